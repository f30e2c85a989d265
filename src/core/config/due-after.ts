import { instantOf, wallClock } from '../document/zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: HOUR, d: DAY };

/** When a length of a policy has passed; undefined where it is none. */
export function dueAfter(
  from: number,
  within: string,
  holidays: readonly string[],
  zone: string,
): number | undefined {
  const [, digits, unit = ''] = /^(\d{1,5})(m|h|d|bd)$/.exec(within) ?? [];
  if (digits === undefined) return undefined;
  const length = UNITS[unit];
  return length === undefined
    ? endOfBusinessDay(from, Math.min(Number(digits), MOST_DAYS), holidays, zone)
    : from + Number(digits) * length;
}

const MOST_DAYS = 366;

/** The end of the day that many business days later: Monday to Friday without holidays. */
function endOfBusinessDay(
  from: number,
  count: number,
  holidays: readonly string[],
  zone: string,
): number | undefined {
  let day = Date.parse(wallClock(from, zone).day);
  for (let left = count; left > 0;) {
    day += DAY;
    if (isBusiness(day, holidays)) left -= 1;
  }
  return instantOf(dayOf(day), { hour: 23, minute: 59, second: 59, millisecond: 999 }, zone)?.at;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const isBusiness = (at: number, holidays: readonly string[]): boolean =>
  ![0, 6].includes(new Date(at).getUTCDay()) && (holidays.length === 0 || !holidays.includes(dayOf(at)));
