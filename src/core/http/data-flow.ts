import type { Connector } from './connection.ts';
import { isLocal } from './is-local.ts';

/** What may go to one host, and when. */
export interface Flow {
  /** Id of the connector. */
  readonly id: string;
  readonly label: string;
  /** Hosts that are asked; none where it asks nobody, or one that is set. */
  readonly hosts: readonly string[];
  /** What is said where no host is known. */
  readonly none: string;
  readonly when: string;
  readonly sent: string;
  /** What the secret is called; none where it needs none. */
  readonly secrets: readonly string[];
}

interface Role {
  readonly none: string;
  readonly when: string;
  readonly sent: string;
}

const SET = 'the one you set';
const SOURCE: Role = {
  none: SET,
  when: 'on Import Events…, when recent incidents are listed, and when it is connected or checked',
  sent: 'the IDs of the records you chose and the time to look at; nothing of the document',
};
const TRACKER: Role = {
  none: SET,
  when: 'before the preview of Push Action Items…, for what is there already, and after it was confirmed; on Sync Action Items…; when a postmortem with tickets is opened, for how far they are; when it is connected or checked',
  sent: 'the fields of the action items that the preview shows, and a link back; no timeline, no captured text',
};
const PUBLISHER: Role = {
  none: SET,
  when: 'before the preview of Publish…, for what is there already, and after it was confirmed; when it is connected or checked',
  sent: 'what the preview shows: the page, a link or an announcement; to Statuspage only the public version; of a restricted document nothing',
};
const FORGE: Role = {
  none: SET,
  when: 'before the preview of Start Review…, for a request that is open, and after it was confirmed; on Read Approvals; on postmortem review --post',
  sent: 'the branch, the title, the description that the preview shows (Summary, metrics, what is open) and who is asked; on postmortem review --post the document; of a restricted one only its id and branch',
};
const ofExtension = (id: string): Role => ({
  none: 'it names none',
  when: SOURCE.when,
  sent: `what the extension ${id} sends: it makes its requests itself, and names these hosts itself`,
});
const LOCAL: Role = { none: 'none', when: 'never', sent: 'nothing: it is read on this machine' };

/** A row for each connector of the registries. `baseUrl` says where it is asked, where that isn't the vendor's own place. */
export function dataFlows(
  registries: {
    readonly sources: readonly Connector[];
    readonly trackers: readonly Connector[];
    readonly publishers: readonly Connector[];
    readonly forges: readonly Connector[];
  },
  baseUrl: (connector: Connector) => string = ({ defaultBaseUrl }) => defaultBaseUrl,
): readonly Flow[] {
  const flow = (connector: Connector, role: Role): Flow => {
    const { id, label, secrets, hosts = [] } = connector;
    const own = hostOf(baseUrl(connector));
    const moved = baseUrl(connector) !== connector.defaultBaseUrl;
    const vendors = own === undefined ? [] : [own, ...(moved ? [] : hosts)];
    const all = connector.byExtension === undefined ? vendors : hosts;
    return { id, label, hosts: all, ...role, secrets: secrets.map((field) => field.label) };
  };
  return [
    ...registries.sources.map((source) => flow(source, roleOf(source))),
    ...registries.trackers.map((tracker) => flow(tracker, TRACKER)),
    ...registries.publishers.map((publisher) => flow(publisher, PUBLISHER)),
    ...registries.forges.map((forge) => flow(forge, FORGE)),
  ];
}

function roleOf(source: Connector): Role {
  if (source.byExtension !== undefined) return ofExtension(source.byExtension);
  return isLocal(source) ? LOCAL : SOURCE;
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined);

/** The rows as a Markdown table; `last` tells of the last request to a connector, in a column of its own. */
export function flowTable(flows: readonly Flow[], last?: (flow: Flow) => string): string {
  const head = ['Who', 'Host', 'When', 'What is sent', 'Secret', ...(last ? ['Last request'] : [])];
  const rows = flows.map((flow) => [
    flow.label,
    flow.hosts.length === 0 ? flow.none : flow.hosts.join(', '),
    flow.when,
    flow.sent,
    flow.secrets.length === 0 ? 'none' : flow.secrets.join(', '),
    ...(last ? [last(flow)] : []),
  ]);
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
