import { ConnectorError } from '../../http/connector-error.ts';
import { at, isObject, object, objects, text, type JsonObject } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { alertEvent, changeEvent, logEntryEvent, noteEvent } from '../pagerduty/events.ts';
import { announcedBy, openedBy } from '../pagerduty/once.ts';
import { troublesOf } from './trouble.ts';

/** Answers of PagerDuty's API as people save them: one of them, several side by side, or wrapped in `data`. */
const KEYS = ['log_entries', 'notes', 'alerts', 'change_events'] as const;

export const isPagerDuty = (value: unknown): boolean => {
  const body = bodyOf(value);
  return KEYS.some((key) => Array.isArray(body[key])) || isObject(body['incident']);
};

const bodyOf = (value: unknown): JsonObject =>
  isObject(at(value, 'data')) ? object(at(value, 'data')) : object(value);

/** @throws ConnectorError behind the last where records have no time or no id */
export function* pagerdutyFile(file: string, value: unknown): Generator<TimelineEvent> {
  const body = bodyOf(value);
  const [log, notes, alerts, changes] = KEYS.map((key) => objects(body[key])) as [
    readonly JsonObject[],
    readonly JsonObject[],
    readonly JsonObject[],
    readonly JsonObject[],
  ];
  const incident = text(at(body, 'incident', 'id'));
  const service = at(body, 'incident', 'service');
  const troubles = troublesOf(file, { one: 'record', many: 'records' });
  const idOf = (record: JsonObject): string => text(at(record, 'incident', 'id')) ?? incident ?? 'file';
  const read = function* (
    records: readonly JsonObject[],
    name: string,
    toEvent: (id: string, record: JsonObject) => TimelineEvent | undefined,
  ): Generator<TimelineEvent> {
    for (const [index, record] of records.entries()) {
      const event = toEvent(idOf(record), record);
      if (event) yield event;
      else troubles.add(`${name} ${index + 1}`, 'no time or no id');
    }
  };
  yield* read(notes, 'note', noteEvent);
  const [isAnnounced, isOpening] = [announcedBy(notes), openedBy(log)];
  yield* read(
    log.filter((entry) => !isAnnounced(entry)),
    'log entry',
    (id, entry) => logEntryEvent(id, { service, ...entry }),
  );
  yield* read(
    alerts.filter((alert) => !isOpening(alert)),
    'alert',
    alertEvent,
  );
  yield* read(changes, 'change event', changeEvent);
  troubles.throwIfAny();
  if (log.length + notes.length + alerts.length + changes.length === 0)
    throw new ConnectorError(
      'bad-response',
      `${cut(oneLine(file), 80)} holds an incident without its log entries, notes or alerts. Save those, too.`,
      { sent: false },
    );
}
