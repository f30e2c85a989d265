import { whole } from './body.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { ACTIONS, EVENTS, INCIDENT, ME, OTHERS, ROLES, SLUG } from './rootly-data.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';

const LIMIT = 5000;
const TYPE = { 'content-type': 'application/vnd.api+json; charset=utf-8' };

const answer = (value: unknown, status = 200): Reply => json(value, status, TYPE);
const refusal = (status: number, title: string): Reply =>
  answer({ errors: [{ title, status: String(status), code: null }] }, status);
const noSuch = (): Reply => refusal(404, 'Not found');

function page(all: readonly unknown[], { request: { query } }: Visit): Reply {
  const size = whole(query.get('page[size]'), 25, 1, 100);
  const number = whole(query.get('page[number]'), 1, 1, 10_000);
  const last = Math.max(1, Math.ceil(all.length / size));
  const meta = {
    current_page: number,
    next_page: number < last ? number + 1 : null,
    prev_page: number > 1 ? number - 1 : null,
    total_count: all.length,
    total_pages: last,
  };
  const data = all.slice((number - 1) * size, number * size);
  return answer({ data, links: { self: '', first: '', prev: null, next: null, last: '' }, meta });
}

/** Rootly takes the slug as well as the id. */
const ofIncident =
  (reply: (visit: Visit) => Reply) =>
  (visit: Visit): Reply =>
    [INCIDENT.id, SLUG].includes(visit.params['id'] ?? '') ? reply(visit) : noSuch();

const incident = ofIncident(({ request: { query } }) => {
  const roles = query.get('include') === 'roles';
  return answer({ data: INCIDENT, ...(roles && { included: ROLES }) });
});

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/users/me', answer: () => answer(ME), identity: true },
  { method: 'GET', path: '/v1/incidents', answer: (visit) => page([INCIDENT, ...OTHERS], visit) },
  { method: 'GET', path: '/v1/incidents/:id', answer: incident },
  { method: 'GET', path: '/v1/incidents/:id/events', answer: ofIncident((visit) => page(EVENTS, visit)) },
  {
    method: 'GET',
    path: '/v1/incidents/:id/action_items',
    answer: ofIncident((visit) => page(ACTIONS, visit)),
  },
];

const limits = (remaining: number, seconds: number) => ({
  'x-ratelimit-limit': String(LIMIT),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
});

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, 'Too many requests');
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, ...limits(0, retryAfter) } };
}

export const rootly: Vendor = {
  id: 'rootly',
  routes: ROUTES,
  credential: ({ headers }: Request) => credentialOf(afterScheme(headers['authorization'], 'Bearer')),
  refuse: (kind) =>
    kind === 'narrow' ? refusal(403, 'Not allowed to read incidents') : refusal(401, 'Unauthorized'),
  notFound: noSuch,
  limited,
  headers: (world) => limits(Math.max(1, LIMIT - (world.answered.get('rootly') ?? 0)), 60),
  firstPage: (request) => withoutQuery(request, 'page[number]'),
};
