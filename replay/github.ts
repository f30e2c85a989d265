import { jsonObject, strings, text, whole } from './body.ts';
import { html, json, type Credential, type Headers, type Reply, type Request } from './exchange.ts';
import { nameLabels, openIssue, type GitHubIssue, type GitHubRepository } from './github-store.ts';
import { DEPLOYMENTS, PULLS, RELEASES, statusesOf } from './github-changes.ts';
import { ticketPage } from './ticket-page.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { isListed, timeIn } from './world.ts';

const DOCS = 'https://docs.github.com/rest';
const LIMIT_AN_HOUR = 5000;

const refusal = (status: number, message: string, more: Readonly<Record<string, unknown>> = {}): Reply =>
  json({ message, ...more, documentation_url: DOCS, status: String(status) }, status);

const notFound = (): Reply => refusal(404, 'Not Found');

const unprocessable = (resource: string, field: string, code: string): Reply =>
  refusal(422, 'Validation Failed', { errors: [{ resource, field, code }] });

const user = (): Reply =>
  json({ login: 'dana', id: 4471, type: 'User', name: 'Dana Okafor', html_url: 'https://github.com/dana' });

/** Runs where the path names the one repository there is; owner and name in any case, as on GitHub. */
const inRepository =
  (answer: (visit: Visit, repository: GitHubRepository) => Reply) =>
  (visit: Visit): Reply => {
    const { github } = visit.world;
    const named = `${visit.params['owner'] ?? ''}/${visit.params['name'] ?? ''}`.toLowerCase();
    if (named === `${github.owner}/${github.name}` || visit.params['id'] === REPOSITORY_ID)
      return answer(visit, github);
    return github.former.includes(named) ? ledOn(visit) : notFound();
  };

const REPOSITORY_ID = '2041';

/** A renamed repository is led to by its number: reading with 301, writing with 307. */
function ledOn({ request, world }: Visit): Reply {
  const path = request.path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${REPOSITORY_ID}`);
  const query = request.query.toString();
  const location = `${world.origin}/github${path}${query === '' ? '' : `?${query}`}`;
  const status = request.method === 'GET' ? 301 : 307;
  return json({ message: 'Moved Permanently', url: location }, status, { location });
}

const rename = inRepository((visit, store) => {
  const name = text(jsonObject(visit.request.body)?.['name']);
  if (name === undefined) return unprocessable('Repository', 'name', 'missing_field');
  store.former = [...store.former, `${store.owner}/${store.name}`.toLowerCase()];
  store.name = name;
  return json(repositoryShape(visit));
});

const repositoryShape = ({ world: { github, origin } }: Visit) => {
  const { owner, name, issues } = github;
  return {
    id: Number(REPOSITORY_ID),
    name,
    full_name: `${owner}/${name}`,
    private: true,
    owner: { login: owner, type: 'Organization' },
    html_url: `${origin}/github/${owner}/${name}`,
    has_issues: true,
    open_issues_count: issues.filter((one) => one.state === 'open').length,
    default_branch: 'main',
    permissions: { admin: false, push: true, pull: true },
  };
};

const repository = inRepository((visit) => json(repositoryShape(visit)));

function shape(visit: Visit, issue: GitHubIssue): Readonly<Record<string, unknown>> {
  const { owner, name, labels } = visit.world.github;
  const { origin } = visit.world;
  const path = `${owner}/${name}/issues/${issue.number}`;
  return {
    id: 900_000 + issue.number,
    number: issue.number,
    url: `${origin}/github/repos/${path}`,
    html_url: `${origin}/github/${path}`,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    repository_url: `${origin}/github/repos/${owner}/${name}`,
    state_reason: issue.stateReason,
    user: { login: 'dana', type: 'User' },
    labels: issue.labels.map((label) => shapeLabel(visit, label, labels.get(label) ?? 'ededed')),
    assignees: issue.assignees.map((login) => ({ login, type: 'User' })),
    type: issue.type === null ? null : { name: issue.type },
    milestone: issue.milestone === null ? null : { number: issue.milestone },
    comments: 0,
    created_at: issue.createdAt,
    updated_at: issue.createdAt,
    closed_at: null,
    ...(issue.pullRequest && {
      pull_request: { url: `${origin}/github/repos/${owner}/${name}/pulls/${issue.number}` },
    }),
  };
}

function list(visit: Visit, all: readonly unknown[]): Reply {
  const { query } = visit.request;
  const size = whole(query.get('per_page'), 30, 1, 100);
  const page = whole(query.get('page'), 1, 1, Number.MAX_SAFE_INTEGER);
  const last = Math.max(1, Math.ceil(all.length / size));
  const headers = linkHeader(visit, page, last);
  return json(all.slice((page - 1) * size, page * size), 200, headers);
}

function linkHeader(visit: Visit, page: number, last: number): Headers {
  const to = (number: number, rel: string): string => {
    const query = new URLSearchParams(visit.request.query);
    query.set('page', String(number));
    return `<${visit.world.origin}/github${visit.request.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ];
  return links.length === 0 ? {} : { link: links.join(', ') };
}

