import type { Postmortem } from '../../document/postmortem.ts';
import { instantOf, isDay, wallClock } from '../../document/zone.ts';
import { fields, text } from '../values.ts';

const DAY = 86_400_000;
const HOURS = [10, 14];
/** Days that are looked through. */
const MOST_DAYS = 40;

export interface SlotSetting {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly zone: string;
  /** Days that nobody meets on, beside Saturdays and Sundays: `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** The next times at which people meet: at ten and at two on business days, four hours from now at the earliest. */
export function slots({ now, zone, holidays }: SlotSetting, count: number): readonly number[] {
  const today = Date.parse(wallClock(now, zone).day);
  const found: number[] = [];
  for (let ahead = 0; ahead < MOST_DAYS && found.length < count; ahead += 1) {
    const midnight = today + ahead * DAY;
    const day = new Date(midnight).toISOString().slice(0, 10);
    if ([0, 6].includes(new Date(midnight).getUTCDay()) || holidays.includes(day)) continue;
    for (const hour of HOURS) {
      const at = instantOf(day, { hour, minute: 0, second: 0, millisecond: 0 }, zone)?.at;
      if (at !== undefined && at >= now + EARLIEST && found.length < count) found.push(at);
    }
  }
  return found;
}

const EARLIEST = 4 * 3_600_000;

/** `2026-11-20 14:00` in the zone, or a full ISO time; undefined where it is neither. */
export function readTime(written: string, zone: string): number | undefined {
  const [, day, hour, minute] = /^\s*(\d{4}-\d\d-\d\d)[T ]+(\d\d):(\d\d)\s*$/.exec(written) ?? [];
  if (day !== undefined) {
    const time = { hour: Number(hour), minute: Number(minute), second: 0, millisecond: 0 };
    return time.hour < 24 && time.minute < 60 ? instantOf(day, time, zone)?.at : undefined;
  }
  const full =
    isDay(written.trim().slice(0, 10)) &&
    /^\s*\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)\s*$/.test(written);
  const at = full ? Date.parse(written.trim()) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** When the front matter says that the meeting is; undefined where it says nothing, or has a link there. */
export const meetingIn = (
  { frontMatter }: Pick<Postmortem, 'frontMatter'>,
  zone: string,
): number | undefined => readTime(text(fields(frontMatter?.value)['meeting']) ?? '', zone);

/** `Friday 2026-11-20 14:00 Europe/Berlin` */
export function timeWords(at: number, zone: string): string {
  const { day, time } = wallClock(at, zone);
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${day} ${time.slice(0, 5)} ${zone}`.trim();
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
