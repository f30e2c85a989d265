import { instantOf, isDay, type Instant } from './zone.ts';

/** The time an entry begins with: a bare time of day, or a full ISO time that needs no zone. */
export interface When {
  readonly text: string;
  /** Its instant on `day` in `zone`; undefined for a bare time without either. */
  resolve(day: string | undefined, zone: string | undefined): Instant | undefined;
  /** The day that a full ISO time names itself. */
  readonly ownDay: string | undefined;
}

const BARE = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(?=\s|$)/;
const FULL =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})(?=\s|$)/;

// `02:03 PM` is no time at two in the night. With seconds it is: our own writer puts them before any text.
const HALF_DAY = /^(?:0[1-9]|1[0-2]):[0-5]\d\s?[AaPp]\.?[Mm]\.?(?=\s|$)/;

/** Reads `HH:MM[:SS[.fff]]` or a full ISO time with offset from the start of a line. */
export function readWhen(line: string): When | undefined {
  const full = FULL.exec(line);
  if (full) return fullTime(full[0], full[1] ?? '');
  const bare = HALF_DAY.test(line) ? null : BARE.exec(line);
  return bare ? bareTime(bare) : undefined;
}

function fullTime(text: string, day: string): When | undefined {
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) || !isDay(day) ? undefined : { text, ownDay: day, resolve: () => ({ at }) };
}

function bareTime(match: RegExpExecArray): When {
  const [text, hour, minute, second, fraction] = match;
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').padEnd(3, '0')),
  };
  return {
    text,
    ownDay: undefined,
    resolve: (day, zone) =>
      day === undefined || zone === undefined ? undefined : instantOf(day, time, zone),
  };
}

/** A beginning that means a time but isn't written as the log wants it, with how the log would write it. */
export interface MisshapenTime {
  readonly text: string;
  readonly why: string;
  readonly better: string | undefined;
}

const RANGE = /^(\d{1,2}:\d{2}(?::\d{2})?)\s?[-–]\s?\d{1,2}:\d{2}(?::\d{2})?/;
const TWELVE_HOURS = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([AaPp])\.?[Mm]\.?(?=\s|$)/;
const ABOUT = /^[~≈]\s?(\d{1,2}:\d{2}(?::\d{2})?)/;
const ZULU = /^(\d{1,2}:\d{2}(?::\d{2})?)(?:Z|\s?(?:UTC|GMT))(?=\s|$)/;
const LOOSE = /^\d{1,2}[:.h]\d{2}\S*/;

/** Why a line that begins like a time is none; undefined where it doesn't begin like one. */
export function misshapenTime(line: string): MisshapenTime | undefined {
  const range = RANGE.exec(line);
  if (range)
    return { text: range[0], why: 'An entry has one time; a span is two entries.', better: padded(range[1]) };
  const twelve = TWELVE_HOURS.exec(line);
  if (twelve) return { text: twelve[0], why: 'Times are written with 24 hours.', better: twentyFour(twelve) };
  const about = ABOUT.exec(line);
  if (about)
    return {
      text: about[0],
      why: 'A time stands without "~"; say "about" in the text.',
      better: padded(about[1]),
    };
  const zulu = ZULU.exec(line);
  if (zulu)
    return {
      text: zulu[0],
      why: 'The zone is said once, in `zone`; a bare time has none.',
      better: padded(zulu[1]),
    };
  const loose = LOOSE.exec(line);
  return loose
    ? {
        text: loose[0],
        why: 'A time is HH:MM or HH:MM:SS, from 00:00 to 23:59:59.',
        better: padded(loose[0]),
      }
    : undefined;
}

function padded(time: string | undefined): string | undefined {
  const text = (time ?? '')
    .replace(/^(\d):/, '0$1:')
    .replace(/^(\d{1,2})[.h]/, '$1:')
    .replace(/[:;,]$/, '');
  return readWhen(text)?.text;
}

function twentyFour([, hour, minute, second, half]: RegExpExecArray): string | undefined {
  const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const text = [String(hours).padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
  return Number(hour) <= 12 ? readWhen(text)?.text : undefined;
}
