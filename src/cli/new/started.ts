import { instantOf, isDay, isoTime } from '../../core/document/zone.ts';
import { listed } from '../../core/timeline/listed.ts';
import type { TimelineEvent } from '../../core/timeline/event.ts';
import { readTimes } from '../../core/timeline/paste/read-times.ts';
import type { UnclearTime } from '../../core/timeline/paste/resolve.ts';

export interface Started {
  /** `YYYY-MM-DD`; undefined where nothing was said. */
  readonly day: string | undefined;
  /** The beginning, where its time of day was said. */
  readonly events: readonly TimelineEvent[];
  /** What was taken for granted. */
  readonly note?: string;
}

/** When it began, as it was typed: a day, or a time in `zone` unless it names its own; in words why it can't be read. */
export function readStarted(typed: string | undefined, zone: string): Started | string {
  if (typed === undefined) return { day: undefined, events: [] };
  if (isDay(typed)) return isSkipped(typed, zone) ? noSuchDay(typed, zone) : { day: typed, events: [] };
  const { at: times, toTheMinute, unclearZones, unclear: doubts } = readTimes([typed], { zone });
  const [at] = times;
  if (unclearZones.length > 0)
    return `${listed(unclearZones)} may be several zones: give --started an offset, as 2026-11-18T13:56+02:00.`;
  if (at === undefined || !/\d{4}/.test(typed))
    return '--started takes a day or a time with its day: 2026-11-18, or 2026-11-18T13:56Z.';
  const [unclear] = doubts;
  if (unclear && isSkipped(unclear.day, unclear.zone)) return noSuchDay(unclear.day, unclear.zone);
  if (unclear?.unclear === 'never')
    return `Clocks in ${unclear.zone} went forward on ${unclear.day} and never showed ${shown(unclear)}. Give --started another time, or one with its offset: ${isoTime(at, unclear.zone)}.`;
  const began: TimelineEvent = {
    uri: 'paste:started',
    at,
    source: 'paste',
    kind: 'note',
    text: 'Impact starts',
    ...(toTheMinute[0] === true && { precision: 'minute' as const }),
    suggests: [{ mark: 'impact_start', reason: 'it was named as the beginning' }],
  };
  return {
    day: undefined,
    events: [began],
    ...(unclear && {
      note: `Clocks in ${unclear.zone} showed ${shown(unclear)} twice on ${unclear.day}, and the first is taken. The second is ${isoTime(unclear.other, unclear.zone)}.`,
    }),
  };
}

const NOON = { hour: 12, minute: 0, second: 0, millisecond: 0 };

/** Islands that went over to the other side of the date line left out a whole day. */
const isSkipped = (day: string, zone: string): boolean => instantOf(day, NOON, zone)?.unclear === 'never';

const noSuchDay = (day: string, zone: string): string =>
  `Calendars in ${zone} left ${day} out. Give --started another day, or a time with its offset.`;

const shown = ({ time: { hour, minute } }: UnclearTime): string =>
  [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
