import type { Push, Ticket, TicketChange, TicketRef, TicketState, Tracker } from '../../actions/tracker.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, list, objects, text, type JsonObject } from '../../http/json.ts';
import { oneLine } from '../../http/one-line.ts';
import { LINEAR, linearClient, type LinearClient } from './api.ts';
import { linearFields, linearLabels, linearPreview, linearTitle, teamOf } from './fields.ts';
import { linearId, stateOfType, ticketOf } from './issue.ts';
import { OPERATIONS } from './operations.ts';
import { isKey, statuses } from './statuses.ts';
import { onceAConnection } from '../once-a-connection.ts';
import { assigneeOf, hostOf, misconfigured } from '../options.ts';
import { unsent } from '../../http/once/unsent.ts';

/** The team's own id. @throws ConnectorError where no such team is seen with the key */
const teamId = onceAConnection(async (connection): Promise<string> => {
  const key = teamOf(connection.options);
  const data = await linearClient(connection)(OPERATIONS.team, { key });
  const teams = objects(at(data, 'teams', 'nodes'));
  const id = text(teams.find((one) => text(one['key'])?.toUpperCase() === key)?.['id']);
  if (id === undefined) throw misconfigured(`${LINEAR} has no team ${key} that the key may see.`);
  return id;
});

async function find(push: Push, connection: Connection): Promise<Ticket | undefined> {
  const client = linearClient(connection);
  return issueOf(await linearId(await teamId(connection), push.marker), client);
}

/** @throws ConnectorError where it lies in the trash: its id is taken, so that none can be made in its place */
async function issueOf(id: string, client: LinearClient): Promise<Ticket | undefined> {
  const data = await client(OPERATIONS.issues, { filter: { id: { eq: id } }, first: 1 });
  const issue = objects(at(data, 'issues', 'nodes')).find((one) => one['id'] === id);
  if (issue?.['trashed'] === true)
    throw misconfigured(
      `${ticketOf(issue).key}, which was made for this action, lies in Linear's trash. Restore it there, or give the action another id.`,
    );
  return issue && ticketOf(issue);
}

/** The input of a new issue, with the ids behind its names. */
async function inputFor(push: Push, connection: Connection) {
  const team = await teamId(connection);
  const id = await linearId(team, push.marker);
  const given = await named(push, team, connection);
  return { id, teamId: team, ...linearFields(push, connection.options), ...given };
}

/** People and labels that Linear does not know are said before a preview is. */
async function check(push: Push, connection: Connection): Promise<void> {
  await inputFor(push, connection);
}

async function create(push: Push, connection: Connection): Promise<Ticket> {
  const client = linearClient(connection);
  const input = await unsent(() => inputFor(push, connection));
  try {
    return ticketOf(at(await client(OPERATIONS.create, { input }), 'issueCreate', 'issue'));
  } catch (error) {
    return afterRefusal(error, input.id, client);
  }
}

const TAKEN = /already exists|conflict|duplicate|unique/i;

/** Where the id is taken, it is by the issue of an earlier request, even if none is seen yet. */
async function afterRefusal(error: unknown, id: string, client: LinearClient): Promise<Ticket> {
  if (!(error instanceof ConnectorError) || error.code !== 'bad-response') throw error;
  const made = await issueOf(id, client);
  if (made) return made;
  if (!TAKEN.test(error.message)) throw error;
  throw new ConnectorError('unreachable', `${LINEAR} has the ticket, and does not show it yet.`);
}

/** The ids behind names; people and labels that are not there are said before anything is sent. */
async function named(push: Push, team: string, connection: Connection) {
  const { options } = connection;
  const labels = linearLabels(push, options);
  const email = assigneeOf(push, options);
  if (labels.length === 0 && email === undefined) return {};
  const asked = { labels, emails: email === undefined ? [] : [email] };
  const data = await linearClient(connection)(OPERATIONS.names, asked);
  const known = objects(at(data, 'issueLabels', 'nodes')).filter((one) => isOfTeam(one, team));
  const labelIds = labels.map((name) => idOf(known, 'name', name) ?? missing(`label "${name}"`));
  const assigneeId =
    email === undefined
      ? undefined
      : (idOf(objects(at(data, 'users', 'nodes')), 'email', email) ?? missing(`user "${email}"`));
  return {
    ...(labelIds.length > 0 && { labelIds }),
    ...(assigneeId !== undefined && { assigneeId }),
  };
}

/** A label is a team's own, or the whole workspace's. */
const isOfTeam = (label: JsonObject, team: string): boolean =>
  [undefined, team].includes(text(at(label, 'team', 'id')));

