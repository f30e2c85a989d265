import { at, isObject, list, object, type JsonObject } from '../../../src/core/http/json.ts';

type Answer = (path: string, body: unknown) => unknown;

const asList = (body: unknown): readonly unknown[] => (Array.isArray(body) ? body : [body]);

/** What stands in a list, a list of one, or under the name of one. */
const recordsIn = (body: unknown, ...names: readonly string[]): readonly unknown[] => {
  const named = names.map((name) => at(body, name)).find((one) => one !== undefined);
  return asList(named ?? body);
};

const ALERT = { id: '7d0c3c1e-2041-5a19-b321-8948ddc9d30c', attributes: { created: '2022-06-20T17:00:00Z' } };

/** A recorded answer where the source asks for it: as it stands, or in what the vendor wraps such a record in. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  datadog: (path, body) => {
    const data = at(body, 'data');
    const events = list(data).some((one) => at(one, 'type') === 'event');
    if (path.endsWith('/events')) return events ? { data } : { data: [] };
    if (/\/incidents\/[^/]+$/.test(path))
      return isObject(data) ? body : { data: list(data)[events ? -1 : 0] ?? ALERT };
    return path.endsWith('/incidents') && Array.isArray(data) ? body : { data: events ? [] : asList(data) };
  },
  gitlab: (_path, body) => asList(body),
  github: (_path, body) => recordsIn(body, 'response'),
  rootly: (path, body) =>
    /\/incidents\/[^/]+$/.test(path) ? { data: body } : { data: [body], meta: { next_page: null } },
  statuspage: (path, body) => {
    const incidents = recordsIn(body, 'incidents');
    if (path.endsWith('/pages')) return [{ id: 'kctbh9vrtdwd', name: 'Acme Status' }];
    if (path.endsWith('/incidents.json')) return { incidents };
    return path.endsWith('/incidents') ? incidents : incidents[0];
  },
};

const NAMES = [
  'incidents',
  'log_entries',
  'notes',
  'alerts',
  'change_events',
  'values',
  'comments',
  'issues',
];

/** Under every name that a source may look for it. */
function everywhere(body: unknown): unknown {
  const data = object(at(body, 'data'));
  const record: unknown = Object.keys(data).length > 0 ? data : body;
  const alone: JsonObject = Object.fromEntries(NAMES.map((name) => [name, asList(record)]));
  return { incident: record, ...alone, ...(isObject(record) && record), ...object(at(body, 'issue')) };
}

export const recordedAnswer = (source: string, path: string, body: unknown): unknown =>
  (ANSWERS[source] ?? ((_path, given) => everywhere(given)))(path, body);
