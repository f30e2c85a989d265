import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, isObject, text, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { first } from '../fields.ts';
import { idsOf, within } from '../query.ts';
import { segment } from '../../http/segment.ts';
import { incidentioClient, incidentioList } from './api.ts';
import {
  alertEvent,
  followUpEvent,
  incidentioIncident,
  incidentioRef,
  milestoneEvents,
  numberOf,
  updateEvent,
  type IncidentioIncident,
} from './events.ts';

const ULID = /^01[\dA-HJKMNP-TV-Z]{24}$/;
const LINK = /^https:\/\/app\.incident\.io\/(?:[\w-]+\/)?incidents\/(\d{1,12})\b/;

/** `INC-123`, a link to it, or the long id. */
function reference(typed: string): string | undefined {
  const word = typed.trim();
  const number = LINK.exec(word)?.[1] ?? /^(?:incidentio:(?:INC-)?|INC-)(\d{1,12})$/i.exec(word)?.[1];
  if (number !== undefined) return `incidentio:${number}`;
  const id = word.replace(/^incidentio:/i, '').toUpperCase();
  return ULID.test(id) ? `incidentio:${id}` : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const ids = idsOf(query, 'incidentio');
  if (ids.length === 0) return;
  const client = incidentioClient(connection);
  for (const id of ids) {
    const incident = incidentioIncident(id, await findIncident(id, client, connection.signal));
    for await (const event of incidentEvents(incident, client, connection.signal))
      if (within(query, event.at)) yield event;
  }
}

async function* incidentEvents(
  incident: IncidentioIncident,
  client: Client,
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  yield* milestoneEvents(incident);
  const query = { incident_id: incident.uuid };
  for (const [path, key, toEvents] of PARTS)
    for await (const page of incidentioList(client, signal, { path, key, query }))
      for (const record of page) yield* toEvents(incident, record);
  // Follow-ups come in one piece.
  const { body } = await client({ method: 'GET', path: '/v2/follow_ups', query });
  const followUps = at(body, 'follow_ups');
  if (!Array.isArray(followUps)) throw unexpected('follow_ups');
  for (const record of followUps.filter(isObject)) yield* followUpEvent(incident, record);
}

const PARTS = [
  ['/v2/incident_updates', 'incident_updates', updateEvent],
  ['/v2/incident_alerts', 'incident_alerts', alertEvent],
] as const;

const unexpected = (what: string): ConnectorError =>
  new ConnectorError('bad-response', `incident.io sent something unexpected: its answer has no ${what}.`);

/** By its long id directly; by number among the incidents that are listed. */
async function findIncident(id: string, client: Client, signal: AbortSignal): Promise<JsonObject> {
  const uuid = ULID.test(id) ? id : await idOf(id, client, signal);
  const { body } = await client({ method: 'GET', path: `/v2/incidents/${segment(uuid)}` });
  const incident = at(body, 'incident');
  if (isObject(incident)) return { ...incident, id: uuid };
  throw unexpected('incident');
}

async function idOf(number: string, client: Client, signal: AbortSignal): Promise<string> {
  for await (const page of incidentioList(client, signal, { path: '/v2/incidents', key: 'incidents' })) {
    const id = text(page.find((one) => numberOf(one) === number)?.['id']);
    if (id !== undefined) return id;
  }
  throw new ConnectorError('not-found', `incident.io lists no incident with the number ${number}.`);
}

async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const client = incidentioClient(connection);
  const all = incidentioList(client, connection.signal, { path: '/v2/incidents', key: 'incidents' });
  for await (const page of all)
    for (const record of page) {
      const ref = incidentioRef(record);
      if (ref) yield ref;
    }
}

async function verify(connection: Connection) {
  const client = incidentioClient(connection);
  const { body } = await client({ method: 'GET', path: '/v1/identity' });
  await client({ method: 'GET', path: '/v2/incidents', query: { page_size: '1' } });
  return { name: first(at(body, 'identity', 'name')) ?? 'incident.io', detail: 'can read incidents' };
}

export const incidentio = {
  id: 'incidentio',
  label: 'incident.io',
  icon: 'megaphone',
  defaultBaseUrl: 'https://api.incident.io',
  secrets: [
    {
      key: 'token',
      label: 'incident.io API key',
      env: 'POSTMORTEM_INCIDENTIO_TOKEN',
      help: 'From Settings, API keys, with the permission to view data; private incidents need one more, publishing the one to manage post-mortems.',
    },
  ],
  ask: 'Incident (INC-123) or link',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
