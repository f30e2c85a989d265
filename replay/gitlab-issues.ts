import { jsonObject, record, text, whole } from './body.ts';
import { html, json, type Reply } from './exchange.ts';
import { addGitLabIssue, USERS, type GitLabIssue, type GitLabProject } from './gitlab-store.ts';
import { ticketPage } from './ticket-page.ts';
import type { Route, Visit } from './vendor.ts';
import { timeIn } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

const refusal = (status: number, message: unknown): Reply => json({ message }, status);
const noIssue = (): Reply => refusal(404, '404 Issue Not Found');

const isNumber = (value: string | undefined): boolean => /^\d+$/.test(value ?? '');

/** The project's number, by which a renamed one is led to. */
const PROJECT_ID = '2041';

/** Runs where the path names the project. By a former name reading is led on, and writing refused. */
const inProject =
  (answer: (visit: Visit, project: GitLabProject) => Reply) =>
  (visit: Visit): Reply => {
    const { gitlab } = visit.world;
    const named = visit.params['project'] ?? '';
    if (named === gitlab.path || named === PROJECT_ID) return answer(visit, gitlab);
    if (!gitlab.former.includes(named)) return refusal(404, '404 Project Not Found');
    return visit.request.method === 'GET'
      ? ledOn(visit, named)
      : refusal(405, '405 Non GET methods are not allowed for moved projects');
  };

function ledOn({ request, world }: Visit, named: string): Reply {
  const path = request.path.replace(encodeURIComponent(named), PROJECT_ID);
  const query = request.query.toString();
  const location = `${world.origin}/gitlab${path}${query === '' ? '' : `?${query}`}`;
  return { ...json({ message: `Found. ${location}` }, 302), headers: { location } };
}

const address = ({ world }: Visit, path: string, iid: number): string =>
  `${world.origin}/gitlab/${path}/-/issues/${iid}`;

function shape(visit: Visit, issue: GitLabIssue): Fields {
  const { path } = visit.world.gitlab;
  const at = new Date(issue.createdAt).toISOString();
  return {
    id: issue.id,
    iid: issue.iid,
    project_id: Number(PROJECT_ID),
    title: issue.title,
    description: issue.description,
    state: issue.state,
    labels: issue.labels,
    due_date: issue.dueDate,
    assignees: issue.assignees,
    created_at: at,
    updated_at: at,
    moved_to_id: issue.movedTo?.id ?? null,
    web_url: address(visit, path, issue.iid),
    references: { short: `#${issue.iid}`, relative: `#${issue.iid}`, full: `${path}#${issue.iid}` },
    ...issue.more,
  };
}

const words = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(String) : (text(value) ?? '').split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Lists show a new issue as late as the settings say: they may be read from a copy that lags. */
const list = inProject((visit, { issues }) => {
  const { query } = visit.request;
  const labels = words(query.get('labels'));
  const iids = query.getAll('iids[]');
  const state = query.get('state') ?? 'all';
  const found = issues
    .filter(
      (one) => iids.length > 0 || timeIn(visit.world) - one.createdAt >= visit.world.settings.searchDelay,
    )
    .filter((one) => iids.length === 0 || iids.includes(String(one.iid)))
    .filter((one) => state === 'all' || one.state === state)
    .filter((one) => labels.every((label) => one.labels.includes(label)));
  return page(visit, query.get('sort') === 'asc' ? found : found.toReversed());
});

function page(visit: Visit, all: readonly GitLabIssue[]): Reply {
  const { query } = visit.request;
  const size = whole(query.get('per_page'), 20, 1, 100);
  const number = whole(query.get('page'), 1, 1, 10_000);
  const shown = all.slice((number - 1) * size, number * size).map((one) => shape(visit, one));
  const next = number * size < all.length ? String(number + 1) : '';
  return json(shown, 200, { 'x-next-page': next, 'x-page': String(number), 'x-total': String(all.length) });
}

const KEPT = ['issue_type', 'milestone_id', 'weight', 'epic_id', 'confidential'];

const create = inProject((visit, project) => {
  const sent = jsonObject(visit.request.body);
  if (!sent) return refusal(400, 'Bad request');
  const title = text(sent['title'])?.trim() ?? '';
  if (title === '') return json({ error: 'title is missing' }, 400);
  if (title.length > 255) return refusal(400, { title: ['is too long (maximum is 255 characters)'] });
  const made = addGitLabIssue(
    project,
    {
      title,
      description: text(sent['description']) ?? null,
      labels: words(sent['labels']),
      dueDate: text(sent['due_date']) ?? null,
      assignees: assigneesOf(sent),
      more: Object.fromEntries(KEPT.flatMap((name) => (name in sent ? [[name, sent[name]]] : []))),
    },
    timeIn(visit.world),
  );
  return json(shape(visit, made), 201);
});

