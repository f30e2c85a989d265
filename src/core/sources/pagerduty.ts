import type { Connection } from '../http/connection.ts';
import { ConnectorError } from '../http/connector-error.ts';
import { expectList } from '../http/expect-list.ts';
import type { Client } from '../http/client.ts';
import { at, text, type JsonObject } from '../http/json.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../timeline/source.ts';
import { pagerdutyClient, pagerdutyList } from './pagerduty-api.ts';
import {
  alertEvent,
  announces,
  changeEvent,
  incidentRef,
  logEntryEvent,
  noteEvent,
  opened,
} from './pagerduty-events.ts';
import { idsOf, within } from './query.ts';

const ID = /^[A-Z0-9]{7,32}$/;
const LINK = /^https?:\/\/[^/]+\/incidents\/([A-Z0-9]{7,32})\b/i;

function reference(typed: string): string | undefined {
  const word = typed.trim().replace(/^pagerduty:/i, '');
  const id = (LINK.exec(word)?.[1] ?? word).toUpperCase();
  // Without a digit it is rather a word than an id.
  return ID.test(id) && /\d/.test(id) && /^[PQR]/.test(id) ? `pagerduty:${id}` : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const client = pagerdutyClient(connection);
  for (const incident of idsOf(query, 'pagerduty')) {
    for await (const event of incidentEvents(incident, query, { client, signal: connection.signal }))
      if (within(query, event.at)) yield event;
  }
}

interface Session {
  readonly client: Client;
  readonly signal: AbortSignal;
}

async function* incidentEvents(
  incident: string,
  query: IncidentQuery,
  session: Session,
): AsyncGenerator<TimelineEvent> {
  const notes = await whole(incident, 'notes', 'notes', session);
  yield* mapped(notes, (note) => noteEvent(incident, note));
  const triggers: JsonObject[] = [];
  for await (const page of logPages(incident, query, session)) {
    triggers.push(...page.filter((entry) => entry['type'] === 'trigger_log_entry'));
    const told = page.filter((entry) => !announces(entry, notes));
    yield* mapped(told, (entry) => logEntryEvent(incident, entry));
  }
  for await (const page of list(incident, 'alerts', {}, session)) {
    const fresh = page.filter((alert) => !opened(alert, triggers));
    yield* mapped(fresh, (alert) => alertEvent(incident, alert));
  }
  const changes = await related(incident, session);
  yield* mapped(changes, (change) => changeEvent(incident, change));
}

function* mapped(
  records: readonly JsonObject[],
  toEvent: (record: JsonObject) => TimelineEvent | undefined,
): Generator<TimelineEvent> {
  for (const record of records) {
    const event = toEvent(record);
    if (event) yield event;
  }
}

const pathOf = (incident: string, part: string): string =>
  `/incidents/${encodeURIComponent(incident)}/${part}`;

const list = (incident: string, key: string, query: Readonly<Record<string, string>>, session: Session) =>
  pagerdutyList(session.client, session.signal, { path: pathOf(incident, key), key, query });

function logPages(incident: string, { since, until }: IncidentQuery, session: Session) {
  const query = {
    is_overview: 'false',
    'include[]': 'channels',
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    ...(until !== undefined && { until: new Date(until + 1000).toISOString() }),
  };
  return list(incident, 'log_entries', query, session);
}

/** A list that PagerDuty gives in one piece. */
async function whole(
  incident: string,
  part: string,
  key: string,
  { client }: Session,
): Promise<readonly JsonObject[]> {
  const answer = await client({ method: 'GET', path: pathOf(incident, part) });
  return expectList(answer, key, 'PagerDuty');
}

/** Related changes are not part of every plan: where they are not to be had, there are none. */
async function related(incident: string, session: Session): Promise<readonly JsonObject[]> {
  try {
    return await whole(incident, 'related_change_events', 'change_events', session);
  } catch (error) {
    const missing = error instanceof ConnectorError && (error.status === 402 || error.status === 404);
    if (missing) return [];
    throw error;
  }
}

/** Newest first; without a window PagerDuty shows those of the last month. */
async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const client = pagerdutyClient(connection);
  const query = { sort_by: 'created_at:desc' };
  const all = pagerdutyList(client, connection.signal, { path: '/incidents', key: 'incidents', query });
  for await (const page of all) {
    for (const incident of page) {
      const ref = incidentRef(incident);
      if (ref) yield ref;
    }
  }
}

/** The name behind a user's token; a token of the account has none, but must be able to read incidents too. */
async function verify(connection: Connection) {
  const client = pagerdutyClient(connection);
  const name = await userName(client);
  await client({ method: 'GET', path: '/incidents', query: { limit: '1' } });
  return { name: name ?? 'A token of the account', detail: 'can read incidents' };
}

async function userName(client: Client): Promise<string | undefined> {
  try {
    const { body } = await client({ method: 'GET', path: '/users/me' });
    return text(at(body, 'user', 'name')) ?? text(at(body, 'user', 'summary'));
  } catch (error) {
    if (error instanceof ConnectorError && error.status === 400) return undefined;
    throw error;
  }
}

export const pagerduty = {
  id: 'pagerduty',
  label: 'PagerDuty',
  icon: 'bell',
  defaultBaseUrl: 'https://api.pagerduty.com',
  secrets: [
    {
      key: 'token',
      label: 'PagerDuty API token',
      env: 'POSTMORTEM_PAGERDUTY_TOKEN',
      help: 'A user token from My Profile, User Settings, Create API User Token; read access is enough.',
    },
  ],
  ask: 'Incident ID or link',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
