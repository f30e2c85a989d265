import { json, type Credential, type Headers, type Reply, type Request } from './exchange.ts';
import { DEPLOYMENTS, RELEASES, statusesOf } from './github-changes.ts';
import {
  changeIssue,
  createIssue,
  createLabel,
  listIssues,
  listLabels,
  page,
  readIssue,
} from './github-issues.ts';
import { asked, PULL_ROUTES } from './github-pulls.ts';
import { inRepository, list, notFound, refusal, rename, repository } from './github-repository.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';

const LIMIT_AN_HOUR = 5000;

const PEOPLE: Readonly<Record<string, string>> = {
  dana: 'Dana Okafor',
  noor: 'Noor Haddad',
  sam: 'Sam Ferreira',
};

const user = (visit: Visit): Reply => {
  const login = asked(visit);
  return json({
    login,
    id: 4471,
    type: 'User',
    name: PEOPLE[login],
    html_url: `https://github.com/${login}`,
  });
};

const deploymentStatuses = inRepository((visit) => {
  const statuses = statusesOf(visit.params['id'] ?? '');
  return statuses ? list(visit, statuses) : notFound();
});

const REPO = '/repos/:owner/:name';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/user', answer: user, identity: true },
  { method: 'GET', path: REPO, answer: repository },
  { method: 'PATCH', path: REPO, answer: rename },
  ...['GET', 'PATCH'].map((method) => ({
    method,
    path: '/repositories/:id/issues/:number',
    answer: method === 'GET' ? readIssue : changeIssue,
  })),
  { method: 'GET', path: '/repositories/:id/issues', answer: listIssues },
  { method: 'POST', path: '/repositories/:id/issues', answer: createIssue },
  { method: 'GET', path: `${REPO}/issues`, answer: listIssues },
  { method: 'POST', path: `${REPO}/issues`, answer: createIssue },
  { method: 'GET', path: `${REPO}/issues/:number`, answer: readIssue },
  { method: 'PATCH', path: `${REPO}/issues/:number`, answer: changeIssue },
  { method: 'GET', path: `${REPO}/deployments`, answer: inRepository((visit) => list(visit, DEPLOYMENTS)) },
  { method: 'GET', path: `${REPO}/deployments/:id/statuses`, answer: deploymentStatuses },
  { method: 'GET', path: `${REPO}/releases`, answer: inRepository((visit) => list(visit, RELEASES)) },
  ...PULL_ROUTES,
  { method: 'GET', path: `${REPO}/labels`, answer: listLabels },
  { method: 'POST', path: `${REPO}/labels`, answer: createLabel },
  { method: 'GET', path: '/:owner/:name/issues/:number', answer: page, open: true },
];

const inSeconds = (seconds: number): string => String(Math.ceil(Date.now() / 1000) + seconds);

const limits = (remaining: number, seconds: number): Headers => ({
  'x-ratelimit-limit': String(LIMIT_AN_HOUR),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': inSeconds(seconds),
  'x-ratelimit-resource': 'core',
});

/** The first kind of limit tells when it ends, the second how long to wait. */
function limited({ retryAfter, secondary }: Limit): Reply {
  const which = secondary ? 'You have exceeded a secondary rate limit.' : 'API rate limit exceeded.';
  const reply = refusal(secondary ? 403 : 429, `${which} Please wait before you try again.`);
  if (retryAfter === undefined) return reply;
  const told = secondary ? {} : limits(0, retryAfter);
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter), ...told } };
}

/** GitHub turns away who does not say what it is. */
const precondition = (request: Request): Reply | undefined =>
  request.headers['user-agent'] ? undefined : refusal(403, 'Requests need a User-Agent header.');

function credential(request: Request): Credential {
  const header = request.headers['authorization'];
  return credentialOf(afterScheme(header, 'Bearer') ?? afterScheme(header, 'token'));
}

function refuse(kind: Exclude<Credential, 'valid'>): Reply {
  if (kind === 'narrow') return refusal(403, 'Resource not accessible by personal access token');
  return refusal(401, kind === 'missing' ? 'Requires authentication' : 'Bad credentials');
}

export const github: Vendor = {
  id: 'github',
  routes: ROUTES,
  credential,
  precondition,
  refuse,
  notFound,
  limited,
  headers: (world) => limits(Math.max(0, LIMIT_AN_HOUR - (world.answered.get('github') ?? 0)), 3600),
  firstPage: (request) => withoutQuery(request, 'page'),
};
