import { isDay } from './day.ts';
import { readingsOf } from './day-order.ts';
import { inOrder } from './in-order.ts';
import { resolve, type UnclearTime } from './resolve.ts';
import { readStamp } from './stamp.ts';
import type { PasteOptions, Pasted } from '../paste.ts';

/** Times that stand alone, as the cells of a table. */
export interface ReadTimes extends Pick<Pasted, 'needs' | 'days' | 'zoneless' | 'unclearZones'> {
  /** For each text its instant, in milliseconds since the epoch; undefined where it is no time, or the day is open. */
  readonly at: readonly (number | undefined)[];
  /** For each text whether only minutes were told. */
  readonly toTheMinute: readonly boolean[];
  /** For each text what makes its instant unclear; undefined where nothing does. */
  readonly unclear: readonly (UnclearTime | undefined)[];
}

/** Reads times as pasted text has them: what day, order or zone they leave open has to be asked for. */
export function readTimes(
  texts: readonly string[],
  { date, zone = 'UTC', today }: PasteOptions = {},
): ReadTimes {
  const read = texts.map((text, index) => ({ stamp: readStamp(text), index, under: undefined }));
  const timed = read.flatMap(({ stamp, ...rest }) =>
    stamp && stamp.rest === '' ? [{ ...rest, stamp }] : [],
  );
  const { resolved, open } = resolve(
    inOrder(timed),
    zone,
    date !== undefined && isDay(date) ? date : undefined,
  );
  const instants = new Map(resolved.map((one) => [one.message.index, one]));
  const zoneless = timed.filter(({ stamp }) => stamp.zone === undefined);
  return {
    at: texts.map((_, index) => instants.get(index)?.at),
    unclear: texts.map((_, index) => instants.get(index)?.unclear),
    toTheMinute: read.map(({ stamp }) => stamp?.toTheMinute ?? false),
    needs: open ? 'date' : undefined,
    days: open && today !== undefined && isDay(today) ? readingsOf(open.day, today, open.order) : [],
    zoneless: zoneless.length,
    unclearZones: [...new Set(zoneless.flatMap(({ stamp }) => stamp.unclearZone ?? []))],
  };
}
