import { taskProblem } from './asana-fields.ts';
import { addTask, ASANA_FIELDS, ASANA_USERS, ASANA_WORKSPACE, type AsanaTask } from './asana-store.ts';
import { jsonObject, record, strings, text, whole } from './body.ts';
import { html, json, type Credential, type Reply, type Request } from './exchange.ts';
import { matchPath } from './route.ts';
import { ticketPage } from './ticket-page.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { timeIn } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

const HELP = 'For more information on API status codes and how to handle them, read the docs on errors.';
const refusal = (status: number, message: string): Reply =>
  json({ errors: [{ message, help: HELP }] }, status);

const unknown = (what: string, gid = ''): Reply => refusal(404, `${what}: Unknown object: ${gid}`);

const me = (): Reply => json({ data: { ...ASANA_USERS[0], workspaces: [ASANA_WORKSPACE] } });

/** A task with the named fields; gid and type are always there. */
function shape(visit: Visit, task: AsanaTask, wanted: readonly string[]): Fields {
  const { asana, origin } = visit.world;
  const { gid, fields, section, createdAt } = task;
  const assignee = ASANA_USERS.find(
    (one) => one.email === fields['assignee'] || one.gid === fields['assignee'],
  );
  const all: Fields = {
    ...fields,
    assignee: assignee ?? null,
    due_on: fields['due_on'] ?? null,
    permalink_url: `${origin}/asana/0/${asana.gid}/${gid}`,
    memberships: [
      {
        project: { gid: asana.gid, name: asana.name },
        section: { gid: section, name: asana.sections.get(section) },
      },
    ],
    created_at: new Date(createdAt).toISOString(),
  };
  const named = wanted.length === 0 ? ['name'] : wanted.map((one) => one.split('.')[0] ?? '');
  const kept = Object.entries(all).filter(([name]) => named.includes(name));
  return { gid, resource_type: 'task', ...Object.fromEntries(kept) };
}

const fieldsAsked = ({ request }: Visit): readonly string[] =>
  (request.query.get('opt_fields') ?? '').split(',').filter((one) => one !== '');

function list(visit: Visit): Reply {
  const { world, request } = visit;
  const { query } = request;
  if (query.get('project') === null)
    return refusal(
      400,
      'You must specify exactly one of project, tag, section, user task list, or assignee + workspace',
    );
  if (query.get('project') !== world.asana.gid) return unknown('project', query.get('project') ?? '');
  const shown = world.asana.tasks.filter(
    (one) => timeIn(world) - one.createdAt >= world.settings.searchDelay,
  );
  const since = Date.parse(query.get('modified_since') ?? '');
  const found = shown.filter(({ modifiedAt }) => !(modifiedAt < since));
  const limit = whole(query.get('limit'), 20, 1, 100);
  const start = whole(query.get('offset'), 0, 0, found.length);
  const data = found.slice(start, start + limit).map((one) => shape(visit, one, fieldsAsked(visit)));
  const offset = String(start + limit);
  const next = start + limit < found.length ? { offset, path: `/tasks?offset=${offset}`, uri: '' } : null;
  return json({ data, next_page: next });
}

const dataOf = ({ request }: Visit): Fields | undefined => record(jsonObject(request.body)?.['data']);

function create(visit: Visit): Reply {
  const data = dataOf(visit);
  const { asana } = visit.world;
  if (!data) return refusal(400, 'Could not parse request data, invalid JSON');
  if (!Array.isArray(data['projects'])) return refusal(400, 'projects: Missing input');
  const problem = taskProblem(data, asana);
  if (problem !== undefined) return refusal(400, problem);
  return json({ data: shape(visit, addTask(asana, data, timeIn(visit.world)), fieldsAsked(visit)) }, 201);
}

/** Runs with the task that the path names. */
const withTask =
  (answer: (visit: Visit, task: AsanaTask) => Reply) =>
  (visit: Visit): Reply => {
    const wanted = visit.params['task'] ?? '';
    const task = visit.world.asana.tasks.find(
      ({ gid, fields }) =>
        gid === wanted || `external:${text(record(fields['external'])?.['gid'])}` === wanted,
    );
    return task ? answer(visit, task) : unknown('task', visit.params['task']);
  };

