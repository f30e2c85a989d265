import type {
  Push,
  Ticket,
  TicketChange,
  TicketRef,
  TicketState,
  TicketStatus,
  Tracker,
} from '../actions/tracker.ts';
import { isSafeUrl } from '../http/base-url.ts';
import type { Client } from '../http/client.ts';
import type { Account, Connection } from '../http/connection.ts';
import { ConnectorError } from '../http/connector-error.ts';
import { at, isObject, objects, text, type JsonObject } from '../http/json.ts';
import type { Query } from '../http/request.ts';
import { GITHUB, githubClient } from '../http/github-api.ts';
import { githubFields, githubPreview, githubTitle, repositoryOf } from './github-fields.ts';
import { hostOf, markerComment, markerLabel } from './options.ts';

async function find(push: Push, connection: Connection): Promise<Ticket | undefined> {
  const labels = markerLabel(push.marker);
  const labelled = await listed({ labels, per_page: '100' }, connection);
  // Who may not write to the repository has their labels dropped: the comment in the body tells too.
  const marked = labelled[0] ?? (await newest(connection)).find((issue) => isMarked(issue, push.marker));
  return marked && ticketOf(marked, connection);
}

const newest = (connection: Connection): Promise<readonly JsonObject[]> =>
  listed({ sort: 'created', direction: 'desc', per_page: '100' }, connection);

const isMarked = (issue: JsonObject, marker: string): boolean =>
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

const unexpected = (what: string, status: number): ConnectorError =>
  new ConnectorError('bad-response', `GitHub sent something unexpected: ${what}.`, { status });

function ticketOf(issue: unknown, connection: Connection): Ticket {
  const number = text(at(issue, 'number'));
  if (number === undefined) throw unexpected('an issue without a number', 200);
  const repository = repositoryOf(connection.options);
  const key = `${repository}#${number}`;
  const url = openable(at(issue, 'html_url')) ?? `https://github.com/${repository}/issues/${number}`;
  return { key, url, title: text(at(issue, 'title')) ?? key };
}

const openable = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) && isSafeUrl(new URL(url)) ? url : undefined;

async function create(push: Push, connection: Connection): Promise<Ticket> {
  const path = `/repos/${repositoryOf(connection.options)}/issues`;
  const body = githubFields(push, connection.options);
  const answer = await githubClient(connection)({ method: 'POST', path, body });
  return ticketOf(answer.body, connection);
}

const KEY = /^([\w.-]+\/[\w.-]+)#(\d+)$/;

function pathOf({ key }: TicketRef): string {
  const [, repository, number] = KEY.exec(key) ?? [];
  if (repository === undefined || number === undefined)
    throw new ConnectorError(
      'misconfigured',
      `"${key}" is not written as owner/name#number. Nothing was sent.`,
    );
  return `/repos/${repository}/issues/${number}`;
}

/** An enterprise's API is below its own address, `/api/v3`. */
function page(key: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  const [, repository, number] = KEY.exec(key) ?? [];
  const site = baseUrl.replace('https://api.github.com', 'https://github.com').replace(/\/api\/v3\/?$/, '');
  return repository === undefined ? undefined : `${site}/${repository}/issues/${number}`;
}

/** A due date has no place in an issue of GitHub's and stays in the document. */
async function update(ref: TicketRef, change: TicketChange, connection: Connection): Promise<Ticket> {
  const path = pathOf(ref);
  const client = githubClient(connection);
  const title = change.title === undefined ? undefined : githubTitle(change.title);
  const { body } =
    title === undefined
      ? await client({ method: 'GET', path })
      : await client({ method: 'PATCH', path, body: { title }, repeatable: true });
  const url = openable(at(body, 'html_url')) ?? ref.url;
  return { key: ref.key, url, title: text(at(body, 'title')) ?? ref.key };
}

async function statuses(
  refs: readonly TicketRef[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  const client = githubClient(connection);
  const found = new Map<string, TicketStatus>();
  for (const ref of refs) {
    const label = await stateOf(ref, client);
    if (label !== undefined) found.set(ref.key, { state: STATES[label], label });
  }
  return found;
}

const STATES: Readonly<Record<string, TicketState>> = { open: 'open', closed: 'done' };

/** Undefined where the issue is gone. */
async function stateOf(ref: TicketRef, client: Client): Promise<string | undefined> {
  try {
    const { body } = await client({ method: 'GET', path: pathOf(ref) });
    return text(at(body, 'state')) ?? 'unknown';
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

async function verify(connection: Connection): Promise<Account> {
  const { body } = await githubClient(connection)({ method: 'GET', path: '/user' });
  const name = text(at(body, 'login'));
  return { name: name ?? 'A GitHub account', detail: hostOf(connection.baseUrl) };
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
  settles: [1_000, 5_000, 15_000],
  lacks: ['due'],
  states: ['open', 'done'],
  destination: ({ baseUrl, options }) => `repository ${repositoryOf(options)} on ${hostOf(baseUrl)}`,
  page,
  fields: (push, { options }) => githubPreview(push, options),
  find,
  create,
  update,
  statuses,
  verify,
} as const satisfies Tracker;
