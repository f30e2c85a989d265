import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { GITHUB, githubClient, githubList } from '../../http/github-api.ts';
import { at, objects, text, type JsonObject } from '../../http/json.ts';
import type { Forge, ForgeApproval, Note, RequestDraft, ReviewRequest } from './forge.ts';
import { openable, repositoryOption, unexpected } from './forge-answer.ts';

const repo = ({ options }: Connection): string => `/repos/${repositoryOption(options, GITHUB)}`;

function requestOf(pull: unknown): ReviewRequest {
  const number = text(at(pull, 'number'));
  const url = openable(at(pull, 'html_url'));
  if (number === undefined || url === undefined) throw unexpected(GITHUB, 'a pull request without a number');
  return { number, url, author: text(at(pull, 'user', 'login')), head: text(at(pull, 'head', 'sha')) };
}

/** Newest first. A server that leaves a condition unread tells of others as well. */
async function find(
  branch: string,
  connection: Connection,
  which: 'open' | 'last' = 'open',
): Promise<ReviewRequest | undefined> {
  const [owner = ''] = repositoryOption(connection.options, GITHUB).split('/');
  const state = which === 'open' ? 'open' : 'all';
  const query = { state, head: `${owner}:${branch}`, per_page: '100' };
  const path = `${repo(connection)}/pulls`;
  const { body, status } = await githubClient(connection)({ method: 'GET', path, query });
  if (!Array.isArray(body)) throw unexpected(GITHUB, 'no list of pull requests', status);
  const found = objects(body).find(
    (pull) => at(pull, 'head', 'ref') === branch && (which === 'last' || text(pull['state']) !== 'closed'),
  );
  return found && requestOf(found);
}

async function read(number: string, connection: Connection): Promise<ReviewRequest> {
  const path = `${repo(connection)}/pulls/${encodeURIComponent(number)}`;
  return requestOf((await githubClient(connection)({ method: 'GET', path })).body);
}

/** Source: GitHub REST API, POST /repos/{owner}/{repo}/pulls. Its title may have 256 characters. */
async function create(draft: RequestDraft, connection: Connection): Promise<ReviewRequest> {
  const { branch, base, title, description } = draft;
  const body = { title, body: description, head: branch, base };
  const answer = await githubClient(connection)({ method: 'POST', path: `${repo(connection)}/pulls`, body });
  return requestOf(answer.body);
}

/** All at once; where one of them can't be asked GitHub asks none, so then one by one. */
async function ask(
  request: ReviewRequest,
  logins: readonly string[],
  connection: Connection,
): Promise<readonly string[]> {
  const client = githubClient(connection);
  const path = `${repo(connection)}/pulls/${request.number}/requested_reviewers`;
  const send = (some: readonly string[]) =>
    client({ method: 'POST', path, body: split(some), repeatable: true });
  const couldAsk = async (some: readonly string[]): Promise<boolean> => {
    try {
      await send(some);
      return true;
    } catch (error) {
      if (error instanceof ConnectorError && error.status === 422) return false;
      throw error;
    }
  };
  if (logins.length === 0 || (await couldAsk(logins))) return [];
  if (logins.length === 1) return logins;
  const refused: string[] = [];
  for (const login of logins) if (!(await couldAsk([login]))) refused.push(login);
  return refused;
}

/** A team is `organisation/team`, and asked for by its own name. */
const split = (logins: readonly string[]) => ({
  reviewers: logins.filter((login) => !login.includes('/')),
  team_reviewers: logins.flatMap((login) => (login.includes('/') ? [login.split('/').at(-1) ?? ''] : [])),
});

const DECIDES = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/** The last word of each: reviews come in the order they were given. A comment takes nothing back. */
async function approvals(request: ReviewRequest, connection: Connection): Promise<readonly ForgeApproval[]> {
  const path = `${repo(connection)}/pulls/${request.number}/reviews`;
  const last = new Map<string, JsonObject>();
  for await (const page of githubList(githubClient(connection), connection.signal, path))
    for (const review of page) {
      const login = text(at(review, 'user', 'login'));
      const isPerson = at(review, 'user', 'type') !== 'Bot';
      if (login !== undefined && isPerson && DECIDES.has(text(review['state']) ?? ''))
        last.set(login, review);
    }
  return [...last].flatMap(([login, review]) => {
    const given = text(review['submitted_at']);
    if (given === undefined) return [];
    const isGiven = review['state'] === 'APPROVED';
    return [
      { login, at: given, commit: text(review['commit_id']), ...(!isGiven && { withdrawn: true as const }) },
    ];
  });
}

const noteOf = (comment: unknown): Note => {
  const id = text(at(comment, 'id'));
  if (id === undefined) throw unexpected(GITHUB, 'a comment without a number');
  return { id, body: text(at(comment, 'body')) ?? '', url: openable(at(comment, 'html_url')) };
};

/** Who may write to the repository could change another's comment: only one of our own account, or of a bot, is ours. */
async function note(number: string, marker: string, connection: Connection): Promise<Note | undefined> {
  const client = githubClient(connection);
  const own = await ownLogin(connection);
  const path = `${repo(connection)}/issues/${encodeURIComponent(number)}/comments`;
  for await (const page of githubList(client, connection.signal, path))
    for (const comment of page) {
      const isOurs =
        own === undefined ? at(comment, 'user', 'type') === 'Bot' : at(comment, 'user', 'login') === own;
      if (isOurs && (text(comment['body']) ?? '').startsWith(marker)) return noteOf(comment);
    }
  return undefined;
}

/** Undefined for the token of an Action, which is nobody's: GitHub refuses to say whose it is. */
async function ownLogin(connection: Connection): Promise<string | undefined> {
  try {
    return text(at((await githubClient(connection)({ method: 'GET', path: '/user' })).body, 'login'));
  } catch (error) {
    if (error instanceof ConnectorError && error.status === 403 && error.code === 'forbidden')
      return undefined;
    throw error;
  }
}

async function addNote(number: string, body: string, connection: Connection): Promise<Note> {
  const path = `${repo(connection)}/issues/${encodeURIComponent(number)}/comments`;
  return noteOf((await githubClient(connection)({ method: 'POST', path, body: { body } })).body);
}

async function changeNote(_: string, { id }: Note, body: string, connection: Connection): Promise<Note> {
  const path = `${repo(connection)}/issues/comments/${id}`;
  const client = githubClient(connection);
  return noteOf((await client({ method: 'PATCH', path, body: { body }, repeatable: true })).body);
}

export const github = {
  id: 'github',
  label: GITHUB,
  request: 'pull request',
  host: 'github.com',
  defaultBaseUrl: 'https://api.github.com',
  longestNote: 65_536,
  secrets: [
    {
      key: 'token',
      label: 'GitHub token',
      env: 'POSTMORTEM_GITHUB_TOKEN',
      help: 'A fine-grained personal access token that may read and write Pull requests of the repository.',
    },
  ],
  find,
  read,
  create,
  ask,
  approvals,
  note,
  addNote,
  changeNote,
} as const satisfies Forge;
