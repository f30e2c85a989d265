import type { Client } from '../../http/client.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, object, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery } from '../../timeline/source.ts';
import { pagerdutyList } from './api.ts';
import { alertEvent, changeEvent, logEntryEvent, noteEvent } from './events.ts';
import { announcedBy, openedBy } from './once.ts';
import { responderEvents, tellsResponders } from './responders.ts';
import { segment } from '../../http/segment.ts';

export interface Session {
  readonly client: Client;
  readonly signal: AbortSignal;
}

/** Everything of an incident: its notes, log, responders, alerts and related changes. */
export async function* incidentEvents(
  incident: string,
  query: IncidentQuery,
  session: Session,
): AsyncGenerator<TimelineEvent> {
  const record = await incidentRecord(incident, session);
  const notes = await whole(incident, 'notes', 'notes', session);
  yield* mapped(notes, (note) => noteEvent(incident, note));
  const triggers: JsonObject[] = [];
  const isAnnounced = announcedBy(notes);
  let responders = false;
  for await (const page of logPages(incident, query, session)) {
    triggers.push(...page.filter((entry) => entry['type'] === 'trigger_log_entry'));
    responders ||= page.some(tellsResponders);
    const told = page.filter((entry) => !isAnnounced(entry));
    yield* mapped(told, (entry) => logEntryEvent(incident, entry));
  }
  if (!responders) yield* responderEvents(record);
  const isOpening = openedBy(triggers);
  for await (const page of list(incident, 'alerts', {}, session)) {
    const fresh = page.filter((alert) => !isOpening(alert));
    yield* mapped(fresh, (alert) => alertEvent(incident, alert));
  }
  const changes = await related(incident, session);
  yield* mapped(changes, (change) => changeEvent(incident, change));
}

/** The incident itself; asked for first, so that a wrong id is said before anything else. */
async function incidentRecord(incident: string, { client }: Session): Promise<JsonObject> {
  const path = `/incidents/${segment(incident)}`;
  const answer = await client({ method: 'GET', path });
  return { ...object(at(answer.body, 'incident')), id: incident };
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

const pathOf = (incident: string, part: string): string => `/incidents/${segment(incident)}/${part}`;

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
