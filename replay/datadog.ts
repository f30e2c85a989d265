import { whole } from './body.ts';
import {
  ATTACHMENTS,
  EVENTS,
  IMPACTS,
  INCIDENT,
  INTEGRATIONS,
  OTHERS,
  TODOS,
  USERS,
  UUID,
} from './datadog-data.ts';
import { json, type Credential, type Reply, type Request } from './exchange.ts';
import { credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';

const LIMIT = 300;

const refusal = (status: number, ...errors: readonly string[]): Reply => json({ errors }, status);
const noSuch = (): Reply => refusal(404, 'Not found');

function incidents({ request: { query } }: Visit): Reply {
  const size = whole(query.get('page[size]'), 10, 1, 100);
  const offset = whole(query.get('page[offset]'), 0, 0, Number.MAX_SAFE_INTEGER);
  const data = [...OTHERS, INCIDENT].slice(offset, offset + size);
  return json({
    data,
    meta: { pagination: { offset, next_offset: offset + data.length, size: data.length } },
  });
}

/** Datadog asks for the UUID: a number is a bad request. */
function ofIncident(answer: (visit: Visit) => Reply) {
  return (visit: Visit): Reply => {
    const { id } = visit.params;
    if (!/^[\da-f-]{36}$/.test(id ?? '')) return refusal(400, 'Invalid incident UUID');
    return id === UUID ? answer(visit) : noSuch();
  };
}

const incident = ofIncident(({ request: { query } }) => {
  const users = (query.get('include') ?? '').split(',').includes('users');
  return json({ data: INCIDENT, ...(users && { included: USERS }) });
});

const part = (data: readonly unknown[]) => ofIncident(() => json({ data }));

/** The words of a query are its services or its source; nothing else is understood. */
function fits(record: (typeof EVENTS)[number], query: string): boolean {
  const wanted = [...query.matchAll(/"([^"]*)"/g)].map(([, name]) => `service:${name}`);
  const source = /^source:\w+$/.exec(query)?.[0];
  const { tags } = record.attributes;
  return source === undefined ? tags.some((tag) => wanted.includes(tag)) : tags.includes(source);
}

function events({ request: { query } }: Visit): Reply {
  const from = Number(query.get('filter[from]') ?? 0);
  const to = Number(query.get('filter[to]') ?? Number.MAX_SAFE_INTEGER);
  const found = EVENTS.filter((one) => {
    const at = one.attributes.attributes.timestamp;
    return at >= from && at <= to && fits(one, query.get('filter[query]') ?? '');
  });
  const limit = whole(query.get('page[limit]'), 10, 1, 1000);
  const offset = whole(query.get('page[cursor]'), 0, 0, found.length);
  const data = found.slice(offset, offset + limit);
  const after = offset + limit < found.length ? String(offset + limit) : undefined;
  return json({ data, ...(after !== undefined && { meta: { page: { after } }, links: {} }) });
}

const API = '/api/v2/incidents';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: API, answer: incidents },
  { method: 'GET', path: `${API}/:id`, answer: incident },
  { method: 'GET', path: `${API}/:id/impacts`, answer: part(IMPACTS) },
  { method: 'GET', path: `${API}/:id/attachments`, answer: part(ATTACHMENTS) },
  { method: 'GET', path: `${API}/:id/relationships/todos`, answer: part(TODOS) },
  { method: 'GET', path: `${API}/:id/relationships/integrations`, answer: part(INTEGRATIONS) },
  { method: 'GET', path: '/api/v2/events', answer: events },
];

/** Two keys: the worse one decides. */
function credential({ headers }: Request): Credential {
  const keys = [credentialOf(headers['dd-api-key']), credentialOf(headers['dd-application-key'])];
  return keys.find((one) => one !== 'valid') ?? 'valid';
}

function refuse(kind: Exclude<Credential, 'valid'>): Reply {
  if (kind === 'missing') return refusal(401, 'Unauthorized');
  return kind === 'narrow'
    ? refusal(403, 'Failed permission authorization checks: incident_read')
    : refusal(403, 'Forbidden');
}

const limits = (remaining: number, seconds: number) => ({
  'x-ratelimit-limit': String(LIMIT),
  'x-ratelimit-period': '60',
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(seconds),
});

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, 'Too many requests');
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, ...limits(0, retryAfter) } };
}

export const datadog: Vendor = {
  id: 'datadog',
  routes: ROUTES,
  credential,
  refuse,
  notFound: noSuch,
  limited,
  headers: (world) => limits(Math.max(1, LIMIT - (world.answered.get('datadog') ?? 0)), 60),
  firstPage: (request) => withoutQuery(request, 'page[cursor]', 'page[offset]'),
};
