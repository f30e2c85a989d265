import { whole } from './body.ts';
import { json, type Credential, type Reply, type Request } from './exchange.ts';
import { ISSUE_ROUTES } from './gitlab-issues.ts';
import { gitlabUser, MERGE_ROUTES, mergesOf } from './gitlab-merges.ts';
import { DEPLOYMENTS, PROJECT, RELEASES } from './gitlab-data.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';

const LIMIT = 2000;
const refusal = (status: number, message: string): Reply => json({ message }, status);
const noSuch = (): Reply => refusal(404, '404 Project Not Found');

type Item = Readonly<Record<string, unknown>>;

/** A page of what was changed in the window that the query names. */
function page(all: readonly Item[], { request: { query } }: Visit): Reply {
  const after = Date.parse(query.get('updated_after') ?? '');
  const before = Date.parse(query.get('updated_before') ?? '');
  const found = all.filter((one) => {
    const updated = Date.parse(String(one['updated_at']));
    return !(updated < after) && !(updated > before);
  });
  const size = whole(query.get('per_page'), 20, 1, 100);
  const number = whole(query.get('page'), 1, 1, 10_000);
  const more = number * size < found.length;
  return json(found.slice((number - 1) * size, number * size), 200, {
    'x-next-page': more ? String(number + 1) : '',
    'x-total': String(found.length),
  });
}

/** A project is named by its whole path, encoded. */
const inProject =
  (all: readonly Item[]) =>
  (visit: Visit): Reply =>
    visit.params['project'] === PROJECT ? page(all, visit) : noSuch();

const me = (visit: Visit): Reply => json({ ...gitlabUser(visit), state: 'active' });

const API = '/api/v4/projects/:project';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/api/v4/user', answer: me, identity: true },
  { method: 'GET', path: `${API}/deployments`, answer: inProject(DEPLOYMENTS) },
  { method: 'GET', path: `${API}/releases`, answer: inProject(RELEASES) },
  {
    method: 'GET',
    path: `${API}/merge_requests`,
    answer: (visit) => inProject(mergesOf(visit))(visit),
  },
  ...MERGE_ROUTES,
  ...ISSUE_ROUTES,
];

function credential({ headers }: Request): Credential {
  return credentialOf(headers['private-token'] ?? afterScheme(headers['authorization'], 'Bearer'));
}

function refuse(kind: Exclude<Credential, 'valid'>): Reply {
  if (kind === 'narrow') return json({ error: 'insufficient_scope', scope: 'read_api' }, 403);
  return kind === 'expired' ? json({ error: 'invalid_token' }, 401) : refusal(401, '401 Unauthorized');
}

const limits = (remaining: number, seconds: number) => ({
  'ratelimit-limit': String(LIMIT),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
});

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, 'Retry later');
  if (retryAfter === undefined) return reply;
  const headers = { 'retry-after': String(retryAfter), ...limits(0, retryAfter) };
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

export const gitlab: Vendor = {
  id: 'gitlab',
  routes: ROUTES,
  credential,
  refuse,
  notFound: noSuch,
  limited,
  headers: (world) => limits(Math.max(1, LIMIT - (world.answered.get('gitlab') ?? 0)), 60),
  firstPage: (request) => withoutQuery(request, 'page'),
};
