import type { Push, Ticket, TicketChange, TicketRef, TicketStatus, Tracker } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, object, text, type JsonObject } from '../../http/json.ts';
import { hostOf } from '../options.ts';
import { unsent } from '../../http/once/unsent.ts';
import { currentUser, REDMINE, redmineClient } from './api.ts';
import { redmineIssue, redminePreview, redmineProject, redmineSubject } from './fields.ts';
import { withNumbers } from './names.ts';
import { issuesById, markedIssue } from './search.ts';
import { redmineStatuses, stateOf, statusFor, statusNamed, type RedmineStatus } from './states.ts';

const KEY = /^redmine:(\d{1,12})$/;

function idOf({ key }: TicketRef): string {
  const id = KEY.exec(key)?.[1];
  if (id !== undefined) return id;
  throw new ConnectorError('misconfigured', `"${key}" is not written as redmine:number. Nothing was sent.`);
}

function page(key: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  const id = KEY.exec(key)?.[1];
  return id === undefined || baseUrl === '' ? undefined : `${baseUrl.replace(/\/+$/, '')}/issues/${id}`;
}

function ticketOf(issue: unknown, connection: Connection): Ticket {
  const id = text(at(issue, 'id'));
  if (id === undefined)
    throw new ConnectorError(
      'bad-response',
      'Redmine sent something unexpected: an issue without a number.',
      {
        status: 200,
      },
    );
  const key = `redmine:${id}`;
  return { key, url: page(key, connection) ?? '', title: text(at(issue, 'subject')) ?? key };
}

async function find(push: Push, connection: Connection): Promise<Ticket | undefined> {
  const client = redmineClient(connection);
  const found = await markedIssue(push, client, connection);
  if (!found) await currentUser(client);
  return found && ticketOf(found, connection);
}

async function check(push: Push, connection: Connection): Promise<void> {
  await withNumbers(redmineIssue(push, connection.options), connection);
}

async function create(push: Push, connection: Connection): Promise<Ticket> {
  const client = redmineClient(connection);
  const issue = await unsent(() => withNumbers(redmineIssue(push, connection.options), connection));
  const { body } = await client({ method: 'POST', path: '/issues.json', body: { issue } });
  return ticketOf(at(body, 'issue'), connection);
}

const readIssue = async (id: string, client: Client): Promise<JsonObject> =>
  object(at((await client({ method: 'GET', path: `/issues/${id}.json` })).body, 'issue'));

async function update(ref: TicketRef, change: TicketChange, connection: Connection): Promise<Ticket> {
  const client = redmineClient(connection);
  const id = idOf(ref);
  const { state } = change;
  const status = state && statusFor(state, await redmineStatuses(client), connection.options);
  const issue = {
    ...(change.title !== undefined && { subject: redmineSubject(change.title) }),
    ...(change.due !== undefined && { due_date: change.due }),
    ...(status && { status_id: status.id }),
  };
  await client({ method: 'PUT', path: `/issues/${id}.json`, body: { issue }, repeatable: true });
  const now = await readIssue(id, client);
  if (status) assertMoved(now, status);
  return ticketOf(now, connection);
}

/** What a workflow does not allow, Redmine leaves as it was and says 204. */
function assertMoved(issue: JsonObject, wanted: RedmineStatus): void {
  if (Number(at(issue, 'status', 'id')) === wanted.id) return;
  const name = text(at(issue, 'status', 'name')) ?? 'what it was';
  throw new ConnectorError(
    'forbidden',
    `Redmine kept the status "${name}": the workflow does not let this account change it to "${wanted.name}".`,
  );
}

async function statuses(
  refs: readonly TicketRef[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  if (refs.length === 0) return new Map();
  const client = redmineClient(connection);
  const all = await redmineStatuses(client);
  const shown = await issuesById(refs.map(idOf), client);
  const found = new Map<string, TicketStatus>();
  for (const ref of refs) {
    const issue = shown.get(idOf(ref)) ?? (await hiddenIssue(idOf(ref), client));
    if (issue) found.set(ref.key, issue === 'hidden' ? HIDDEN : statusOf(issue, all, connection));
  }
  return found;
}

const HIDDEN: TicketStatus = { state: undefined, label: 'not open to this key' };

/** Undefined where the issue is gone. */
async function hiddenIssue(id: string, client: Client): Promise<JsonObject | 'hidden' | undefined> {
  try {
    return await readIssue(id, client);
  } catch (error) {
    if (!(error instanceof ConnectorError) || (error.code !== 'not-found' && error.code !== 'forbidden'))
      throw error;
    await currentUser(client);
    return error.code === 'forbidden' ? 'hidden' : undefined;
  }
}

function statusOf(issue: JsonObject, all: readonly RedmineStatus[], { options }: Connection): TicketStatus {
  const status = statusNamed(issue, all);
  const [title, due] = [text(issue['subject']), text(issue['due_date'])];
  return {
    state: stateOf(status, options),
    label: status.name,
    ...(title !== undefined && { title }),
    ...(due !== undefined && { due }),
  };
}

async function verify(connection: Connection): Promise<Account> {
  const user = await currentUser(redmineClient(connection));
  const name = [text(at(user, 'firstname')), text(at(user, 'lastname'))].filter((one) => one !== undefined);
  return {
    name: name.length === 0 ? (text(at(user, 'login')) ?? 'An account of Redmine') : name.join(' '),
    detail: hostOf(connection.baseUrl),
  };
}

export const redmine = {
  id: 'redmine',
  label: REDMINE,
  // Every installation has an address of its own.
  defaultBaseUrl: '',
  secrets: [
    {
      key: 'token',
      label: 'Redmine API key',
      env: 'POSTMORTEM_REDMINE_TOKEN',
      help: 'From My account, API access key; an administrator allows it under Settings, API.',
    },
  ],
  settles: [1_000, 5_000, 15_000],
  destination: ({ baseUrl, options }) => `project ${redmineProject(options)} on ${hostOf(baseUrl)}`,
  page,
  fields: (push, { options }) => redminePreview(push, options),
  find,
  check,
  create,
  update,
  statuses,
  verify,
} as const satisfies Tracker;
