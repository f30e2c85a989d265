import type {
  Push,
  Ticket,
  TicketChange,
  TicketRef,
  TicketState,
  TicketStatus,
  Tracker,
} from '../actions/tracker.ts';
import type { Account, Connection } from '../http/connection.ts';
import { ConnectorError } from '../http/connector-error.ts';
import { expectList } from '../http/expect-list.ts';
import { at, strings, text, type JsonObject } from '../http/json.ts';
import { oneLine } from '../http/one-line.ts';
import { JIRA, JIRA_SECRETS, jiraClient } from '../http/jira-api.ts';
import { jiraFields, jiraPreview, jiraSummary, projectOf } from './jira-fields.ts';
import { hostOf, markerLabel } from './options.ts';

const API = '/rest/api/3';

const linkTo = (key: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string =>
  `${baseUrl.replace(/\/+$/, '')}/browse/${encodeURIComponent(key)}`;

async function find(push: Push, connection: Connection): Promise<Ticket | undefined> {
  const label = markerLabel(push.marker);
  const jql = `project = "${projectOf(connection.options)}" AND labels = "${label}" ORDER BY created ASC`;
  const body = { jql, fields: ['summary', 'labels'], maxResults: 10 };
  const answer = await jiraClient(connection)({
    method: 'POST',
    path: `${API}/search/jql`,
    body,
    repeatable: true,
  });
  const issues = expectList(answer, 'issues', JIRA);
  // The label is compared here too: a search that ignored its condition must not link a stranger's ticket.
  const found = issues.find((issue) => strings(at(issue, 'fields', 'labels')).includes(label));
  return found && ticketOf(found, at(found, 'fields', 'summary'), connection);
}

function ticketOf(issue: unknown, title: unknown, connection: Connection): Ticket {
  const key = text(at(issue, 'key'));
  if (key === undefined)
    throw new ConnectorError('bad-response', 'Jira sent something unexpected: an issue without a key.', {
      status: 200,
    });
  return { key, url: linkTo(key, connection), title: text(title) ?? key };
}

async function create(push: Push, connection: Connection): Promise<Ticket> {
  const fields = jiraFields(push, connection.options);
  const answer = await jiraClient(connection)({ method: 'POST', path: `${API}/issue`, body: { fields } });
  return ticketOf(answer.body, fields.summary, connection);
}

/** Jira keeps one link for each `globalId`: sent again, it takes the place of the first. */
async function linkBack(push: Push, ref: TicketRef, connection: Connection): Promise<void> {
  const { marker, postmortem } = push;
  if (postmortem.url === undefined) return;
  const title = oneLine(`${postmortem.id} ${postmortem.title}`);
  await jiraClient(connection)({
    method: 'POST',
    path: `${API}/issue/${encodeURIComponent(ref.key)}/remotelink`,
    body: { globalId: `postmortem:${marker}`, object: { url: postmortem.url, title } },
    repeatable: true,
  });
}

async function update(ref: TicketRef, change: TicketChange, connection: Connection): Promise<Ticket> {
  const client = jiraClient(connection);
  const path = `${API}/issue/${encodeURIComponent(ref.key)}`;
  const fields = {
    ...(change.title !== undefined && { summary: jiraSummary(change.title) }),
    ...(change.due !== undefined && { duedate: change.due }),
  };
  await client({ method: 'PUT', path, body: { fields }, repeatable: true });
  const { body } = await client({ method: 'GET', path, query: { fields: 'summary' } });
  return ticketOf(body, at(body, 'fields', 'summary'), connection);
}

/** So many issues are read at once. Source: POST /issue/bulkfetch. */
const MOST_AT_ONCE = 100;

async function statuses(
  refs: readonly TicketRef[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  const client = jiraClient(connection);
  const found = new Map<string, TicketStatus>();
  for (let start = 0; start < refs.length; start += MOST_AT_ONCE) {
    const keys = refs.slice(start, start + MOST_AT_ONCE).map(({ key }) => key);
    const body = { issueIdsOrKeys: keys, fields: ['status'] };
    const answer = await client({ method: 'POST', path: `${API}/issue/bulkfetch`, body, repeatable: true });
    for (const issue of expectList(answer, 'issues', JIRA))
      found.set(text(issue['key']) ?? '', statusOf(issue));
  }
  return found;
}

/** A status is each site's own; its category is one of three. Source: GET /rest/api/3/statuscategory. */
const STATES: Readonly<Record<string, TicketState>> = {
  new: 'open',
  indeterminate: 'in_progress',
  done: 'done',
};

const statusOf = (issue: JsonObject): TicketStatus => ({
  state: STATES[text(at(issue, 'fields', 'status', 'statusCategory', 'key')) ?? ''],
  label: text(at(issue, 'fields', 'status', 'name')) ?? 'unknown',
});

async function verify(connection: Connection): Promise<Account> {
  const { body } = await jiraClient(connection)({ method: 'GET', path: `${API}/myself` });
  return { name: text(at(body, 'displayName')) ?? 'An account of Jira', detail: hostOf(connection.baseUrl) };
}

export const jira = {
  id: 'jira',
  label: JIRA,
  // Every site has an address of its own.
  defaultBaseUrl: '',
  secrets: JIRA_SECRETS,
  // Jira's search shows a new issue late.
  settles: [5_000, 20_000, 60_000],
  destination: ({ baseUrl, options }) => `project ${projectOf(options)} on ${hostOf(baseUrl)}`,
  page: (key, { baseUrl }) =>
    baseUrl !== '' && /^[A-Z][A-Z\d_]*-\d+$/.test(key) ? linkTo(key, { baseUrl }) : undefined,
  fields: (push, { options }) => jiraPreview(push, options),
  find,
  create,
  linkBack,
  update,
  statuses,
  verify,
} as const satisfies Tracker;
