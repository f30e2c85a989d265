import { whole } from './body.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { expandIncident, expandLogEntry, isOverview, reference } from './pagerduty-shape.ts';
import type { Recorded } from './recording.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';

const LIMIT_A_MINUTE = 960;
const LAST_OFFSET = 10_000;

/** An error as PagerDuty says it: a message, its own code, and a list of details. */
const refusal = (status: number, code: number, message: string, errors: readonly string[] = []): Reply =>
  json({ error: { message, code, ...(errors.length > 0 && { errors }) } }, status);

const noSuch = (): Reply => refusal(404, 2100, 'Not Found');
const badInput = (...errors: readonly string[]): Reply =>
  refusal(400, 2001, 'Invalid Input Provided', errors);

type Filter<Item> = (item: Item, query: URLSearchParams) => boolean;

const withinWindow: Filter<Recorded> = (item, query) => {
  const at = Date.parse(String(item['created_at']));
  const since = Date.parse(query.get('since') ?? '');
  const until = Date.parse(query.get('until') ?? '');
  return !(at < since) && !(at >= until);
};

const hasStatus: Filter<Recorded> = (item, query) => {
  const wanted = query.getAll('statuses[]');
  return wanted.length === 0 || wanted.includes(String(item['status']));
};

function page(name: string, all: readonly unknown[], query: URLSearchParams): Reply {
  const limit = whole(query.get('limit'), 25, 1, 100);
  const offset = whole(query.get('offset'), 0, 0, Number.MAX_SAFE_INTEGER);
  if (offset + limit > LAST_OFFSET) return badInput('Offset and limit together may not exceed 10000.');
  return json({
    [name]: all.slice(offset, offset + limit),
    limit,
    offset,
    more: offset + limit < all.length,
    total: query.get('total') === 'true' ? all.length : null,
  });
}

const newestFirst = (a: Recorded, b: Recorded): number =>
  String(b['created_at']).localeCompare(String(a['created_at']));

function incidents({ world, request }: Visit): Reply {
  const { incident, others } = world.recording.pagerduty;
  const found = [incident, ...others]
    .filter((one) => withinWindow(one, request.query) && hasStatus(one, request.query))
    .toSorted(newestFirst);
  return page('incidents', found.map(expandIncident), request.query);
}

function incident({ world, params }: Visit): Reply {
  const { incident: recorded, others } = world.recording.pagerduty;
  const found = [recorded, ...others].find((one) => one.id === params['id']);
  return found ? json({ incident: expandIncident(found) }) : noSuch();
}

/** Answers for the recorded incident; the others of the account are there, but empty. */
function ofIncident(visit: Visit, name: string, list: readonly Recorded[], paged: boolean): Reply {
  const { incident: recorded, others } = visit.world.recording.pagerduty;
  const id = visit.params['id'];
  if (id !== recorded.id && !others.some((one) => one.id === id)) return noSuch();
  const items = id === recorded.id ? list : [];
  return paged ? page(name, items, visit.request.query) : json({ [name]: items });
}

function logEntries(visit: Visit): Reply {
  const { query } = visit.request;
  const { incident: recorded, log_entries: all } = visit.world.recording.pagerduty;
  const channels = query.getAll('include[]').includes('channels');
  const found = all
    .filter((entry) => withinWindow(entry, query))
    .filter((entry) => query.get('is_overview') !== 'true' || isOverview(entry))
    .toSorted(newestFirst);
  const shaped = found.map((entry) => expandLogEntry(entry, recorded, channels));
  return ofIncident(visit, 'log_entries', shaped, true);
}

function alerts(visit: Visit): Reply {
  const { incident: recorded, alerts: all } = visit.world.recording.pagerduty;
  const shaped = all.map((alert) => ({ ...alert, incident: reference('incident', recorded.id) }));
  return ofIncident(visit, 'alerts', shaped, true);
}

const notes = (visit: Visit): Reply =>
  ofIncident(visit, 'notes', visit.world.recording.pagerduty.notes, false);

const changes = (visit: Visit): Reply =>
  ofIncident(visit, 'change_events', visit.world.recording.pagerduty.change_events, false);

const me = ({ world }: Visit): Reply => json({ user: world.recording.pagerduty.users[0] });

const users = ({ world, request }: Visit): Reply =>
  page('users', world.recording.pagerduty.users, request.query);

function user({ world, params }: Visit): Reply {
  const found = world.recording.pagerduty.users.find((one) => one.id === params['id']);
  return found ? json({ user: found }) : noSuch();
}

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/users/me', answer: me, identity: true },
  { method: 'GET', path: '/users', answer: users },
  { method: 'GET', path: '/users/:id', answer: user },
  { method: 'GET', path: '/incidents', answer: incidents },
  { method: 'GET', path: '/incidents/:id', answer: incident },
  { method: 'GET', path: '/incidents/:id/log_entries', answer: logEntries },
  { method: 'GET', path: '/incidents/:id/alerts', answer: alerts },
  { method: 'GET', path: '/incidents/:id/notes', answer: notes },
  { method: 'GET', path: '/incidents/:id/related_change_events', answer: changes },
];

/** PagerDuty wants its version in Accept, and Content-Type even where there is no content. */
function precondition(request: Request): Reply | undefined {
  if (!/application\/vnd\.pagerduty\+json;\s*version=2/.test(request.headers['accept'] ?? ''))
    return badInput('Accept must be application/vnd.pagerduty+json;version=2.');
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    return badInput('Content-Type must be application/json.');
  return undefined;
}

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, 2020, 'Rate Limit Exceeded');
  if (retryAfter === undefined) return reply;
  const headers = {
    ...reply.headers,
    'ratelimit-limit': String(LIMIT_A_MINUTE),
    'ratelimit-remaining': '0',
    'ratelimit-reset': String(retryAfter),
  };
  return { ...reply, headers };
}

function credential(request: Request): ReturnType<typeof credentialOf> {
  const token = afterScheme(request.headers['authorization'], 'Token');
  return credentialOf(/^token="?([^"]*)"?$/.exec(token ?? '')?.[1]);
}

export const pagerduty: Vendor = {
  id: 'pagerduty',
  routes: ROUTES,
  credential,
  precondition,
  refuse: (kind) =>
    kind === 'narrow'
      ? refusal(403, 2010, 'Access Denied', ['The token may not read incidents.'])
      : refusal(401, 2006, 'Unauthorized'),
  notFound: noSuch,
  limited,
  headers: (world) => ({
    'ratelimit-limit': String(LIMIT_A_MINUTE),
    'ratelimit-remaining': String(Math.max(0, LIMIT_A_MINUTE - (world.answered.get('pagerduty') ?? 0))),
    'ratelimit-reset': '60',
  }),
  firstPage: (request) => withoutQuery(request, 'offset'),
};
