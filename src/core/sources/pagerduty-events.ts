import { at, httpsLink, instant, isObject, list, text, type JsonObject } from '../http/json.ts';
import { cut } from '../http/one-line.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { IncidentRef } from '../timeline/source.ts';
import { defined, first, line, LONGEST_TEXT, type Extra } from './fields.ts';
import { DOCUMENTED, UNDOCUMENTED } from './pagerduty-log-types.ts';

type Suggestions = NonNullable<TimelineEvent['suggests']>;

export const pagerdutyUri = (incident: string, id?: string): string =>
  id === undefined ? `pagerduty:${incident}` : `pagerduty:${incident}/${id}`;

interface Basis {
  readonly uri: string;
  readonly at: number;
  readonly source: 'pagerduty';
}

/** What every event has; undefined where the record has no id or no time and so can't stand in a timeline. */
function basis(incident: string, record: JsonObject, time: unknown): Basis | undefined {
  const id = text(record['id']);
  const when = instant(time);
  if (id === undefined || when === undefined) return undefined;
  return { uri: pagerdutyUri(incident, id), at: when, source: 'pagerduty' };
}

/** One entry of an incident's log. */
export function logEntryEvent(incident: string, entry: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, entry, entry['created_at']);
  if (!shared) return undefined;
  const type = (text(entry['type']) ?? 'unknown_log_entry').replace(/_log_entry$/, '');
  const documented = Object.hasOwn(DOCUMENTED, type) ? DOCUMENTED[type] : undefined;
  const seen = Object.hasOwn(UNDOCUMENTED, type) ? UNDOCUMENTED[type] : undefined;
  return {
    ...shared,
    kind: documented ?? seen ?? 'other',
    text: cut(logText(type, entry), LONGEST_TEXT),
    ...who(type === 'notify' ? (entry['user'] ?? entry['agent']) : entry['agent']),
    ...defined<Extra>({
      place: line(at(entry, 'service', 'summary')),
      level: type === 'trigger' ? 'error' : undefined,
      permalink: httpsLink(entry['html_url']),
      suggests: LOG_SUGGESTIONS[type],
      raw: documented ? undefined : type,
    }),
  };
}

const LOG_SUGGESTIONS: Readonly<Record<string, Suggestions>> = {
  trigger: [
    { mark: 'detected', reason: 'the first alert of the incident' },
    { mark: 'alerted', reason: 'PagerDuty opened the incident' },
  ],
  acknowledge: [{ mark: 'acknowledged', reason: 'a responder acknowledged the page' }],
  resolve: [{ mark: 'resolved', reason: 'the PagerDuty incident was resolved' }],
};

/** What an entry says: for an alert and a note their content, which the summary leaves out. */
function logText(type: string, entry: JsonObject): string {
  const summary = first(entry['summary']) ?? type.replaceAll('_', ' ');
  if (type === 'trigger') return first(alertText(entry), summary) ?? summary;
  if (type === 'annotate') return first(noteOf(entry), summary) ?? summary;
  if (type === 'status_update') {
    const message = messageOf(entry);
    return message === undefined ? summary : `Status update: ${message}`;
  }
  const changes = changesOf(entry);
  return withContent(summary, changes === '' ? undefined : changes);
}

const alertText = (entry: JsonObject): string | undefined =>
  first(
    at(entry, 'event_details', 'description'),
    at(entry, 'channel', 'summary'),
    at(entry, 'channel', 'subject'),
  );

/** The words of a note as its log entry carries them. */
export const noteOf = (entry: JsonObject): string | undefined =>
  first(
    entry['note'],
    at(entry, 'channel', 'content'),
    at(entry, 'channel', 'summary'),
    at(entry, 'channel', 'note'),
  );

const messageOf = (entry: JsonObject): string | undefined =>
  first(
    entry['message'],
    at(entry, 'status_update', 'message'),
    at(entry, 'channel', 'message'),
    noteOf(entry),
  );

/** `Updated serial_number to 123`: the changes of a field, in PagerDuty's words. */
const changesOf = (entry: JsonObject): string =>
  list(entry['changeset'])
    .flatMap((one) => line(one) ?? [])
    .join('; ');

const withContent = (summary: string, content: string | undefined): string =>
  content === undefined || summary.includes(content) ? summary : `${summary}: ${content}`;

