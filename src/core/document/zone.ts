const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time of day as a clock on the wall shows it. */
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export interface Instant {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The wall showed this time twice (the earlier is taken) or never (shifted forward). */
  readonly unclear?: 'twice' | 'never';
  /** What the wall time may have meant instead, where it is unclear. */
  readonly other?: number;
}

const OFFSET = /^([+-])([01]\d|2[0-3]):?([0-5]\d)$/;
const AREA_CITY = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/;

/** True for `UTC`, an offset or Area/City. Abbreviations such as `CET` name no one offset and are refused. */
export function isZone(zone: string): boolean {
  if (zone === 'UTC' || zone === 'Z' || OFFSET.test(zone)) return true;
  return AREA_CITY.test(zone) && formatterOf(zone) !== undefined;
}

/** True for a day that the calendar has: `2026-02-30` is none. */
export function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

/** The instant at which clocks in `zone` show `time` on `day` (`YYYY-MM-DD`); undefined where either can't be read. */
export function instantOf(day: string, time: WallTime, zone: string): Instant | undefined {
  if (lastDay?.day !== day || lastDay.zone !== zone) lastDay = { day, zone, found: dayIn(day, zone) };
  if (!lastDay.found) return undefined;
  const { midnight, before, after } = lastDay.found;
  const wall = midnight + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond;
  if (before === after) return { at: wall - before };
  return nearTransition(wall, before, after, zone);
}

/** Midnight as if in UTC, and how far the clocks are ahead before the day and behind it. */
interface Day {
  readonly midnight: number;
  readonly before: number;
  readonly after: number;
}

// Times of a log are many to a day, and asking a formatter takes longer than reading the line.
let lastDay: { readonly day: string; readonly zone: string; readonly found: Day | undefined } | undefined;

function dayIn(day: string, zone: string): Day | undefined {
  if (!isDay(day) || !isZone(zone)) return undefined;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return { midnight, before: offsetAt(midnight - DAY, zone), after: offsetAt(midnight + 2 * DAY, zone) };
}

function nearTransition(wall: number, before: number, after: number, zone: string): Instant {
  const first = wall - before;
  const second = wall - after;
  const firstHolds = offsetAt(first, zone) === before;
  const secondHolds = offsetAt(second, zone) === after;
  if (firstHolds && secondHolds)
    return { at: Math.min(first, second), unclear: 'twice', other: Math.max(first, second) };
  if (!firstHolds && !secondHolds) return { at: first, unclear: 'never', other: second };
  return { at: firstHolds ? first : second };
}

/** How far clocks in `zone` are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  const fixed = OFFSET.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * MINUTE;
  const formatter = zone === 'UTC' || zone === 'Z' ? undefined : formatterOf(zone);
  return formatter ? shownAt(formatter, at) - Math.floor(at / 1000) * 1000 : 0;
}

/** `YYYY-MM-DD` and `HH:MM:SS` as clocks in `zone` show an instant. */
export function wallClock(at: number, zone: string): { readonly day: string; readonly time: string } {
  // Counted from its end: years that are not of four digits have six and a sign.
  const iso = new Date(at + offsetAt(at, zone)).toISOString();
  return { day: iso.slice(0, -14), time: iso.slice(-13, -5) };
}

/** A full ISO time to the second, with the offset that clocks in `zone` have at the instant. */
export function isoTime(at: number, zone: string): string {
  const minutes = Math.round(offsetAt(at, zone) / MINUTE);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  const local = new Date(at + minutes * MINUTE).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone));
  return formatters.get(zone);
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return undefined; // Intl throws a RangeError where it has no such zone.
  }
}

function shownAt(formatter: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
