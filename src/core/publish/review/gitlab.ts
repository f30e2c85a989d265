import { GITLAB, GITLAB_BASE_URL, gitlabClient, gitlabList } from '../../http/gitlab-api.ts';
import type { Connection } from '../../http/connection.ts';
import { at, objects, text, type JsonObject } from '../../http/json.ts';
import type { Forge, ForgeApproval, Note, RequestDraft, ReviewRequest } from './forge.ts';
import { openable, repositoryOption, unexpected } from './forge-answer.ts';

const requests = ({ options }: Connection): string =>
  `/projects/${encodeURIComponent(repositoryOption(options, GITLAB))}/merge_requests`;

const pathOf = (number: string, connection: Connection): string =>
  `${requests(connection)}/${encodeURIComponent(number)}`;

function requestOf(merge: unknown): ReviewRequest {
  const number = text(at(merge, 'iid'));
  const url = openable(at(merge, 'web_url'));
  if (number === undefined || url === undefined) throw unexpected(GITLAB, 'a merge request without a number');
  return { number, url, author: text(at(merge, 'author', 'username')), head: text(at(merge, 'sha')) };
}

/** Newest first. */
async function find(
  branch: string,
  connection: Connection,
  which: 'open' | 'last' = 'open',
): Promise<ReviewRequest | undefined> {
  const query = { ...(which === 'open' && { state: 'opened' }), source_branch: branch, per_page: '100' };
  const path = requests(connection);
  const { body, status } = await gitlabClient(connection)({ method: 'GET', path, query });
  if (!Array.isArray(body)) throw unexpected(GITLAB, 'no list of merge requests', status);
  const isDone = (one: JsonObject): boolean => ['closed', 'merged'].includes(text(one['state']) ?? '');
  const found = objects(body).find(
    (one) => one['source_branch'] === branch && (which === 'last' || !isDone(one)),
  );
  return found && requestOf(found);
}

async function read(number: string, connection: Connection): Promise<ReviewRequest> {
  return requestOf(
    (await gitlabClient(connection)({ method: 'GET', path: pathOf(number, connection) })).body,
  );
}

/** Source: GitLab REST API, POST /projects/:id/merge_requests. */
async function create(draft: RequestDraft, connection: Connection): Promise<ReviewRequest> {
  const { branch, base, title, description } = draft;
  const body = { source_branch: branch, target_branch: base, title, description, remove_source_branch: true };
  const answer = await gitlabClient(connection)({ method: 'POST', path: requests(connection), body });
  return requestOf(answer.body);
}

/** GitLab knows reviewers by numbers. Who has none, a group for one, can't be asked. */
async function ask(
  request: ReviewRequest,
  logins: readonly string[],
  connection: Connection,
): Promise<readonly string[]> {
  if (logins.length === 0) return [];
  const client = gitlabClient(connection);
  const found = new Map<string, number>();
  for (const login of logins) {
    const { body } = await client({ method: 'GET', path: '/users', query: { username: login } });
    const user = objects(body).find((one) => text(one['username'])?.toLowerCase() === login.toLowerCase());
    if (typeof user?.['id'] === 'number') found.set(login, user['id']);
  }
  const path = pathOf(request.number, connection);
  const before = (await client({ method: 'GET', path })).body;
  const asked = objects(at(before, 'reviewers')).flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
  const all = [...new Set([...asked, ...found.values()])];
  const after = (await client({ method: 'PUT', path, body: { reviewer_ids: all }, repeatable: true })).body;
  // Without its paid plans GitLab keeps one reviewer, and says nothing of the others.
  const kept = new Set(objects(at(after, 'reviewers')).map(({ id }) => id));
  return logins.filter((login) => !kept.has(found.get(login)));
}

/** GitLab tells when somebody approved; what the branch was at then stands in its versions. */
async function approvals(request: ReviewRequest, connection: Connection): Promise<readonly ForgeApproval[]> {
  const client = gitlabClient(connection);
  const path = pathOf(request.number, connection);
  const { body } = await client({ method: 'GET', path: `${path}/approvals` });
  const given = objects(at(body, 'approved_by'));
  if (given.length === 0) return [];
  const versions: JsonObject[] = [];
  for await (const page of gitlabList(client, connection.signal, `${path}/versions`, {}))
    versions.push(...page);
  return given.flatMap((one) => {
    const login = text(at(one, 'user', 'username'));
    const when = text(one['approved_at']);
    return login === undefined || when === undefined
      ? []
      : [{ login, at: when, commit: headAt(versions, when) }];
  });
}

function headAt(versions: readonly JsonObject[], when: string): string | undefined {
  const timeOf = (version: JsonObject): number => Date.parse(text(version['created_at']) ?? '');
  const before = versions.filter((version) => timeOf(version) <= Date.parse(when));
  return text(before.toSorted((a, b) => timeOf(b) - timeOf(a))[0]?.['head_commit_sha']);
}

function noteOf(note: unknown): Note {
  const id = text(at(note, 'id'));
  if (id === undefined) throw unexpected(GITLAB, 'a comment without a number');
  return { id, body: text(at(note, 'body')) ?? '', url: undefined };
}

async function note(number: string, marker: string, connection: Connection): Promise<Note | undefined> {
  const client = gitlabClient(connection);
  const own = at((await client({ method: 'GET', path: '/user' })).body, 'id');
  for await (const page of gitlabList(client, connection.signal, `${pathOf(number, connection)}/notes`, {}))
    for (const one of page)
      if (at(one, 'author', 'id') === own && (text(one['body']) ?? '').startsWith(marker)) return noteOf(one);
  return undefined;
}

async function addNote(number: string, body: string, connection: Connection): Promise<Note> {
  const path = `${pathOf(number, connection)}/notes`;
  return noteOf((await gitlabClient(connection)({ method: 'POST', path, body: { body } })).body);
}

async function changeNote(number: string, { id }: Note, body: string, connection: Connection): Promise<Note> {
  const path = `${pathOf(number, connection)}/notes/${id}`;
  const client = gitlabClient(connection);
  return noteOf((await client({ method: 'PUT', path, body: { body }, repeatable: true })).body);
}

export const gitlab = {
  id: 'gitlab',
  label: GITLAB,
  request: 'merge request',
  host: 'gitlab.com',
  defaultBaseUrl: GITLAB_BASE_URL,
  longestNote: 1_000_000,
  secrets: [
    {
      key: 'token',
      label: 'GitLab token',
      env: 'POSTMORTEM_GITLAB_TOKEN',
      help: 'An access token with the scope api.',
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
