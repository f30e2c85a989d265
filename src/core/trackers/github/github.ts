import type { Push, Ticket, TicketChange, TicketRef, TicketState, Tracker } from '../../actions/tracker.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { GITHUB, githubClient } from '../../http/github-api.ts';
import { at, isObject, objects, text, type JsonObject } from '../../http/json.ts';
import type { Query } from '../../http/request.ts';
import { githubFields, githubPreview, githubTitle, repositoryOf } from './fields.ts';
import { nameOf, pageOf, pathOf, readKey, ticketOf, unexpected } from './issue.ts';
import { statuses } from './statuses.ts';
import { hostOf, markerComment, markerLabel } from '../options.ts';

async function find(push: Push, connection: Connection): Promise<Ticket | undefined> {
  const labels = markerLabel(push.marker);
  const labelled = await listed({ labels, per_page: '100' }, connection);
  // Who may not write to the repository has their labels dropped: the comment in the body tells too.
  const marked =
    labelled.find((issue) => isMarked(issue, push.marker)) ??
    (await newest(connection)).find((issue) => isMarked(issue, push.marker));
  return marked && ticketOf(marked, repositoryOf(connection.options), connection);
}

const newest = (connection: Connection): Promise<readonly JsonObject[]> =>
  listed({ sort: 'created', direction: 'desc', per_page: '100' }, connection);

/** A server that leaves a condition unread tells of all its issues. */
const isMarked = (issue: JsonObject, marker: string): boolean =>
  objects(issue['labels']).some(({ name }) => name === markerLabel(marker)) ||
  (text(issue['body']) ?? '').includes(markerComment(marker));

/** Listing, not search: search knows a new issue only after a while. */
async function listed(query: Query, connection: Connection): Promise<readonly JsonObject[]> {
  const path = `/repos/${repositoryOf(connection.options)}/issues`;
  const { body, status } = await githubClient(connection)({
    method: 'GET',
    path,
    query: { state: 'all', ...query },
  });
  if (!Array.isArray(body)) throw unexpected('its answer is no list of issues', status);
  return objects(body).filter((issue) => !isObject(issue['pull_request']));
}

async function create(push: Push, connection: Connection): Promise<Ticket> {
  const repository = repositoryOf(connection.options);
  const path = `/repos/${repository}/issues`;
  const body = githubFields(push, connection.options);
  const answer = await githubClient(connection)({ method: 'POST', path, body });
  return ticketOf(answer.body, repository, connection);
}

/** A due date has no place in an issue of GitHub's and stays in the document. */
async function update(ref: TicketRef, change: TicketChange, connection: Connection): Promise<Ticket> {
  const name = nameOf(ref);
  const client = githubClient(connection);
  const read = async () => (await client({ method: 'GET', path: pathOf(name) })).body;
  const write = async (path: string) =>
    (await client({ method: 'PATCH', path, body, repeatable: true })).body;
  const body = changed(change);
  if (Object.keys(body).length === 0) return ticketOf(await read(), name.repository, connection);
  try {
    return ticketOf(await write(pathOf(name)), name.repository, connection);
  } catch (error) {
    // Reading is led to where a transferred issue is, writing is not.
    if (!(error instanceof ConnectorError) || error.status !== 301) throw error;
    const now = readKey(ticketOf(await read(), name.repository, connection).key) ?? name;
    return ticketOf(await write(pathOf(now)), now.repository, connection);
  }
}

const changed = ({ title, state }: TicketChange) => ({
  ...(title !== undefined && { title: githubTitle(title) }),
  ...(state !== undefined && CHANGES[state]),
});

/** Source: GitHub REST API, PATCH /repos/{owner}/{repo}/issues/{issue_number}. */
const CHANGES: Readonly<Record<TicketState, Readonly<Record<string, string>>>> = {
  open: { state: 'open' },
  in_progress: { state: 'open' },
  done: { state: 'closed', state_reason: 'completed' },
  wont_do: { state: 'closed', state_reason: 'not_planned' },
};

async function verify(connection: Connection): Promise<Account> {
  const { body } = await githubClient(connection)({ method: 'GET', path: '/user' });
  const name = text(at(body, 'login'));
  return { name: name ?? 'A GitHub account', detail: hostOf(connection.baseUrl) };
}

function page(key: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  const name = readKey(key);
  return name && pageOf(name, baseUrl);
}

export const github = {
  id: 'github',
  label: GITHUB,
  defaultBaseUrl: 'https://api.github.com',
  secrets: [
    {
      key: 'token',
      label: 'GitHub token',
      env: 'POSTMORTEM_GITHUB_TOKEN',
      help: 'A fine-grained personal access token that may read and write Issues of the repository.',
    },
  ],
  lacks: ['due'],
  states: ['open', 'done', 'wont_do'],
  settles: [1_000, 5_000, 15_000],
  destination: ({ baseUrl, options }) => `repository ${repositoryOf(options)} on ${hostOf(baseUrl)}`,
  page,
  fields: (push, { options }) => githubPreview(push, options),
  find,
  create,
  update,
  statuses,
  verify,
} as const satisfies Tracker;
