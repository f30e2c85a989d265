import { at, instant, text, type JsonObject } from '../../http/json.ts';
import { first } from '../fields.ts';
import { alertText, noteOf } from './log-text.ts';

/** Tells of log entries whether the note that they announce is among the notes: then it needn't be told twice. */
export function announcedBy(notes: readonly JsonObject[]): (entry: JsonObject) => boolean {
  const told = new Set(notes.flatMap((note) => first(note['content']) ?? []));
  const hands = new Set(notes.flatMap((note) => handOf(note['user'], note) ?? []));
  return (entry) => {
    if (entry['type'] !== 'annotate_log_entry') return false;
    return told.has(noteOf(entry) ?? '') || hands.has(handOf(entry['agent'], entry) ?? '');
  };
}

/** Who wrote something, and when. */
function handOf(author: unknown, { created_at: time }: JsonObject): string | undefined {
  const id = text(at(author, 'id'));
  return id === undefined ? undefined : `${id} ${instant(time)}`;
}

/** Tells of alerts whether they are what opened the incident: then a log entry tells it, and they needn't be told twice. */
export function openedBy(log: readonly JsonObject[]): (alert: JsonObject) => boolean {
  const triggers = log.filter((entry) => entry['type'] === 'trigger_log_entry');
  const ids = new Set(triggers.flatMap((entry) => text(entry['id']) ?? []));
  const alarms = new Set(triggers.map((entry) => alarmOf(entry, alertText(entry))));
  return (alert) =>
    ids.has(text(at(alert, 'first_trigger_log_entry', 'id')) ?? '') ||
    alarms.has(alarmOf(alert, first(alert['summary'])));
}

const alarmOf = ({ created_at: time }: JsonObject, said: string | undefined): string =>
  `${instant(time)} ${said}`;