const listIssues = inRepository((visit, { issues }) => {
  const { query } = visit.request;
  const wanted = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const state = query.get('state') ?? 'open';
  const found = issues
    .filter((one) => isListed(visit.world, Date.parse(one.createdAt)))
    .filter((one) => state === 'all' || one.state === state)
    .filter((one) => wanted.every((label) => one.labels.includes(label)))
    .toReversed();
  return list(
    visit,
    found.map((one) => shape(visit, one)),
  );
});

/** Who may be assigned. */
const MEMBERS: readonly string[] = ['dana', 'lin-zhao', 'tomas'];

const createIssue = inRepository((visit, store) => {
  const sent = jsonObject(visit.request.body);
  if (!sent) return refusal(400, 'Problems parsing JSON');
  const title = text(sent['title'])?.trim() ?? '';
  if (title === '') return unprocessable('Issue', 'title', 'missing_field');
  const { milestone } = sent;
  const fields = {
    title,
    body: text(sent['body']) ?? null,
    labels: strings(sent['labels']),
    assignees: strings(sent['assignees']),
    type: text(sent['type']) ?? null,
    milestone: typeof milestone === 'number' ? milestone : null,
  };
  const stranger = fields.assignees.find((login) => !MEMBERS.includes(login));
  if (stranger !== undefined) return unprocessable('Issue', 'assignees', 'invalid');
  const issue = openIssue(store, fields, new Date(timeIn(visit.world)).toISOString().replace(/\.\d+Z$/, 'Z'));
  const shown = shape(visit, issue);
  return json(shown, 201, { location: String(shown['url']) });
});

/** Runs with the issue that the path names. */
const withIssue = (answer: (visit: Visit, issue: GitHubIssue, store: GitHubRepository) => Reply) =>
  inRepository((visit, store) => {
    const issue = store.issues.find((one) => String(one.number) === visit.params['number']);
    return issue ? answer(visit, issue, store) : notFound();
  });

const readIssue = withIssue((visit, issue) => json(shape(visit, issue)));

const changeIssue = withIssue((visit, issue, store) => {
  const sent = jsonObject(visit.request.body);
  if (!sent) return refusal(400, 'Problems parsing JSON');
  if (sent['title'] === '') return unprocessable('Issue', 'title', 'missing_field');
  const state = sent['state'] ?? issue.state;
  if (state !== 'open' && state !== 'closed') return unprocessable('Issue', 'state', 'invalid');
  issue.title = text(sent['title']) ?? issue.title;
  issue.body = text(sent['body']) ?? issue.body;
  if (state !== issue.state) issue.stateReason = reasonOf(state, sent['state_reason']);
  issue.state = state;
  issue.labels = sent['labels'] === undefined ? issue.labels : strings(sent['labels']);
  nameLabels(store, issue.labels);
  return json(shape(visit, issue));
});

const reasonOf = (state: string, sent: unknown): string | null =>
  state === 'closed' ? (text(sent) ?? 'completed') : 'reopened';

const listLabels = inRepository((visit, { labels }) =>
  list(
    visit,
    [...labels].map(([name, color]) => shapeLabel(visit, name, color)),
  ),
);

/** A label as GitHub shows it; its id is its place among the labels. */
function shapeLabel(visit: Visit, name: string, color: string): Readonly<Record<string, unknown>> {
  const { owner, name: repo, labels } = visit.world.github;
  const id = 700_001 + [...labels.keys()].indexOf(name);
  const url = `${visit.world.origin}/github/repos/${owner}/${repo}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: `LA_${id}`, url, name, description: null, color, default: name === 'bug' };
}

const createLabel = inRepository((visit, { labels }) => {
  const sent = jsonObject(visit.request.body) ?? {};
  const name = text(sent['name']) ?? '';
  if (name === '') return unprocessable('Label', 'name', 'missing_field');
  if (labels.has(name)) return unprocessable('Label', 'name', 'already_exists');
  const color = text(sent['color']) ?? 'ededed';
  labels.set(name, color);
  return json(shapeLabel(visit, name, color), 201);
});

const deploymentStatuses = inRepository((visit) => {
  const statuses = statusesOf(visit.params['id'] ?? '');
  return statuses ? list(visit, statuses) : notFound();
});

const page = withIssue((visit, issue) =>
  html(
    ticketPage(
      `${visit.world.github.owner}/${visit.world.github.name}#${issue.number}`,
      issue.title,
      issue.body,
    ),
  ),
);

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
  { method: 'GET', path: `${REPO}/pulls`, answer: inRepository((visit) => list(visit, PULLS)) },
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
