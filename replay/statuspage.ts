import { jsonObject, record, text, whole } from './body.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { INCIDENT, OTHERS, PAGE } from './statuspage-data.ts';
import type { StatuspagePostmortem } from './published-store.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { timeIn } from './world.ts';

const refusal = (status: number, error: string): Reply => json({ error }, status);
const noSuch = (): Reply => refusal(404, 'Record not found');

const all = [INCIDENT, ...OTHERS];
/** As many as a page shows to everybody. */
const SHOWN = 50;

const publicIncidents = (): Reply => json({ page: PAGE, incidents: all.slice(0, SHOWN) });

/** `/incidents/q9k2.json`: also the older ones. */
function publicIncident({ params }: Visit): Reply {
  const found = all.find(({ id }) => `${id}.json` === params['file']);
  return found ? json(found) : noSuch();
}

const managed =
  (answer: (visit: Visit) => Reply) =>
  (visit: Visit): Reply =>
    visit.params['page'] === PAGE.id ? answer(visit) : noSuch();

const incidents = managed(({ request: { query } }) => {
  const limit = whole(query.get('limit'), 100, 1, 100);
  const page = whole(query.get('page'), 1, 1, 10_000);
  return json(all.slice((page - 1) * limit, page * limit));
});

const incident = managed(({ params }) => {
  const found = all.find(({ id }) => id === params['id']);
  return found ? json(found) : noSuch();
});

const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

const postmortemOf = ({ world, params }: Visit): StatuspagePostmortem | undefined =>
  world.published.statuspage.find(({ incident: id }) => id === params['id']);

const told = (one: StatuspagePostmortem): Reply =>
  json({ body: one.body, body_draft: one.draft, published_at: iso(one.publishedAt) });

const postmortem = managed((visit) => {
  const found = postmortemOf(visit);
  return found ? told(found) : noSuch();
});

/** An incident has one: writing again changes it. */
const writePostmortem = managed((visit) => {
  const { world, params, request } = visit;
  const draft = text(record(jsonObject(request.body)?.['postmortem'])?.['body_draft']);
  if (draft === undefined) return refusal(400, 'body_draft is missing');
  const id = all.find((one) => one.id === params['id'])?.id;
  if (id === undefined) return noSuch();
  const known = postmortemOf(visit);
  const made: StatuspagePostmortem = known ?? {
    incident: id,
    draft,
    body: null,
    publishedAt: null,
    mails: 0,
  };
  made.draft = draft;
  if (!known) world.published.statuspage.push(made);
  return told(made);
});

const publishPostmortem = managed((visit) => {
  const found = postmortemOf(visit);
  if (!found) return noSuch();
  const sent = record(jsonObject(visit.request.body)?.['postmortem']);
  found.body = found.draft;
  found.publishedAt = timeIn(visit.world);
  if (sent?.['notify_subscribers'] === true) found.mails += 1;
  return told(found);
});

const POSTMORTEM = '/v1/pages/:page/incidents/:id/postmortem';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/api/v2/incidents.json', answer: publicIncidents, open: true },
  { method: 'GET', path: '/incidents/:file', answer: publicIncident, open: true },
  { method: 'GET', path: '/v1/pages', answer: () => json([PAGE]) },
  { method: 'GET', path: '/v1/pages/:page', answer: managed(() => json(PAGE)) },
  { method: 'GET', path: '/v1/pages/:page/incidents', answer: incidents },
  { method: 'GET', path: '/v1/pages/:page/incidents/:id', answer: incident },
  { method: 'GET', path: POSTMORTEM, answer: postmortem },
  { method: 'PUT', path: POSTMORTEM, answer: writePostmortem },
  { method: 'PUT', path: `${POSTMORTEM}/publish`, answer: publishPostmortem },
];

/** The vendor's own status for "slow down" is 420. */
function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(420, 'Exceeded the rate limit');
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } };
}

export const statuspage: Vendor = {
  id: 'statuspage',
  routes: ROUTES,
  credential: (request: Request) => credentialOf(afterScheme(request.headers['authorization'], 'OAuth')),
  refuse: (kind) =>
    kind === 'narrow' ? refusal(403, 'The key may not do this') : refusal(401, 'Could not authenticate'),
  notFound: noSuch,
  limited,
  headers: () => ({}),
  firstPage: (request) => withoutQuery(request, 'page'),
};
