import type { Push, Ticket, TicketChange, TicketRef, Tracker } from '../../actions/tracker.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, httpsLink, object, objects, text } from '../../http/json.ts';
import { ASANA, asanaClient } from './api.ts';
import { customValues } from './custom.ts';
import { asanaCustom, asanaName, asanaPreview, asanaProject, asanaTask } from './fields.ts';
import { markedTask, SHOWN } from './search.ts';
import { asanaStates, asanaStatuses, assertReads, sectionFor, STATUS_FIELDS } from './statuses.ts';
import { hostOf } from '../options.ts';
import { unsent } from '../../http/once/unsent.ts';

const KEY = /^asana:(\d{1,32})$/;
const SITE = 'https://app.asana.com';

const keyOf = (gid: string): string => `asana:${gid}`;

function gidOf({ key }: TicketRef): string {
  const gid = KEY.exec(key)?.[1];
  if (gid !== undefined) return gid;
  throw new ConnectorError('misconfigured', `"${key}" is not written as asana:number. Nothing was sent.`);
}

/** The API is below `/api/1.0` of the site. */
function page(key: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  const gid = KEY.exec(key)?.[1];
  const site = URL.canParse(baseUrl) ? baseUrl.replace(/\/api\/1\.0\/?$/, '') : SITE;
  return gid === undefined ? undefined : `${site}/0/0/${gid}`;
}

/** `/0/PROJECT/TASK/f`, `/1/WORKSPACE/project/PROJECT/task/TASK`: a task has a page in each of its projects. */
function keyIn(address: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  if (!URL.canParse(address) || !URL.canParse(baseUrl)) return undefined;
  const { host, pathname } = new URL(address);
  const [, gid] = /^\/(?:0\/\d+|1\/.*\/task)\/(\d{1,32})(?:\/|$)/.exec(pathname) ?? [];
  return gid === undefined || host !== hostOf(baseUrl) ? undefined : keyOf(gid);
}

function ticketOf(task: unknown, connection: Connection): Ticket {
  const gid = text(at(task, 'gid'));
  if (gid === undefined)
    throw new ConnectorError('bad-response', 'Asana sent something unexpected: a task without an id.', {
      status: 200,
    });
  const key = keyOf(gid);
  const url = httpsLink(at(task, 'permalink_url')) ?? page(key, connection) ?? '';
  return { key, url, title: text(at(task, 'name')) ?? key };
}

async function find(push: Push, connection: Connection): Promise<Ticket | undefined> {
  const found = await markedTask(push.marker, connection);
  return found && ticketOf(found, connection);
}

async function check(push: Push, connection: Connection): Promise<void> {
  await customValues(asanaCustom(push, connection.options), connection);
}

async function create(push: Push, connection: Connection): Promise<Ticket> {
  const { options } = connection;
  const client = asanaClient(connection);
  const custom = await unsent(() => customValues(asanaCustom(push, options), connection));
  const data = {
    ...asanaTask(push, options),
    ...(Object.keys(custom).length > 0 && { custom_fields: custom }),
  };
  const answer = await client({
    method: 'POST',
    path: '/tasks',
    query: { opt_fields: SHOWN },
    body: { data },
  });
  return ticketOf(at(answer.body, 'data'), connection);
}

/** The way back stands in the notes. A task is put into a section only once it is there; twice is the same as once. */
async function linkBack(_push: Push, ref: TicketRef, connection: Connection): Promise<void> {
  const section = text(connection.options['section']);
  if (section !== undefined) await moveTo(section, ref, connection);
}

async function moveTo(section: string, ref: TicketRef, connection: Connection): Promise<void> {
  await asanaClient(connection)({
    method: 'POST',
    path: `/sections/${encodeURIComponent(section)}/addTask`,
    body: { data: { task: gidOf(ref) } },
    repeatable: true,
  });
}

async function update(ref: TicketRef, change: TicketChange, connection: Connection): Promise<Ticket> {
  const section = change.state && sectionFor(connection.options, change.state);
  const data = {
    ...(change.title !== undefined && { name: asanaName(change.title) }),
    ...(change.due !== undefined && { due_on: change.due }),
    ...(change.state !== undefined && { completed: change.state === 'done' || change.state === 'wont_do' }),
  };
  const { body } = await asanaClient(connection)({
    method: 'PUT',
    path: `/tasks/${gidOf(ref)}`,
    query: { opt_fields: [SHOWN, ...STATUS_FIELDS].join(',') },
    body: { data },
    repeatable: true,
  });
  if (section !== undefined) await moveTo(section, ref, connection);
  else if (change.state) assertReads(change.state, object(at(body, 'data')), connection.options);
  return ticketOf(at(body, 'data'), connection);
}

async function verify(connection: Connection): Promise<Account> {
  const { body } = await asanaClient(connection)({ method: 'GET', path: '/users/me' });
  const workspaces = objects(at(body, 'data', 'workspaces')).flatMap(({ name }) => text(name) ?? []);
  return {
    name: text(at(body, 'data', 'name')) ?? 'An account of Asana',
    detail: workspaces.length === 0 ? hostOf(connection.baseUrl) : workspaces.join(', '),
  };
}

export const asana = {
  id: 'asana',
  label: ASANA,
  defaultBaseUrl: `${SITE}/api/1.0`,
  secrets: [
    {
      key: 'token',
      label: 'Asana personal access token',
      env: 'POSTMORTEM_ASANA_TOKEN',
      help: 'From the developer console (app.asana.com/0/my-apps); it may do what you may do.',
    },
  ],
  states: asanaStates,
  settles: [1_000, 5_000, 15_000],
  destination: ({ baseUrl, options }) => `project ${asanaProject(options)} on ${hostOf(baseUrl)}`,
  page,
  keyIn,
  fields: (push, { options }) => asanaPreview(push, options),
  find,
  check,
  create,
  linkBack,
  update,
  statuses: (refs, connection) =>
    asanaStatuses(
      refs.map((ref) => [ref.key, gidOf(ref)]),
      connection,
    ),
  verify,
} as const satisfies Tracker;
