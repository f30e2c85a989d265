import { pagerduty } from '../../src/core/sources/pagerduty/pagerduty.ts';
import { slack } from '../../src/core/sources/slack/slack.ts';
import type { IncidentQuery, Source } from '../../src/core/timeline/source.ts';
import { REPLAYED } from '../core/sources/support/replayed-vendors.ts';
import { useReplay } from '../support/replay.ts';
import { holdRequests } from './support/hold-requests.ts';
import { requestsOf } from './support/record-requests.ts';
import { slackByForm, type Specification } from './support/specification.ts';

interface Contract {
  readonly source: Source;
  readonly base: string;
  readonly query: IncidentQuery;
  readonly file: string;
  readonly derive?: (specification: Specification) => Specification;
}

const FILES: Readonly<Record<string, string>> = {
  datadog: 'datadog.v2.openapi.yaml',
  'statuspage/v1': 'statuspage.manage-api.swagger.json',
  rootly: 'rootly.swagger.json',
  incidentio: 'incident-io.public-schema-v3.openapi.json',
  jira: 'jira.swagger-v3.v3.json',
  github: 'github.api.github.com.openapi.json',
};

/** A request that breaks the specification, for vendors whose specification does not ask for a token. */
const WRONG: Readonly<Record<string, string>> = {
  incidentio: '/v2/incident_updates?page_size=many',
  jira: '/rest/api/3/issue/OPS-204/comment?maxResults=many',
  github: '/repos/acme/checkout-api/pulls?sort=newest',
};

const contracts: readonly Contract[] = [
  {
    source: pagerduty,
    base: 'pagerduty',
    query: { incidents: ['pagerduty:Q2X7ABCDE12345'], since: Date.parse('2026-11-18T13:00:00Z') },
    file: 'pagerduty.rest.openapiv3.json',
  },
  {
    source: slack,
    base: 'slack/api',
    query: { incidents: ['slack:C0INC2041'], since: Date.parse('2026-11-18T13:00:00Z') },
    file: 'slack.web_openapi_v2.json',
    derive: slackByForm,
  },
  ...REPLAYED.flatMap(({ source, base = source.id, uri, window }) => {
    const file = FILES[base];
    return file === undefined ? [] : [{ source, base, query: { incidents: [uri], ...window }, file }];
  }),
];

for (const contract of contracts)
  describe(`${contract.source.label}, held to ${contract.file}`, () => hold(contract));

function hold({ source, base, query, file, derive }: Contract): void {
  const replay = useReplay();
  holdRequests(() => requestsOf(source, query, `${replay().origin}/${base}`), {
    id: source.id,
    file,
    ...(derive && { derive }),
    wrong: WRONG[source.id],
  });
}
