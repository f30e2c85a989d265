import { jsonObject, record, strings, text, whole } from './body.ts';
import { empty, html, json, type Credential, type Reply, type Request } from './exchange.ts';
import { fieldErrors, metaOf } from './jira-fields.ts';
import { changelog, comments, incidentIssue, incidentRow, isIncidentSearch } from './jira-read.ts';
import { searchIssues } from './jira-search.ts';
import {
  addIssue,
  findIssue,
  ISSUE_TYPES,
  keyNow,
  RESOLUTIONS,
  STATUSES,
  TRANSITIONS,
  typeOf,
  type JiraIssue,
} from './jira-store.ts';
import { ticketPage } from './ticket-page.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { timeIn } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

const refusal = (status: number, messages: readonly string[], errors: Fields = {}): Reply =>
  json({ errorMessages: messages, errors }, status);

const noIssue = (): Reply => refusal(404, ['Issue does not exist or you do not have permission to see it.']);

const self = (visit: Visit, path: string): string => `${visit.world.origin}/jira/rest/api/3${path}`;

const myself = (visit: Visit): Reply =>
  json({
    self: self(visit, '/user?accountId=712020:replay'),
    accountId: '712020:replay',
    accountType: 'atlassian',
    emailAddress: 'dana@example.com',
    displayName: 'Dana Okafor',
    active: true,
    timeZone: 'Europe/Berlin',
  });

const types = (visit: Visit) =>
  ISSUE_TYPES.map((type) => ({ self: self(visit, `/issuetype/${type.id}`), ...type }));

/** Runs where the path names the one project there is. */
const inProject =
  (answer: (visit: Visit) => Reply) =>
  (visit: Visit): Reply =>
    [visit.world.jira.key, visit.world.settings.renamed].includes(visit.params['project'] ?? '') ||
    visit.params['project'] === '10100'
      ? answer(visit)
      : refusal(404, [`No project could be found with key '${visit.params['project'] ?? ''}'.`]);

const project = inProject((visit) => {
  const { key, name } = visit.world.jira;
  return json({ self: self(visit, '/project/10100'), id: '10100', key, name, issueTypes: types(visit) });
});

const issueTypes = inProject((visit) =>
  json({ startAt: 0, maxResults: 50, total: ISSUE_TYPES.length, issueTypes: types(visit) }),
);

const issueTypeFields = inProject((visit) => {
  const type = ISSUE_TYPES.find((one) => one.id === visit.params['type']);
  if (!type) return refusal(404, ['The issue type is not found or you do not have permission to view it.']);
  const all = metaOf(type.name).map((field) => ({ ...field, key: field.fieldId, operations: ['set'] }));
  const { query } = visit.request;
  const startAt = whole(query.get('startAt'), 0, 0, all.length);
  const maxResults = whole(query.get('maxResults'), 50, 1, 200);
  return json({ startAt, maxResults, total: all.length, fields: all.slice(startAt, startAt + maxResults) });
});

function create(visit: Visit): Reply {
  const fields = record(jsonObject(visit.request.body)?.['fields']);
  if (!fields) return refusal(400, ['Request body must be a JSON object with "fields".']);
  const errors = fieldErrors(fields, visit.world.jira, true);
  if (Object.keys(errors).length > 0) return refusal(400, [], errors);
  const issue = addIssue(visit.world.jira, fields, timeIn(visit.world));
  return json({ id: issue.id, key: issue.key, self: self(visit, `/issue/${issue.id}`) }, 201);
}

const status = ({ id, name, category }: JiraIssue['status']) => ({
  id,
  name,
  statusCategory: { key: category, name },
});

/** An issue with the named fields; none named means its id only, `*all` means each. */
function shape(visit: Visit, issue: JiraIssue, wanted: readonly string[]): Fields {
  const head = {
    id: issue.id,
    key: keyNow(issue, visit.world.settings),
    self: self(visit, `/issue/${issue.id}`),
  };
  if (wanted.length === 0) return { id: issue.id };
  const resolution = issue.resolution === undefined ? null : { name: issue.resolution };
  const issuetype = typeOf(issue);
  const all: Fields = { ...issue.fields, issuetype, status: status(issue.status), resolution };
  const everything = wanted.some((name) => name === '*all' || name === '*navigable');
  const kept = Object.entries(all).filter(([name]) => everything || wanted.includes(name));
  return { ...head, fields: Object.fromEntries(kept) };
}

/** A number as JSON or as a query says it. */
const numeral = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : (text(value) ?? null);

