import { at, instant, text, type JsonObject } from '../../http/json.ts';
import { first } from '../fields.ts';
import { alertText, noteOf } from './log-text.ts';

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
