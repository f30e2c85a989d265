import type { Push, Ticket, TicketChange, TicketRef, Tracker } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { GITLAB, GITLAB_BASE_URL, gitlabClient, gitlabList } from '../../http/gitlab-api.ts';
import { at, objects, strings, text, type JsonObject } from '../../http/json.ts';
import type { Query } from '../../http/request.ts';
import { gitlabFields, gitlabPreview, gitlabTitle, projectOf } from './fields.ts';
import { keyIn, nameOf, pageOf, projectPath, readKey, ticketOf } from './issue.ts';
import { statuses } from './statuses.ts';
import { assigneeOf, hostOf, markerComment, markerLabel, misconfigured } from '../options.ts';
import { unsent } from '../../http/once/unsent.ts';

async function find(push: Push, connection: Connection): Promise<Ticket | undefined> {
  const labelled = { labels: markerLabel(push.marker), sort: 'asc' };
  // Who may not label has their labels dropped: the comment in the description of a new issue tells too.
  const marked =
    (await first(labelled, push, connection)) ?? (await first({ sort: 'desc' }, push, connection));
  return marked && ticketOf(marked, projectOf(connection.options), connection);
}

const MOST_PAGES = 3;

/**
 * The first listed issue that carries the mark: a server that leaves a condition unread tells of all its issues.
 * Listing, not search: its index leaves comments out.
 */
async function first(query: Query, push: Push, connection: Connection): Promise<JsonObject | undefined> {
  const client = gitlabClient(connection);
  const path = `${projectPath(projectOf(connection.options))}/issues`;
  const all = { scope: 'all', state: 'all', order_by: 'created_at', ...query };
  let pages = 0;
  for await (const page of gitlabList(client, connection.signal, path, all)) {
    const found = page.find((issue) => isMarked(issue, push.marker));
    pages += 1;
    if (found || pages === MOST_PAGES) return found;
  }
  return undefined;
}

const isMarked = (issue: JsonObject, marker: string): boolean =>
  strings(issue['labels']).includes(markerLabel(marker)) ||
  (text(issue['description']) ?? '').includes(markerComment(marker));

/** People whom GitLab does not know are said before a preview is. */
async function check(push: Push, connection: Connection): Promise<void> {
  await assigned(assigneeOf(push, connection.options), gitlabClient(connection));
}

async function create(push: Push, connection: Connection): Promise<Ticket> {
  const { options } = connection;
  const project = projectOf(options);
  const client = gitlabClient(connection);
  const assignee = await unsent(() => assigned(assigneeOf(push, options), client));
  const body = { ...gitlabFields(push, options), ...assignee };
  try {
    const answer = await client({ method: 'POST', path: `${projectPath(project)}/issues`, body });
    return ticketOf(answer.body, project, connection);
  } catch (error) {
    const renamed = await renamedTo(project, error, client);
    if (renamed === undefined) throw error;
    throw misconfigured(`${project} is called ${renamed} now: write that in .postmortem.yaml.`);
  }
}

/** Issues are assigned by number; the options name people by their user names. */
async function assigned(username: string | undefined, client: Client) {
  if (username === undefined) return {};
  const { body } = await client({ method: 'GET', path: '/users', query: { username } });
  const user = objects(body).find((one) => text(one['username'])?.toLowerCase() === username.toLowerCase());
  if (!user)
    throw misconfigured(
      `${GITLAB} knows no user "${username}". See \`users\` of gitlab in .postmortem.yaml.`,
    );
  return { assignee_ids: [user['id']] };
}

/** Where a project goes by another name, reading is led there; writing is refused with 405. */
async function renamedTo(project: string, error: unknown, client: Client): Promise<string | undefined> {
  if (!(error instanceof ConnectorError) || error.status !== 405) return undefined;
  const { body } = await client({ method: 'GET', path: projectPath(project) });
  const now = text(at(body, 'path_with_namespace'));
  return now === project ? undefined : now;
}

async function update(ref: TicketRef, change: TicketChange, connection: Connection): Promise<Ticket> {
  const { project, iid } = nameOf(ref);
  const client = gitlabClient(connection);
  const body = changed(change);
  const sendTo = async (name: string): Promise<Ticket> => {
    const path = `${projectPath(name)}/issues/${iid}`;
    const isRead = Object.keys(body).length === 0;
    const answer = await client(
      isRead ? { method: 'GET', path } : { method: 'PUT', path, body, repeatable: true },
    );
    return ticketOf(answer.body, name, connection);
  };
  try {
    return await sendTo(project);
  } catch (error) {
    const renamed = await renamedTo(project, error, client);
    if (renamed === undefined) throw error;
    return sendTo(renamed);
  }
}

/** An issue is open or closed, no more: work in progress is open. */
const changed = ({ title, due, state }: TicketChange) => ({
  ...(title !== undefined && { title: gitlabTitle(title) }),
  ...(due !== undefined && { due_date: due }),
  ...(state !== undefined && { state_event: state === 'done' || state === 'wont_do' ? 'close' : 'reopen' }),
});

async function verify(connection: Connection): Promise<Account> {
  const { body } = await gitlabClient(connection)({ method: 'GET', path: '/user' });
  const name = text(at(body, 'name')) ?? text(at(body, 'username'));
  return { name: name ?? 'An account of GitLab', detail: hostOf(connection.baseUrl) };
}

function page(key: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  const name = readKey(key);
  return name && pageOf(name, baseUrl);
}

export const gitlab = {
  id: 'gitlab',
  label: GITLAB,
  defaultBaseUrl: GITLAB_BASE_URL,
  secrets: [
    {
      key: 'token',
      label: 'GitLab token',
      env: 'POSTMORTEM_GITLAB_TOKEN',
      help: 'A personal or project access token with the scope api and at least the role Reporter.',
    },
  ],
  settles: [1_000, 5_000, 15_000],
  states: ['open', 'done'],
  destination: ({ baseUrl, options }) => `project ${projectOf(options)} on ${hostOf(baseUrl)}`,
  page,
  keyIn,
  fields: (push, { options }) => gitlabPreview(push, options),
  find,
  check,
  create,
  update,
  statuses,
  verify,
} as const satisfies Tracker;