function search(visit: Visit, given: Fields): Reply {
  const jql = text(given['jql'])?.trim() ?? '';
  if (jql === '') return refusal(400, ['Unbounded JQL queries are not allowed here. Add a condition.']);
  if (isIncidentSearch(jql)) return json({ issues: [incidentRow], isLast: true });
  const found = searchIssues(visit.world.jira, jql);
  if (typeof found === 'string') return refusal(400, [found]);
  const shown = found.filter(
    (one) => timeIn(visit.world) - one.createdAt >= visit.world.settings.searchDelay,
  );
  const limit = whole(numeral(given['maxResults']), 50, 1, 5000);
  const offset = whole(text(given['nextPageToken']) ?? null, 0, 0, shown.length);
  const issues = shown
    .slice(offset, offset + limit)
    .map((one) => shape(visit, one, strings(given['fields'])));
  const isLast = offset + limit >= shown.length;
  return json({ issues, isLast, ...(!isLast && { nextPageToken: String(offset + limit) }) });
}

const postSearch = (visit: Visit): Reply => search(visit, jsonObject(visit.request.body) ?? {});

function getSearch(visit: Visit): Reply {
  const { query } = visit.request;
  const fields = query.getAll('fields').flatMap((one) => one.split(','));
  return search(visit, { ...Object.fromEntries(query), fields });
}

function bulkFetch(visit: Visit): Reply {
  const given = jsonObject(visit.request.body) ?? {};
  const wanted = strings(given['issueIdsOrKeys']);
  if (wanted.length === 0 || wanted.length > 100)
    return refusal(400, ['Between 1 and 100 issue ids or keys are needed.']);
  const { jira: store, settings } = visit.world;
  const found = wanted.flatMap((one) => findIssue(store, one, settings.renamed) ?? []);
  const fields = strings(given['fields'] ?? ['*all']);
  return json({ issues: found.map((one) => shape(visit, one, fields)), issueErrors: [] });
}

/** Runs with the issue that the path names. */
const withIssue =
  (answer: (visit: Visit, issue: JiraIssue) => Reply) =>
  (visit: Visit): Reply => {
    const { jira: store, settings } = visit.world;
    const issue = findIssue(store, visit.params['issue'] ?? '', settings.renamed);
    return issue ? answer(visit, issue) : noIssue();
  };

const read = withIssue((visit, issue) => {
  const fields = (visit.request.query.get('fields') ?? '*all').split(',');
  return json(shape(visit, issue, fields));
});

const change = withIssue((visit, issue) => {
  const fields = record(jsonObject(visit.request.body)?.['fields']);
  if (!fields) return refusal(400, ["one of 'fields' or 'update' required"]);
  const errors = fieldErrors(fields, visit.world.jira, false);
  if (Object.keys(errors).length > 0) return refusal(400, [], errors);
  issue.fields = { ...issue.fields, ...fields };
  return empty;
});

const link = withIssue((visit, issue) => {
  const body = jsonObject(visit.request.body);
  const target = record(body?.['object']);
  if (!body || !text(target?.['url']) || !text(target?.['title']))
    return refusal(400, [], { object: 'A link needs an object with url and title.' });
  const globalId = text(body['globalId']) ?? `replay-link-${issue.links.size + 1}`;
  const known = issue.links.get(globalId);
  const id = known?.id ?? 10_000 + issue.links.size;
  issue.links.set(globalId, { id, body });
  return json({ id, self: self(visit, `/issue/${issue.key}/remotelink/${id}`) }, known ? 200 : 201);
});

const links = withIssue((_visit, issue) =>
  json([...issue.links.values()].map(({ id, body }) => ({ id, ...body }))),
);

/** In a strict workflow work begins before it is done. */
const waysFrom = (issue: JiraIssue, { strict = false }: Visit['world']['settings']) =>
  TRANSITIONS.filter(
    ({ from, to }) =>
      from.some(({ id }) => id === issue.status.id) &&
      !(strict && to === STATUSES.done && issue.status === STATUSES.todo),
  );

const resolutionField = {
  required: false,
  hasDefaultValue: false,
  name: 'Resolution',
  schema: { type: 'resolution', system: 'resolution' },
  allowedValues: RESOLUTIONS.map((name, index) => ({ id: String(10_000 + index), name })),
};

const transitions = withIssue((visit, issue) => {
  const withFields = visit.request.query.get('expand')?.includes('transitions.fields') ?? false;
  const shown = waysFrom(issue, visit.world.settings).map(({ id, name, to }) => ({
    id,
    name,
    to: status(to),
    ...(withFields && { fields: to === STATUSES.done ? { resolution: resolutionField } : {} }),
  }));
  return json({ expand: 'transitions', transitions: shown });
});