/** A person, or a service or integration that acts by itself. */
function who(agent: unknown): Extra {
  const actor = first(at(agent, 'summary'), at(agent, 'name'));
  if (actor === undefined) return {};
  const type = text(at(agent, 'type')) ?? '';
  return type === '' || /^user(?:_reference)?$/.test(type) ? { actor } : { actor, bot: true };
}

const LEVELS: Readonly<Record<string, 'error' | 'warning'>> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
};

/** An alert that a monitoring tool raised. */
export function alertEvent(incident: string, alert: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, alert, alert['created_at']);
  if (!shared) return undefined;
  return {
    ...shared,
    kind: 'alert',
    text: cut(first(alert['summary'], at(alert, 'body', 'details', 'description')) ?? 'Alert', LONGEST_TEXT),
    ...defined<Extra>({
      actor: first(at(alert, 'integration', 'summary'), at(alert, 'body', 'cef_details', 'client')),
      bot: true,
      place: line(at(alert, 'service', 'summary')),
      level: LEVELS[text(alert['severity']) ?? ''],
      permalink: httpsLink(alert['html_url']),
      suggests: LOG_SUGGESTIONS['trigger']?.slice(0, 1),
    }),
  };
}

/** A note that a responder or a tool wrote. */
export function noteEvent(incident: string, note: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, note, note['created_at']);
  const content = first(note['content']);
  if (!shared || content === undefined) return undefined;
  const changed = instant(note['updated_at']);
  return {
    ...shared,
    kind: 'note',
    text: cut(content, LONGEST_TEXT),
    ...who(note['user']),
    ...defined<Extra>({ edited: changed !== undefined && changed > shared.at ? changed : undefined }),
  };
}

const DEPLOY = /\b(?:deploy|release|roll(?:ed|ing)?[ -]?(?:out|back))/i;

/** A change that PagerDuty found related. */
export function changeEvent(incident: string, change: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, change, change['timestamp']);
  if (!shared) return undefined;
  const summary = first(change['summary']) ?? 'Change';
  const links = list(change['links']).map((link) => httpsLink(at(link, 'href')));
  return {
    ...shared,
    kind: DEPLOY.test(summary) ? 'deploy' : 'change',
    text: cut(summary, LONGEST_TEXT),
    ...defined<Extra>({
      actor: first(change['source'], at(change, 'integration', 'summary')),
      bot: true,
      place: line(at(list(change['services'])[0], 'summary')),
      permalink: links.find((link) => link !== undefined) ?? httpsLink(change['html_url']),
    }),
  };
}

/** An incident as a list shows it. */
export function incidentRef(incident: unknown): IncidentRef | undefined {
  if (!isObject(incident)) return undefined;
  const id = text(incident['id']);
  const startedAt = instant(incident['created_at']);
  if (id === undefined || startedAt === undefined) return undefined;
  const over = incident['status'] === 'resolved';
  return {
    uri: pagerdutyUri(id),
    title: cut(first(incident['title'], incident['summary']) ?? id, 200),
    startedAt,
    ...defined<Partial<IncidentRef>>({
      severity: first(at(incident, 'priority', 'summary'), at(incident, 'priority', 'name')),
      service: line(at(incident, 'service', 'summary')),
      endedAt: over
        ? (instant(incident['resolved_at']) ?? instant(incident['last_status_change_at']))
        : undefined,
    }),
  };
}

/** Whether the note that this log entry announces is among the notes: then it needn't be told twice. */
export function announces(entry: JsonObject, notes: readonly JsonObject[]): boolean {
  if (entry['type'] !== 'annotate_log_entry') return false;
  const said = noteOf(entry);
  return notes.some((note) => first(note['content']) === said || sameHand(entry, note));
}

function sameHand(entry: JsonObject, note: JsonObject): boolean {
  const author = text(at(entry, 'agent', 'id'));
  return (
    author !== undefined &&
    author === text(at(note, 'user', 'id')) &&
    instant(entry['created_at']) === instant(note['created_at'])
  );
}

/** Whether an alert is what opened the incident: then its log entry tells it, and the alert needn't be told twice. */
export function opened(alert: JsonObject, log: readonly JsonObject[]): boolean {
  const id = at(alert, 'first_trigger_log_entry', 'id');
  return log
    .filter((entry) => entry['type'] === 'trigger_log_entry')
    .some((entry) => (id !== undefined && entry['id'] === id) || sameAlarm(entry, alert));
}

const sameAlarm = (entry: JsonObject, alert: JsonObject): boolean =>
  instant(entry['created_at']) === instant(alert['created_at']) &&
  alertText(entry) === first(alert['summary']);
