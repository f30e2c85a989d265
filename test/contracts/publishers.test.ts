import { incidentio } from '../../src/core/publishers/incidentio/incidentio.ts';
import { slack } from '../../src/core/publishers/slack/slack.ts';
import { statuspage } from '../../src/core/publishers/statuspage/statuspage.ts';
import type { Publisher } from '../../src/core/publish/publisher.ts';
import { useReplay } from '../support/replay.ts';
import { holdRequests, type Held } from './support/hold-requests.ts';
import { publishRequests } from './support/record-publishing.ts';
import { slackWithMetadata } from './support/specification.ts';

interface Contract extends Omit<Held, 'id'> {
  readonly publisher: Publisher;
  readonly base: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Confluence has no specification here. */
const contracts: readonly Contract[] = [
  {
    publisher: statuspage,
    base: 'statuspage/v1',
    options: { page: 'kctbh9vrtdwd', notify: true },
    file: 'statuspage.manage-api.swagger.json',
    wrong: undefined,
  },
  {
    publisher: incidentio,
    base: 'incidentio',
    options: {},
    file: 'incident-io.public-schema-v3.openapi.json',
    wrong: '/v1/postmortem_documents?page_size=many',
  },
  {
    publisher: slack,
    base: 'slack/api',
    options: { channel: 'C0INC2041' },
    file: 'slack.web_openapi_v2.json',
    derive: slackWithMetadata,
    wrong: undefined,
  },
];

for (const contract of contracts)
  describe(`publishing to ${contract.publisher.label}, held to ${contract.file}`, () => hold(contract));

function hold({ publisher, base, options, ...held }: Contract): void {
  const replay = useReplay();
  holdRequests(() => publishRequests(publisher, options, `${replay().origin}/${base}`), {
    id: publisher.id,
    ...held,
  });
}