const move = withIssue((visit, issue) => {
  const sent = jsonObject(visit.request.body);
  const found = waysFrom(issue, visit.world.settings).find(
    (one) => one.id === record(sent?.['transition'])?.['id'],
  );
  if (!found) return refusal(400, [], { transition: 'Transition id is not valid for this issue.' });
  const resolution = text(record(record(sent?.['fields'])?.['resolution'])?.['name']);
  if (resolution !== undefined && !RESOLUTIONS.some((one) => one === resolution))
    return refusal(400, [], { resolution: 'Specify a valid resolution' });
  issue.status = found.to;
  issue.resolution = found.to === STATUSES.done ? (resolution ?? 'Done') : undefined;
  return empty;
});

const remove = withIssue((visit, issue) => {
  visit.world.jira.issues.delete(issue.key);
  return empty;
});

const browse = withIssue((_visit, issue) =>
  html(ticketPage(issue.key, text(issue.fields['summary']) ?? '', issue.fields['description'])),
);

const API = '/rest/api/3';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: `${API}/myself`, answer: myself, identity: true },
  { method: 'GET', path: `${API}/project/:project`, answer: project },
  { method: 'GET', path: `${API}/issue/createmeta/:project/issuetypes`, answer: issueTypes },
  { method: 'GET', path: `${API}/issue/createmeta/:project/issuetypes/:type`, answer: issueTypeFields },
  { method: 'POST', path: `${API}/search/jql`, answer: postSearch },
  { method: 'GET', path: `${API}/search/jql`, answer: getSearch },
  { method: 'POST', path: `${API}/issue/bulkfetch`, answer: bulkFetch },
  { method: 'POST', path: `${API}/issue`, answer: create },
  { method: 'GET', path: `${API}/issue/:issue`, answer: (visit) => incidentIssue(visit) ?? read(visit) },
  { method: 'GET', path: `${API}/issue/:issue/changelog`, answer: changelog },
  { method: 'GET', path: `${API}/issue/:issue/comment`, answer: comments },
  { method: 'PUT', path: `${API}/issue/:issue`, answer: change },
  { method: 'DELETE', path: `${API}/issue/:issue`, answer: remove },
  { method: 'POST', path: `${API}/issue/:issue/remotelink`, answer: link },
  { method: 'GET', path: `${API}/issue/:issue/remotelink`, answer: links },
  { method: 'GET', path: `${API}/issue/:issue/transitions`, answer: transitions },
  { method: 'POST', path: `${API}/issue/:issue/transitions`, answer: move },
  { method: 'GET', path: '/browse/:issue', answer: browse, open: true },
];

/** Basic auth of any e-mail address with the API token. */
function credential(request: Request): Credential {
  const sent = afterScheme(request.headers['authorization'], 'Basic');
  if (sent === undefined) return 'missing';
  const [email, ...token] = Buffer.from(sent, 'base64').toString('utf8').split(':');
  return email?.includes('@') ? credentialOf(token.join(':')) : 'unknown';
}

function refuse(kind: Exclude<Credential, 'valid'>): Reply {
  if (kind === 'narrow')
    return refusal(403, ['You do not have permission to create issues in this project.']);
  const reason = kind === 'expired' ? 'AUTHENTICATED_FAILED' : 'AUTHENTICATION_DENIED';
  const reply = refusal(401, ['Client must be authenticated to access this resource.']);
  return { ...reply, headers: { ...reply.headers, 'x-seraph-loginreason': reason } };
}

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, ['Rate limit exceeded.']);
  if (retryAfter === undefined) return reply;
  const limits = { 'retry-after': String(retryAfter), 'ratelimit-reason': 'jira-burst-based' };
  return { ...reply, headers: { ...reply.headers, ...limits } };
}

function firstPage(request: Request): Request {
  const sent = jsonObject(request.body);
  const body = sent ? JSON.stringify({ ...sent, nextPageToken: undefined }) : request.body;
  return { ...withoutQuery(request, 'nextPageToken', 'startAt'), body };
}

export const jira: Vendor = {
  id: 'jira',
  routes: ROUTES,
  credential,
  refuse,
  notFound: () => refusal(404, ['null for uri']),
  limited,
  headers: () => ({ 'x-aaccountid': '712020%3Areplay' }),
  firstPage,
};