const read = withTask((visit, task) => json({ data: shape(visit, task, fieldsAsked(visit)) }));

const change = withTask((visit, task) => {
  const data = dataOf(visit);
  if (!data) return refusal(400, 'Could not parse request data, invalid JSON');
  const problem = taskProblem(data, visit.world.asana);
  if (problem !== undefined) return refusal(400, problem);
  task.fields = { ...task.fields, ...data };
  task.modifiedAt = timeIn(visit.world);
  return json({ data: shape(visit, task, fieldsAsked(visit)) });
});

const remove = withTask((visit, task) => {
  const { tasks } = visit.world.asana;
  tasks.splice(tasks.indexOf(task), 1);
  return json({ data: {} });
});

function addToSection(visit: Visit): Reply {
  const { asana } = visit.world;
  const section = visit.params['section'] ?? '';
  if (!asana.sections.has(section)) return unknown('section', section);
  const task = asana.tasks.find(({ gid }) => gid === dataOf(visit)?.['task']);
  if (!task) return unknown('task', text(dataOf(visit)?.['task']));
  task.section = section;
  return json({ data: {} });
}

/** Several reads in one request, each with a status of its own. */
function batch(visit: Visit): Reply {
  const actions = dataOf(visit)?.['actions'];
  if (!Array.isArray(actions)) return refusal(400, 'actions: Missing input');
  if (actions.length > 10) return refusal(400, 'actions: Too many actions; the limit is 10');
  return json({ data: actions.map((one) => actionAnswer(visit, record(one) ?? {})) });
}

function actionAnswer(visit: Visit, action: Fields): Fields {
  const path = text(action['relative_path']) ?? '';
  const params = action['method'] === 'get' ? matchPath('/tasks/:task', path) : undefined;
  if (!params)
    return { status_code: 400, headers: {}, body: { errors: [{ message: 'Not a read of a task' }] } };
  const fields = strings(record(action['options'])?.['fields']).join(',');
  const request = { ...visit.request, query: new URLSearchParams({ opt_fields: fields }) };
  const { status, body } = read({ ...visit, request, params });
  return { status_code: status, headers: {}, body: jsonObject(body) };
}

const settings = (visit: Visit): Reply =>
  visit.params['project'] === visit.world.asana.gid
    ? json({
        data: ASANA_FIELDS.map((field) => ({ gid: `9${field.gid}`, custom_field: field })),
        next_page: null,
      })
    : unknown('project', visit.params['project']);

const page = withTask((_visit, task) =>
  html(ticketPage(`asana:${task.gid}`, text(task.fields['name']) ?? '', task.fields['notes'])),
);

const API = '/api/1.0';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: `${API}/users/me`, answer: me, identity: true },
  { method: 'GET', path: `${API}/tasks`, answer: list },
  { method: 'POST', path: `${API}/tasks`, answer: create },
  { method: 'GET', path: `${API}/tasks/:task`, answer: read },
  { method: 'PUT', path: `${API}/tasks/:task`, answer: change },
  { method: 'DELETE', path: `${API}/tasks/:task`, answer: remove },
  { method: 'POST', path: `${API}/sections/:section/addTask`, answer: addToSection },
  { method: 'GET', path: `${API}/projects/:project/custom_field_settings`, answer: settings },
  { method: 'POST', path: `${API}/batch`, answer: batch },
  { method: 'GET', path: '/0/:project/:task', answer: page, open: true },
];

function refuse(kind: Exclude<Credential, 'valid'>): Reply {
  if (kind === 'narrow') return refusal(403, 'You do not have access to this project.');
  return refusal(401, kind === 'expired' ? 'The bearer token has expired.' : 'Not Authorized');
}

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, 'You have made too many requests recently. Please, be chill.');
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } };
}

const credential = ({ headers }: Request): Credential =>
  credentialOf(afterScheme(headers['authorization'], 'Bearer'));

export const asana: Vendor = {
  id: 'asana',
  routes: ROUTES,
  credential,
  refuse,
  notFound: () => refusal(404, 'No matching route for request'),
  limited,
  headers: () => ({}),
  firstPage: (request) => withoutQuery(request, 'offset'),
};