const assigneesOf = (sent: Fields) =>
  USERS.filter(({ id }) => (Array.isArray(sent['assignee_ids']) ? sent['assignee_ids'] : []).includes(id));

/** Runs with the issue that the path names. */
const withIssue = (answer: (visit: Visit, issue: GitLabIssue) => Reply) =>
  inProject((visit, { issues }) => {
    const issue = issues.find((one) => String(one.iid) === visit.params['iid']);
    return issue ? answer(visit, issue) : noIssue();
  });

const read = withIssue((visit, issue) => json(shape(visit, issue)));

const change = withIssue((visit, issue) => {
  const sent = jsonObject(visit.request.body) ?? {};
  if (Object.keys(sent).length === 0)
    return json({ error: 'title, due_date, … are missing, at least one' }, 400);
  if (sent['title'] === '') return refusal(400, { title: ["can't be blank"] });
  issue.title = text(sent['title']) ?? issue.title;
  issue.dueDate = text(sent['due_date']) ?? issue.dueDate;
  issue.description = text(sent['description']) ?? issue.description;
  issue.labels = sent['labels'] === undefined ? issue.labels : words(sent['labels']);
  if (sent['state_event'] === 'close') issue.state = 'closed';
  if (sent['state_event'] === 'reopen') issue.state = 'opened';
  return json(shape(visit, issue));
});

const remove = withIssue((visit, issue) => {
  const { issues } = visit.world.gitlab;
  issues.splice(issues.indexOf(issue), 1);
  return { status: 204, headers: {}, body: '' };
});

/** An issue that is moved stays where it was, closed, and tells the number of the one that took its place. */
const move = withIssue((visit, issue) => {
  const to = jsonObject(visit.request.body)?.['to_project_id'];
  if (to === undefined) return json({ error: 'to_project_id is missing' }, 400);
  issue.state = 'closed';
  issue.movedTo = { id: 990_000 + issue.iid, project: 'acme/platform', iid: 700 + issue.iid };
  return json({ ...shape(visit, issue), id: issue.movedTo.id, iid: issue.movedTo.iid, state: 'opened' }, 201);
});

const project = inProject((_visit, { path }) =>
  json({ id: Number(PROJECT_ID), path_with_namespace: path, issues_access_level: 'enabled' }),
);

/** `path` of a project is changed in its settings; the former one leads on. */
const rename = inProject((visit, store) => {
  const wanted = text(jsonObject(visit.request.body)?.['path']);
  if (wanted === undefined) return json({ error: 'path is missing' }, 400);
  store.former = [...store.former, store.path];
  store.path = store.path.replace(/[^/]+$/, wanted);
  return json({ id: Number(PROJECT_ID), path_with_namespace: store.path });
});

const users = (visit: Visit): Reply =>
  json(USERS.filter(({ username }) => username === visit.request.query.get('username')?.toLowerCase()));

/** The one question that only the GraphQL API answers to everybody: where a moved issue is. */
function graphql(visit: Visit): Reply {
  const sent = jsonObject(visit.request.body) ?? {};
  const id = (text(record(sent['variables'])?.['id']) ?? '').replace(/^.*\//, '');
  const moved = visit.world.gitlab.issues.find(({ movedTo }) => String(movedTo?.id) === id);
  if (!isNumber(id) || !moved?.movedTo) return json({ data: { issue: null } });
  const { project: path, iid } = moved.movedTo;
  return json({
    data: {
      issue: {
        iid: String(iid),
        title: moved.title,
        state: 'opened',
        dueDate: moved.dueDate,
        webUrl: address(visit, path, iid),
        reference: `${path}#${iid}`,
        movedTo: null,
      },
    },
  });
}

const ticket = (visit: Visit): Reply => {
  const { gitlab } = visit.world;
  const issue = gitlab.issues.find((one) => String(one.iid) === visit.params['iid']);
  return issue ? html(ticketPage(`${gitlab.path}#${issue.iid}`, issue.title, issue.description)) : noIssue();
};

const API = '/api/v4/projects/:project';
export const ISSUE_ROUTES: readonly Route[] = [
  { method: 'GET', path: API, answer: project },
  { method: 'PUT', path: API, answer: rename },
  { method: 'GET', path: `${API}/issues`, answer: list },
  { method: 'POST', path: `${API}/issues`, answer: create },
  { method: 'GET', path: `${API}/issues/:iid`, answer: read },
  { method: 'PUT', path: `${API}/issues/:iid`, answer: change },
  { method: 'DELETE', path: `${API}/issues/:iid`, answer: remove },
  { method: 'POST', path: `${API}/issues/:iid/move`, answer: move },
  { method: 'GET', path: '/api/v4/users', answer: users },
  { method: 'POST', path: '/api/graphql', answer: graphql },
  { method: 'GET', path: '/:group/:subgroup/:name/-/issues/:iid', answer: ticket, open: true },
];
