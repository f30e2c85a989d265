import { readWhen } from '../document/time.ts';
import { offsetAt, wallClock } from '../document/zone.ts';

export interface WrittenWhen {
  /** `14:03:12`, or a full ISO time where a bare one would be read as another instant. */
  readonly text: string;
  /** The day the bare time needs above it; undefined for a full ISO time, which needs none. */
  readonly day: string | undefined;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The time of an entry, to the second, as a log in `zone` reads it back. */
export function writeWhen(at: number, zone: string): WrittenWhen {
  const instant = Math.floor(at / SECOND) * SECOND;
  const { day, time } = wallClock(instant, zone);
  const read = readWhen(time)?.resolve(day, zone)?.at;
  // The hour that clocks show twice in autumn: a bare time means the first.
  return read === instant ? { text: time, day } : { text: isoTime(instant, zone), day: undefined };
}

function isoTime(at: number, zone: string): string {
  const minutes = Math.round(offsetAt(at, zone) / MINUTE);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  const local = new Date(at + minutes * MINUTE).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
