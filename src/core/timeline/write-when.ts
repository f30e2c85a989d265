import { readWhen } from '../document/time.ts';
import { isoTime, wallClock } from '../document/zone.ts';

export interface WrittenWhen {
  /** `14:03:12`, `14:03` where no more is known, or a full ISO time where a bare one would be read as another instant. */
  readonly text: string;
  /** The day the bare time needs above it; undefined for a full ISO time, which needs none. */
  readonly day: string | undefined;
}

const SECOND = 1000;

/** The time of an entry as a log in `zone` reads it back: to the second, or to the minute where it was told so. */
export function writeWhen(
  { at, precision }: { readonly at: number; readonly precision?: 'minute' },
  zone: string,
): WrittenWhen {
  const instant = Math.floor(at / SECOND) * SECOND;
  const { day, time: exact } = wallClock(instant, zone);
  const time = precision === 'minute' && exact.endsWith(':00') ? exact.slice(0, -':00'.length) : exact;
  const read = readWhen(time)?.resolve(day, zone)?.at;
  // The hour that clocks show twice in autumn: a bare time means the first.
  return read === instant ? { text: time, day } : { text: isoTime(instant, zone), day: undefined };
}

const FIRST = Date.UTC(1000, 0, 2);
const LAST = Date.UTC(9999, 11, 30);

/** A document writes years of four digits, in every zone. */
export const canBeWritten = (at: number): boolean => at >= FIRST && at <= LAST;
