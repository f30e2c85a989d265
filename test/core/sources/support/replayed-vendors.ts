import { UUID } from '../../../../replay/datadog-data.ts';
import { datadog } from '../../../../src/core/sources/datadog/datadog.ts';
import { github } from '../../../../src/core/sources/github/github.ts';
import { gitlab } from '../../../../src/core/sources/gitlab/gitlab.ts';
import { incidentio } from '../../../../src/core/sources/incidentio/incidentio.ts';
import { jira } from '../../../../src/core/sources/jira/jira.ts';
import { rootly } from '../../../../src/core/sources/rootly/rootly.ts';
import { statuspage } from '../../../../src/core/sources/statuspage/statuspage.ts';
import type { Source } from '../../../../src/core/timeline/source.ts';

/** A vendor whose part of the recorded incident the replay service holds. */
export interface Replayed {
  readonly source: Source;
  /** Where the service answers for it, where that is not its id. */
  readonly base?: string;
  readonly uri: string;
  /** The same record by an id that needs no list to be found. */
  readonly direct?: string;
  /** How many events it has, and which marks they suggest, in order of time. */
  readonly count: number;
  readonly marks: readonly string[];
  /** Part of the path of a list that has a second page. */
  readonly paged?: string;
  /** Part of the path of something that is asked for; best once others have come. */
  readonly late: string;
  /** What a list of recent incidents must hold; left out where there is no such list. */
  readonly recent?: string;
  readonly account: RegExp;
  /** It asks for no token. */
  readonly open?: true;
  /** Where the record has no window of its own. */
  readonly window?: { readonly since: number; readonly until: number };
}

/** The incident with what went before it. */
const DAY = { since: Date.parse('2026-11-18T12:00:00Z'), until: Date.parse('2026-11-18T16:00:00Z') };

export const REPLAYED: readonly Replayed[] = [
  {
    source: datadog,
    uri: 'datadog:2041',
    direct: `datadog:${UUID}`,
    count: 244,
    marks: ['13:56 impact_start', '14:03 detected', '14:09 declared', '14:43 impact_end', '15:10 resolved'],
    paged: '/api/v2/events',
    late: '/impacts',
    recent: 'datadog:2041',
    account: /127\.0\.0\.1, can read incidents/,
  },
  {
    source: statuspage,
    base: 'statuspage/v1',
    uri: 'statuspage:q9k2m4xw7d1z',
    count: 5,
    marks: ['14:44 mitigated', '15:10 resolved'],
    late: '/incidents/',
    recent: 'statuspage:q9k2m4xw7d1z',
    account: /Acme Status, managed with the key/,
  },
  {
    source: statuspage,
    uri: 'statuspage:q9k2m4xw7d1z',
    count: 5,
    marks: ['14:44 mitigated', '15:10 resolved'],
    late: '/incidents.json',
    recent: 'statuspage:q9k2m4xw7d1z',
    account: /Acme Status, as everybody sees it/,
    open: true,
  },
  {
    source: rootly,
    uri: 'rootly:checkout-api-5xx',
    direct: 'rootly:checkout-api-5xx',
    count: 128,
    marks: ['14:03 detected', '14:06 acknowledged', '14:09 declared', '14:43 mitigated', '15:10 resolved'],
    paged: '/events',
    late: '/action_items',
    recent: 'rootly:7d0c3c1e-2041-4a19-b321-8948ddc9d30d',
    account: /Dana Okafor, can read incidents/,
  },
  {
    source: incidentio,
    uri: 'incidentio:2041',
    direct: 'incidentio:01KAFZ2041TYPT98WGR2N7W91A',
    count: 69,
    marks: ['13:56 impact_start', '14:03 alerted', '14:09 declared', '14:43 mitigated', '15:10 resolved'],
    paged: '/v2/incident_updates',
    late: '/v2/follow_ups',
    recent: 'incidentio:2041',
    account: /Postmortem key, can read incidents/,
  },
  {
    source: jira,
    uri: 'jira:OPS-204',
    count: 121,
    marks: ['14:09 declared', '14:43 mitigated', '15:10 resolved'],
    paged: '/changelog',
    late: '/comment',
    recent: 'jira:OPS-204',
    account: /Dana Okafor, on 127\.0\.0\.1/,
  },
  {
    source: github,
    uri: 'github:acme/checkout-api',
    count: 11,
    marks: [],
    paged: '/pulls',
    late: '/releases',
    account: /Dana Okafor|dana/,
    window: DAY,
  },
  {
    source: gitlab,
    base: 'gitlab/api/v4',
    uri: 'gitlab:acme/shop/checkout-api',
    count: 116,
    marks: [],
    paged: '/merge_requests',
    late: '/releases',
    account: /Dana Okafor/,
    window: DAY,
  },
];
