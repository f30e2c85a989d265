import { at, list, type JsonObject } from '../../http/json.ts';
import { first, line } from '../fields.ts';

/** What an entry says: for an alert and a note their content, which the summary leaves out. */
export function logText(type: string, entry: JsonObject): string {
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

/** What raised the alarm, in the words of the monitoring tool. */
export const alertText = (entry: JsonObject): string | undefined =>
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