const idOf = (nodes: readonly JsonObject[], field: string, value: string): string | undefined =>
  text(nodes.find((one) => text(one[field])?.toLowerCase() === value.toLowerCase())?.['id']);

const missing = (what: string): never => {
  throw misconfigured(`${LINEAR} has no ${what} for this team. See linear in .postmortem.yaml.`);
};

async function linkBack(push: Push, ref: TicketRef, connection: Connection): Promise<void> {
  const { id, title, url } = push.postmortem;
  if (url === undefined) return;
  const input = { issueId: ref.key, url, title: oneLine(`${id} ${title}`) };
  await linearClient(connection)(OPERATIONS.attach, { input });
}

async function update(
  ref: TicketRef,
  { title, due, state }: TicketChange,
  connection: Connection,
): Promise<Ticket> {
  const client = linearClient(connection);
  const stateId = state === undefined ? undefined : await stateFor(ref, state, client);
  const input = {
    ...(title !== undefined && { title: linearTitle(title) }),
    ...(due !== undefined && { dueDate: due }),
    ...(stateId !== undefined && { stateId }),
  };
  if (Object.keys(input).length === 0)
    return ticketOf(at(await client(OPERATIONS.issue, { id: ref.key }), 'issue'));
  return ticketOf(at(await client(OPERATIONS.update, { id: ref.key, input }), 'issueUpdate', 'issue'));
}

/** The types that stand for a state of ours, the likeliest first. */
const TYPES: Readonly<Record<TicketState, readonly string[]>> = {
  open: ['unstarted', 'backlog', 'triage'],
  in_progress: ['started'],
  done: ['completed'],
  wont_do: ['canceled'],
};

/** The first of the team's states that means it; undefined where the issue is in one of them already. */
async function stateFor(
  { key }: TicketRef,
  wanted: TicketState,
  client: LinearClient,
): Promise<string | undefined> {
  const issue = at(await client(OPERATIONS.states, { id: key }), 'issue');
  if (stateOfType(at(issue, 'state', 'type')) === wanted) return undefined;
  const states = list(at(issue, 'team', 'states', 'nodes')).toSorted(
    (a, b) => Number(at(a, 'position')) - Number(at(b, 'position')),
  );
  const chosen = TYPES[wanted].flatMap((type) => states.filter((one) => at(one, 'type') === type))[0];
  const team = text(at(issue, 'team', 'key')) ?? '';
  const id = text(at(chosen, 'id'));
  if (id !== undefined) return id;
  throw misconfigured(`Team ${team} of ${LINEAR} has no state that means ${wanted}. Add one there.`);
}

async function verify(connection: Connection): Promise<Account> {
  const { viewer, organization } = await linearClient(connection)(OPERATIONS.viewer);
  const workspace = text(at(organization, 'name'));
  return {
    name: text(at(viewer, 'name')) ?? text(at(viewer, 'email')) ?? 'An account of Linear',
    ...(workspace !== undefined && { detail: `workspace ${workspace}` }),
  };
}

/** The API has a host of its own beside that of the pages. */
const siteOf = (baseUrl: string): string =>
  baseUrl.replace('https://api.linear.app', 'https://linear.app').replace(/\/+$/, '');

/** `https://linear.app/acme/issue/CHK-88/limit-the-pools`: the workspace and the title stand in it as well. */
function keyIn(address: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  const site = `${siteOf(baseUrl)}/`;
  const [, key = ''] = /^(?:[\w-]+\/)?issue\/([^/?#]+)/.exec(address.slice(site.length)) ?? [];
  return address.startsWith(site) && isKey(key.toUpperCase()) ? key.toUpperCase() : undefined;
}

export const linear = {
  id: 'linear',
  label: LINEAR,
  defaultBaseUrl: 'https://api.linear.app',
  secrets: [
    {
      key: 'token',
      label: 'Linear API key',
      env: 'POSTMORTEM_LINEAR_TOKEN',
      help: 'A personal API key from Settings, Security & access, that may read and write issues of the team.',
    },
  ],
  // An issue is asked for by its own id; a copy that is read from may lag all the same.
  settles: [1_000, 5_000, 15_000],
  destination: ({ baseUrl, options }) => `team ${teamOf(options)} on ${hostOf(baseUrl)}`,
  page: (key, { baseUrl }) => (isKey(key) ? `${siteOf(baseUrl)}/issue/${key}` : undefined),
  keyIn,
  fields: (push, { options }) => linearPreview(push, options),
  find,
  check,
  create,
  linkBack,
  update,
  statuses,
  verify,
} as const satisfies Tracker;
