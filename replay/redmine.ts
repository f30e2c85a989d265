import { jsonObject, record, text, whole } from './body.ts';
import { empty, html, json, type Credential, type Reply, type Request } from './exchange.ts';
import { applyFields, issueProblems, issueShape } from './redmine-fields.ts';
import {
  addRedmineIssue,
  REDMINE_FIELDS,
  REDMINE_PRIORITIES,
  REDMINE_STATUSES,
  REDMINE_TRACKERS,
  REDMINE_USERS,
  type RedmineIssue,
} from './redmine-store.ts';
import { ticketPage } from './ticket-page.ts';
import { credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { timeIn } from './world.ts';

/** Redmine says what is wrong with fields, and nothing at all with the rest. */
const bare = (status: number): Reply => ({ status, headers: {}, body: '' });
const unprocessable = (errors: readonly string[]): Reply => json({ errors }, 422);

const isKnown = ({ request }: Visit): boolean => (request.credential ?? credential(request)) === 'valid';

const me = (): Reply => json({ user: { ...REDMINE_USERS[0], api_key: 'never shown to a test' } });

type Test = (issue: RedmineIssue, value: string, visit: Visit) => boolean;

/** The filters that this double knows; Redmine leaves out of account what it doesn't. */
const FILTERS: Readonly<Record<string, Test>> = {
  project_id: (_issue, value, { world }) =>
    [world.redmine.identifier, String(world.redmine.id)].includes(value),
  status_id: (issue, value) =>
    value === '*' ||
    (value === 'closed'
      ? isClosed(issue)
      : value === 'open'
        ? !isClosed(issue)
        : issue.status === Number(value)),
  issue_id: (issue, value) => value.split(',').includes(String(issue.id)),
  description: (issue, value) => issue.description.includes(value.replace(/^~/, '')),
};

const isClosed = ({ status }: RedmineIssue): boolean =>
  REDMINE_STATUSES.some(({ id, is_closed }) => id === status && is_closed);

function passes(issue: RedmineIssue, visit: Visit): boolean {
  const { query } = visit.request;
  const custom = REDMINE_FIELDS.filter(({ isFilter, id }) => isFilter && query.has(`cf_${id}`));
  const named = [...query].filter(([name]) => Object.hasOwn(FILTERS, name));
  const open: readonly (readonly [string, string])[] = query.has('status_id')
    ? named
    : [...named, ['status_id', 'open']];
  return (
    open.every(([name, value]) => FILTERS[name]?.(issue, value, visit) ?? true) &&
    custom.every(({ id }) => issue.custom.get(id) === query.get(`cf_${id}`))
  );
}

/** To a key that it does not know it shows what everybody may see; of this project, nothing. */
function list(visit: Visit): Reply {
  const { world, request } = visit;
  const { redmine, settings } = world;
  const all = isKnown(visit) ? redmine.issues : [];
  const shown = all.filter(
    (one) => timeIn(world) - one.createdAt >= settings.searchDelay && passes(one, visit),
  );
  const limit = whole(request.query.get('limit'), 25, 1, 100);
  const offset = whole(request.query.get('offset'), 0, 0, shown.length);
  const issues = shown
    .toReversed()
    .slice(offset, offset + limit)
    .map((one) => issueShape(one, redmine));
  return json({ issues, total_count: shown.length, offset, limit });
}

const sentIssue = ({ request }: Visit) => record(jsonObject(request.body)?.['issue']);

function create(visit: Visit): Reply {
  const sent = sentIssue(visit);
  const { redmine } = visit.world;
  const named = sent?.['project_id'];
  const project = typeof named === 'number' ? String(named) : (text(named) ?? '');
  if (!sent || ![redmine.identifier, String(redmine.id)].includes(project)) return bare(404);
  const problems = issueProblems(sent, true);
  if (problems.length > 0) return unprocessable(problems);
  const issue = addRedmineIssue(redmine, { subject: text(sent['subject']) ?? '' }, timeIn(visit.world));
  applyFields(issue, sent);
  return json({ issue: issueShape(issue, redmine) }, 201);
}

/** Runs with the issue that the path names. */
const withIssue =
  (answer: (visit: Visit, issue: RedmineIssue) => Reply) =>
  (visit: Visit): Reply => {
    const id = visit.params['issue']?.replace(/\.json$/, '');
    const issue = visit.world.redmine.issues.find((one) => String(one.id) === id);
    return issue ? answer(visit, issue) : bare(404);
  };

const read = withIssue((visit, issue) => json({ issue: issueShape(issue, visit.world.redmine) }));

const change = withIssue((visit, issue) => {
  const sent = sentIssue(visit) ?? {};
  const problems = issueProblems(sent, false);
  if (problems.length > 0) return unprocessable(problems);
  applyFields(issue, sent);
  return empty;
});

const remove = withIssue((visit, issue) => {
  const { issues } = visit.world.redmine;
  issues.splice(issues.indexOf(issue), 1);
  return empty;
});

const known = (name: string, all: readonly unknown[]) => (): Reply => json({ [name]: all });

/** The replay's key is an administrator's. */
function users(visit: Visit): Reply {
  const name = visit.request.query.get('name') ?? '';
  const found = REDMINE_USERS.filter(({ login }) => login.includes(name));
  return json({ users: found, total_count: found.length, offset: 0, limit: 25 });
}

const page = withIssue((_visit, issue) =>
  html(ticketPage(`redmine:${issue.id}`, issue.subject, issue.description)),
);

/** With `.json` behind the number it is for programs, which need a key, without for people. */
function readOrPage(visit: Visit): Reply {
  if (visit.params['issue']?.endsWith('.json') !== true) return page(visit);
  const kind = visit.request.credential ?? credential(visit.request);
  return kind === 'valid' ? read(visit) : refuse(kind);
}

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/users/current.json', answer: me, identity: true },
  { method: 'GET', path: '/users.json', answer: users },
  { method: 'GET', path: '/issues.json', answer: list, open: true },
  { method: 'POST', path: '/issues.json', answer: create },
  { method: 'GET', path: '/issues/:issue', answer: readOrPage, open: true },
  { method: 'PUT', path: '/issues/:issue', answer: change },
  { method: 'DELETE', path: '/issues/:issue', answer: remove },
  { method: 'GET', path: '/issue_statuses.json', answer: known('issue_statuses', REDMINE_STATUSES) },
  { method: 'GET', path: '/trackers.json', answer: known('trackers', REDMINE_TRACKERS) },
  {
    method: 'GET',
    path: '/enumerations/issue_priorities.json',
    answer: known('issue_priorities', REDMINE_PRIORITIES),
  },
];

function refuse(kind: Exclude<Credential, 'valid'>): Reply {
  return bare(kind === 'narrow' ? 403 : 401);
}

/** Redmine has no limit of its own; what stands before it may have one. */
function limited({ retryAfter }: Limit): Reply {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status: 429, headers, body: '' };
}

const credential = ({ headers }: Request): Credential => credentialOf(headers['x-redmine-api-key']);

export const redmine: Vendor = {
  id: 'redmine',
  routes: ROUTES,
  credential,
  refuse,
  notFound: () => bare(404),
  limited,
  headers: () => ({}),
  firstPage: (request) => withoutQuery(request, 'offset'),
};
