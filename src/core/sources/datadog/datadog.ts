import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, httpsLink, text, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { idsOf, within } from '../query.ts';
import { segment } from '../../http/segment.ts';
import { datadogClient, datadogEvents, datadogIncidents } from './api.ts';
import { streamEvent } from './event.ts';
import { datadogIncident, datadogRef, firstInstant, type DatadogIncident } from './incident.ts';
import {
  attachmentEvents,
  impactEvents,
  integrationEvents,
  milestoneEvents,
  todoEvents,
} from './milestones.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const LINK =
  /^https:\/\/[\w.-]+\.(?:datadoghq\.com|datadoghq\.eu|ddog-gov\.com)\/incidents\/((?:ir-)?\d{1,12}|[\da-f-]{36})\b/;

/** `IR-338018`, a link to it, or the UUID. A bare number is rather something else. */
function reference(typed: string): string | undefined {
  const word = typed.trim().toLowerCase();
  const linked = LINK.exec(word)?.[1];
  const number = /^(?:datadog:(?:ir-)?|ir-)(\d{1,12})$/.exec(word)?.[1] ?? linked?.replace('ir-', '');
  if (number !== undefined && /^\d+$/.test(number)) return `datadog:${number}`;
  const uuid = linked ?? word.replace(/^datadog:/, '');
  return UUID.test(uuid) ? `datadog:${uuid}` : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const ids = idsOf(query, 'datadog');
  if (ids.length === 0) return;
  const client = datadogClient(connection);
  for (const id of ids) {
    const incident = await findIncident(id, client, connection.signal);
    for await (const event of incidentEvents(incident, query, client, connection))
      if (within(query, event.at)) yield event;
  }
}

async function* incidentEvents(
  incident: DatadogIncident,
  query: IncidentQuery,
  client: Client,
  { signal, baseUrl }: Connection,
): AsyncGenerator<TimelineEvent> {
  const app = appOf(baseUrl);
  yield* milestoneEvents(incident, app && `${app}/incidents/${segment(incident.id)}`);
  for (const [part, toEvents] of PARTS)
    for (const record of await partOf(incident, part, client)) yield* toEvents(incident, record);
  const asked = streamQuery(incident, query);
  for await (const page of datadogEvents(client, signal, asked))
    for (const record of page) yield* streamEvent(incident, record, app);
}

const PARTS: readonly (readonly [
  part: string,
  toEvents: (incident: DatadogIncident, record: JsonObject) => readonly TimelineEvent[],
])[] = [
  ['impacts', impactEvents],
  ['relationships/integrations', integrationEvents],
  ['attachments', attachmentEvents],
  ['relationships/todos', todoEvents],
];

/** Some parts are not on every plan or key: where they may not be read, there are none. */
async function partOf({ uuid }: DatadogIncident, part: string, client: Client) {
  try {
    const path = `/api/v2/incidents/${segment(uuid)}/${part}`;
    return expectList(await client({ method: 'GET', path }), 'data', 'Datadog');
  } catch (error) {
    const hidden =
      error instanceof ConnectorError && (error.code === 'forbidden' || error.code === 'not-found');
    if (hidden) return [];
    throw error;
  }
}

const BEFORE = 60 * 60_000;
const AFTER = 30 * 60_000;

/** The events of the incident's services around it; where it names none, those of monitors. */
function streamQuery(incident: DatadogIncident, { since, until }: IncidentQuery) {
  const { attributes, services } = incident;
  const begin = firstInstant(attributes, 'customer_impact_start', 'detected', 'declared', 'created');
  const end = firstInstant(attributes, 'resolved', 'customer_impact_end');
  const named = services.map((service) => `"${service.replaceAll(/["\\]/g, '')}"`).join(' OR ');
  return {
    'filter[query]': named === '' ? 'source:alert' : `service:(${named})`,
    'filter[from]': written(since ?? (begin ?? Date.now()) - BEFORE),
    'filter[to]': written(until ?? (end ?? Date.now()) + AFTER),
  };
}

const LAST_INSTANT = 8.64e15;

/** Datadog reads a time as ISO text or as milliseconds. */
const written = (at: number): string => String(Math.trunc(Math.min(LAST_INSTANT, Math.max(0, at))));

/** By UUID directly; by number among the incidents that are listed, since the API asks for the UUID. */
async function findIncident(id: string, client: Client, signal: AbortSignal): Promise<DatadogIncident> {
  const uuid = UUID.test(id) ? id : await uuidOf(id, client, signal);
  const path = `/api/v2/incidents/${segment(uuid)}`;
  const { body, status } = await client({ method: 'GET', path, query: { include: 'users' } });
  const incident = datadogIncident(body);
  if (incident) return incident;
  throw new ConnectorError('bad-response', 'Datadog sent something unexpected: its answer has no incident.', {
    status,
  });
}

async function uuidOf(number: string, client: Client, signal: AbortSignal): Promise<string> {
  for await (const page of datadogIncidents(client, signal)) {
    const found = page.find((one) => text(at(one, 'attributes', 'public_id')) === number);
    const uuid = text(found?.['id']);
    if (uuid !== undefined) return uuid;
  }
  throw new ConnectorError('not-found', `Datadog lists no incident with the number ${number}.`);
}

async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const client = datadogClient(connection);
  for await (const page of datadogIncidents(client, connection.signal))
    for (const record of page) {
      const ref = datadogRef(record);
      if (ref) yield ref;
    }
}

/** The key alone is accepted by one request, both together by the other. */
async function verify(connection: Connection) {
  const client = datadogClient(connection);
  const query = { 'page[size]': '1' };
  await client({ method: 'GET', path: '/api/v2/incidents', query });
  const site = URL.canParse(connection.baseUrl) ? new URL(connection.baseUrl).hostname : '';
  return { name: site.replace(/^api\./, '') || 'Datadog', detail: 'can read incidents' };
}

/** `https://app.datadoghq.com` for `https://api.datadoghq.com`, `https://us3.datadoghq.com` for its sites. */
function appOf(baseUrl: string): string | undefined {
  const host = httpsLink(baseUrl) && new URL(baseUrl).hostname;
  const site = /^api\.([\w.-]+)$/.exec(host ?? '')?.[1];
  if (site === undefined) return undefined;
  return `https://${site.split('.').length > 2 ? '' : 'app.'}${site}`;
}

export const datadog = {
  id: 'datadog',
  label: 'Datadog',
  icon: 'graph',
  defaultBaseUrl: 'https://api.datadoghq.com',
  secrets: [
    {
      key: 'apiKey',
      label: 'Datadog API key',
      env: 'POSTMORTEM_DATADOG_API_KEY',
      help: 'From Organization Settings, API Keys. Sites other than datadoghq.com are set in postmortem.connections.',
    },
    {
      key: 'appKey',
      label: 'Datadog application key',
      env: 'POSTMORTEM_DATADOG_APP_KEY',
      help: 'From Organization Settings, Application Keys, with the scopes incident_read and events_read.',
    },
  ],
  ask: 'Incident (IR-123), its UUID or link',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
