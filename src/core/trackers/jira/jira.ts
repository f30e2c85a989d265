import type { Push, Ticket, TicketChange, TicketRef, Tracker } from '../../actions/tracker.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { JIRA, JIRA_SECRETS, jiraClient } from '../../http/jira-api.ts';
import { at, strings, text } from '../../http/json.ts';
import { oneLine } from '../../http/one-line.ts';
import { statusBetween } from './between.ts';
import { checkJira } from './check.ts';
import { jiraCustom, jiraFields, jiraPreview, jiraSummary, projectOf } from './fields.ts';
import { createMeta } from './meta.ts';
import { moveIssue } from './move.ts';
import { jiraStatuses, linkTo } from './statuses.ts';
import { jiraValues } from './values.ts';
import { hostOf, markerLabel } from '../options.ts';
import { unsent } from '../../http/once/unsent.ts';

const API = '/rest/api/3';

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
  const { options } = connection;
  const custom = jiraCustom(options);
  const none = Object.keys(custom).length === 0;
  const values = none ? {} : await unsent(async () => jiraValues(custom, await createMeta(connection)));
  const fields = { ...jiraFields(push, options), ...values };
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
  if (Object.keys(fields).length > 0)
    await client({ method: 'PUT', path, body: { fields }, repeatable: true });
  const { state, through } = change;
  if (state) await moveIssue(ref.key, { state, through }, connection.options, client);
  const { body } = await client({ method: 'GET', path, query: { fields: 'summary' } });
  return ticketOf(body, at(body, 'fields', 'summary'), connection);
}

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
  check: checkJira,
  create,
  linkBack,
  between: statusBetween,
  update,
  statuses: jiraStatuses,
  verify,
} as const satisfies Tracker;
