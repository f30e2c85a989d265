import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { JIRA, JIRA_SECRETS, jiraClient } from '../../http/jira-api.ts';
import { at, httpsLink, object, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { first, number } from '../fields.ts';
import { idsOf, within } from '../query.ts';
import { segment } from '../../http/segment.ts';
import { changeEvents, commentEvent, jiraIncident, jiraRef, openedEvent } from './events.ts';

const KEY = /^[A-Z][A-Z\d_]{1,30}-\d{1,10}$/;
/** `/browse/OPS-14`, a request of a portal, an issue of a queue: the key ends the path. */
const LINK = /^https:\/\/[\w.-]+(?::\d+)?\/[\w./-]*?([A-Z][A-Z\d_]{1,30}-\d{1,10})\/?(?:[?#].*)?$/;

function reference(typed: string): string | undefined {
  const word = typed.trim();
  const key = LINK.exec(word)?.[1] ?? word.replace(/^jira:/i, '').toUpperCase();
  return KEY.test(key) && !/^INC-|^IR-/.test(word) ? `jira:${key}` : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const keys = idsOf(query, 'jira');
  if (keys.length === 0) return;
  const client = jiraClient(connection);
  for (const key of keys)
    for await (const event of issueEvents(key, client, connection)) if (within(query, event.at)) yield event;
}

const FIELDS =
  'summary,status,priority,created,reporter,resolutiondate,issuetype,project,security,components';

async function* issueEvents(
  key: string,
  client: Client,
  { baseUrl, signal }: Connection,
): AsyncGenerator<TimelineEvent> {
  const path = `/rest/api/3/issue/${segment(key)}`;
  const { body } = await client({ method: 'GET', path, query: { fields: FIELDS } });
  const issue = jiraIncident(key, object(body), httpsLink(`${baseUrl}/browse/${segment(key)}`));
  yield* openedEvent(issue);
  for await (const page of list(client, signal, `${path}/changelog`, 'values'))
    for (const record of page) yield* changeEvents(issue, record);
  for await (const page of list(client, signal, `${path}/comment`, 'comments'))
    for (const record of page) yield* commentEvent(issue, record);
}

const PAGE = 100;

/** A list of Jira's, page by page, oldest first. */
function list(client: Client, signal: AbortSignal, path: string, key: string) {
  return pages<JsonObject>({
    name: JIRA,
    signal,
    idOf: (item) => text(item['id']) ?? JSON.stringify(item),
    fetch: async (from) => {
      const start = Number(from ?? 0);
      const query = { startAt: String(start), maxResults: String(PAGE) };
      const answer = await client({ method: 'GET', path, query });
      const items = expectList(answer, key, JIRA);
      const total = number(at(answer.body, 'total')) ?? 0;
      const next = start + items.length;
      return { items, next: items.length > 0 && next < total ? String(next) : undefined };
    },
  });
}

/** What teams call their incidents; a type that a site does not have is a bad request there. */
const SEARCHES = [
  'issuetype = "[System] Incident"',
  'issuetype = "Incident"',
  'labels = "incident"',
] as const;

async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const client = jiraClient(connection);
  const seen = new Set<string>();
  for (const search of SEARCHES)
    for (const issue of await found(client, search)) {
      const ref = jiraRef(issue);
      if (!ref || seen.has(ref.uri)) continue;
      seen.add(ref.uri);
      yield ref;
    }
}

async function found(client: Client, search: string): Promise<readonly JsonObject[]> {
  const body = {
    jql: `${search} ORDER BY created DESC`,
    maxResults: 50,
    fields: ['summary', 'priority', 'created', 'resolutiondate', 'components'],
  };
  try {
    const path = '/rest/api/3/search/jql';
    return expectList(await client({ method: 'POST', path, body, repeatable: true }), 'issues', JIRA);
  } catch (error) {
    if (error instanceof ConnectorError && error.status === 400) return [];
    throw error;
  }
}

async function verify(connection: Connection) {
  const { body } = await jiraClient(connection)({ method: 'GET', path: '/rest/api/3/myself' });
  const site = URL.canParse(connection.baseUrl) ? new URL(connection.baseUrl).hostname : '';
  return {
    name: first(at(body, 'displayName'), at(body, 'emailAddress')) ?? JIRA,
    ...(site !== '' && { detail: `on ${site}` }),
  };
}

export const jira = {
  id: 'jira',
  label: 'Jira',
  icon: 'issues',
  defaultBaseUrl: '',
  secrets: JIRA_SECRETS,
  ask: 'Issue key (OPS-14) or link',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
