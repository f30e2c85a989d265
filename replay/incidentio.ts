import { jsonObject, text, whole } from './body.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { ALERTS, FOLLOW_UPS, ID, INCIDENT, OTHERS, UPDATES } from './incidentio-data.ts';
import type { IncidentioDocument } from './published-store.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';

const refusal = (status: number, code: string, message: string): Reply =>
  json({ type: code, status, request_id: 'replay', errors: [{ code, message }] }, status);
const noSuch = (): Reply => refusal(404, 'not_found', 'The resource could not be found');

type Item = { readonly id: string };

/** A page behind the record that `after` names. `most`: the largest that this list allows. */
function page(key: string, all: readonly Item[], { request: { query } }: Visit, most: number): Reply {
  const size = Number(query.get('page_size') ?? 25);
  if (!(size >= 1 && size <= most))
    return refusal(422, 'validation_error', `page_size must be at most ${most}`);
  const after = query.get('after');
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const items = all.slice(start, start + whole(String(size), 25, 1, most));
  const last = items.at(-1)?.id;
  const more = start + items.length < all.length;
  return json({ [key]: items, pagination_meta: { page_size: size, ...(more && { after: last }) } });
}

const incident = ({ params }: Visit): Reply =>
  params['id'] === ID ? json({ incident: INCIDENT }) : noSuch();

/** What belongs to the incident that the query names; of another there is nothing. */
const part =
  (key: string, all: readonly Item[], most: number) =>
  (visit: Visit): Reply =>
    page(key, visit.request.query.get('incident_id') === ID ? all : [], visit, most);

const followUps = ({ request: { query } }: Visit): Reply =>
  json({ follow_ups: query.get('incident_id') === ID ? FOLLOW_UPS : [] });

const identity = (): Reply =>
  json({
    identity: { name: 'Postmortem key', roles: ['viewer'], dashboard_url: 'https://app.incident.io/acme' },
  });

const shown = (document: IncidentioDocument) => ({
  id: document.id,
  incident_id: document.incident,
  type: document.type,
  title: INCIDENT.name,
  status: 'in_progress',
  document_url: document.url,
  exported_urls: [],
});

const documents = ({ world, request: { query } }: Visit): Reply => {
  const wanted = query.get('incident_id');
  const found = world.published.incidentio.filter(({ incident: id }) => wanted === null || id === wanted);
  return json({ postmortem_documents: found.map(shown), pagination_meta: { page_size: 25 } });
};

const document = ({ world, params }: Visit): Reply => {
  const found = world.published.incidentio.find(({ id }) => id === params['id']);
  return found ? json({ postmortem_document: shown(found) }) : noSuch();
};

/** An incident has one external document: attaching again changes its link. */
const attach = ({ world, request }: Visit): Reply => {
  const sent = jsonObject(request.body);
  const [id, link] = [text(sent?.['incident_id']), text(sent?.['permalink'])];
  if (id === undefined || link === undefined || !/^https?:/.test(link))
    return refusal(422, 'validation_error', 'incident_id and permalink are needed');
  if (id !== ID) return noSuch();
  const known = world.published.incidentio.find((one) => one.incident === id);
  if (known?.type === 'in_app')
    return refusal(422, 'validation_error', 'The incident has an in-app post-mortem');
  const fresh: IncidentioDocument = {
    id: '01KDOC0000000000000000PM01',
    incident: id,
    type: 'external',
    url: link,
  };
  const made = known ?? fresh;
  made.url = link;
  if (!known) world.published.incidentio.push(made);
  return json({ postmortem_document: shown(made) }, 201);
};

const DOCUMENTS = '/v1/postmortem_documents';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/identity', answer: identity, identity: true },
  {
    method: 'GET',
    path: '/v2/incidents',
    answer: (visit) => page('incidents', [INCIDENT, ...OTHERS], visit, 500),
  },
  { method: 'GET', path: '/v2/incidents/:id', answer: incident },
  { method: 'GET', path: '/v2/incident_updates', answer: part('incident_updates', UPDATES, 250) },
  { method: 'GET', path: '/v2/incident_alerts', answer: part('incident_alerts', ALERTS, 50) },
  { method: 'GET', path: '/v2/follow_ups', answer: followUps },
  { method: 'GET', path: DOCUMENTS, answer: documents },
  { method: 'GET', path: `${DOCUMENTS}/:id`, answer: document },
  { method: 'POST', path: `${DOCUMENTS}/actions/attach`, answer: attach },
];

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, 'too_many_requests', 'You are being rate limited');
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } };
}

export const incidentio: Vendor = {
  id: 'incidentio',
  routes: ROUTES,
  credential: ({ headers }: Request) => credentialOf(afterScheme(headers['authorization'], 'Bearer')),
  refuse: (kind) =>
    kind === 'narrow'
      ? refusal(403, 'missing_permissions', 'The key lacks the viewer role')
      : refusal(401, 'authentication_error', 'No valid API key was given'),
  notFound: noSuch,
  limited,
  headers: () => ({}),
  firstPage: (request) => withoutQuery(request, 'after'),
};
