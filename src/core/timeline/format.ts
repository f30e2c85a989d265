import { offsetAt, wallClock } from '../document/zone.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** U+2212, as wide as a plus and read out as a minus. */
export const MINUS = '\u2212';

const two = (value: number): string => String(value).padStart(2, '0');
const sign = (ms: number): string => (ms < 0 ? MINUS : '');
const whole = (ms: number, unit: number): number => Math.floor(Math.abs(ms) / unit);

/** `45s`, `7m 12s`, `47m`, `1h 14m`, `2h`. What is smaller than the last unit is cut off. */
export function formatDuration(ms: number): string {
  const seconds = whole(ms, SECOND) % 60;
  const minutes = whole(ms, MINUTE) % 60;
  const hours = whole(ms, HOUR);
  if (hours > 0) return `${sign(ms)}${hours}h${unlessZero(minutes, 'm')}`;
  return minutes > 0
    ? `${sign(ms)}${minutes}m${unlessZero(seconds, 's')}`
    : `${seconds > 0 ? sign(ms) : ''}${seconds}s`;
}

/** The same for what may take days, such as the time to publish: from two days on `6d 11h`. */
export function formatLongDuration(ms: number): string {
  const hours = whole(ms, HOUR);
  if (hours < 48) return formatDuration(ms);
  return `${sign(ms)}${Math.floor(hours / 24)}d${hours % 24 > 0 ? ` ${two(hours % 24)}h` : ''}`;
}

const unlessZero = (value: number, unit: string): string => (value > 0 ? ` ${two(value)}${unit}` : '');

/** `100,000`. By hand: the first number that the platform's own formatter writes takes it some 10 ms. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 event`, `100,000 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** `T+07:12`, `T−03:50`, and from an hour on `T+1:14:00`. */
export function formatOffset(ms: number): string {
  const rest = `${two(whole(ms, MINUTE) % 60)}:${two(whole(ms, SECOND) % 60)}`;
  const hours = whole(ms, HOUR);
  return `T${ms <= -SECOND ? MINUS : '+'}${hours > 0 ? `${hours}:` : ''}${rest}`;
}

/** `14:03` as clocks in `zone` show it, or `14:03:12`. `zone` is UTC, an offset or Area/City. */
export function formatClock(at: number, zone: string, { seconds = false } = {}): string {
  return isInstant(at) ? wallClock(at, zone).time.slice(0, seconds ? 8 : 5) : UNREADABLE;
}

/** `Wed 18 Nov 2026` in `zone`. */
export const formatDay = (at: number, zone: string): string =>
  inZone(at, zone, SHORT, ['weekday', 'day', 'month', 'year']);

/** `Wednesday 18 November 2026` in `zone`. */
export const formatLongDay = (at: number, zone: string): string =>
  inZone(at, zone, LONG, ['weekday', 'day', 'month', 'year']);

/** `18 Nov` in `zone`. */
export const formatShortDay = (at: number, zone: string): string => inZone(at, zone, SHORT, ['day', 'month']);

const UNREADABLE = '?';
const LAST_INSTANT = 8.64e15;
const isInstant = (at: number): boolean => Math.abs(at) < LAST_INSTANT - 2 * 24 * HOUR;

// Made once: making one costs a hundred times what using it does. The zone is added by hand, since not
// every runtime takes an offset such as +05:30 for one.
const formatter = (name: 'short' | 'long'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    weekday: name,
    day: 'numeric',
    month: name,
    year: 'numeric',
  });
const lazy = (name: 'short' | 'long'): (() => Intl.DateTimeFormat) => {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= formatter(name));
};
const SHORT = lazy('short');
const LONG = lazy('long');

function inZone(
  at: number,
  zone: string,
  format: () => Intl.DateTimeFormat,
  wanted: readonly Intl.DateTimeFormatPartTypes[],
): string {
  if (!isInstant(at)) return UNREADABLE;
  const parts = format().formatToParts(at + offsetAt(at, zone));
  return wanted.map((name) => parts.find(({ type }) => type === name)?.value).join(' ');
}
