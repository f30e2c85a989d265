import { MONTH, monthNamed, WEEKDAY, weekdayNamed } from './day-words.ts';

/** A day as pasted text names it; what it leaves open is settled with the day the person names. */
export type NamedDay =
  | { readonly kind: 'exact'; readonly day: string }
  /** A date without its year, or a day of the week: its readings, next to a day that is known. */
  | { readonly kind: 'open'; readonly readings: (near: string) => readonly string[] }
  /** 03/04 or 03/04/2026: the order of day and month is the writer's. */
  | {
      readonly kind: 'slashed';
      readonly hasYear: boolean;
      readonly read: (order: DayOrder, near: string) => string | undefined;
    }
  | { readonly kind: 'relative'; readonly word: 'today' | 'yesterday' };

export type DayOrder = 'month-first' | 'day-first';
export const ORDERS: readonly DayOrder[] = ['month-first', 'day-first'];

export interface ReadDay {
  readonly day: NamedDay;
  readonly rest: string;
}

const AT_WEEKDAY = new RegExp(
  `^(?:(?:on|am|le|el|den)\\s+)?(?:${WEEKDAY}|(?:mo|di|mi|do|fr|sa|so)(?=[.,]))\\.?,?\\s+`,
  'iu',
);
const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/;
const YEAR = '(?:,?\\s+(?:del?\\s+)?(\\d{4}))?(?![\\d:])';
const MONTH_FIRST = new RegExp(`^${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?${YEAR}`, 'iu');
const DAY_FIRST = new RegExp(
  `^(?:(?:am|le|el|den)\\s+)?(\\d{1,2})(?:st|nd|rd|th|er|[º°])?\\.?\\s+(?:de\\s+)?${MONTH}\\.?${YEAR}`,
  'iu',
);
const DOTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?![\d.])/;
const SLASHES = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-])/;
const RELATIVE = /^(today|yesterday)\b/i;
const DAY_OF_WEEK = new RegExp(`^${WEEKDAY}`, 'iu');

/** Reads a day from the start of a text. 11/12/2026 stays open: nobody can tell the month from the day. */
export function readDay(text: string): ReadDay | undefined {
  const weekday = AT_WEEKDAY.exec(text)?.[0] ?? '';
  const from = text.slice(weekday.length);
  for (const read of READERS) {
    const found = read(from);
    if (found) return found;
  }
  return byPattern(text, DAY_OF_WEEK, ([word]) => dayOfWeek(word));
}

const READERS: readonly ((text: string) => ReadDay | undefined)[] = [
  (text) => byPattern(text, ISO, ([, y, m, d]) => exact(y, m, d)),
  (text) => byPattern(text, MONTH_FIRST, ([, m, d, y]) => withMonth(y, m, d)),
  (text) => byPattern(text, DAY_FIRST, ([, d, m, y]) => withMonth(y, m, d)),
  (text) => byPattern(text, DOTS, ([, d, m, y]) => ofYear(y, m, d)),
  (text) => byPattern(text, SLASHES, ([, a, , b, y]) => slashed(a ?? '', b ?? '', y)),
  (text) => byPattern(text, RELATIVE, ([word]) => relative(word)),
];

function byPattern(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => NamedDay | undefined,
): ReadDay | undefined {
  const match = pattern.exec(text);
  const day = match && read(match);
  return day ? { day, rest: text.slice(match[0].length) } : undefined;
}

const relative = (word: string): NamedDay => ({
  kind: 'relative',
  word: word.toLowerCase() === 'today' ? 'today' : 'yesterday',
});

/** `2026-11-18` from its parts; undefined where the calendar has no such day. A year of two digits is of this century. */
function written(year: string, month: string, day: string): string | undefined {
  const whole = year.length === 2 ? `20${year}` : year;
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function exact(year = '', month = '', day = ''): NamedDay | undefined {
  const found = written(year, month, day);
  return found === undefined ? undefined : { kind: 'exact', day: found };
}

const withMonth = (year?: string, month?: string, day?: string): NamedDay | undefined =>
  ofYear(year, String(monthNamed(month ?? '')), day);

function ofYear(year: string | undefined, month = '', day = ''): NamedDay | undefined {
  if (year !== undefined) return exact(year, month, day);
  if (written(LEAP_DAY.slice(0, 4), month, day) === undefined) return undefined;
  return { kind: 'open', readings: (near) => inYears(near, month, day) };
}

const inYears = (near: string, month: string, day: string): readonly string[] =>
  [-1, 0, 1].flatMap((step) => written(String(Number(near.slice(0, 4)) + step), month, day) ?? []);

/** Beside it each day of each month is found. */
export const LEAP_DAY = '2028-02-29';

function slashed(a: string, b: string, year: string | undefined): NamedDay | undefined {
  const read = (order: DayOrder, near: string): string | undefined => {
    const [month, day] = order === 'month-first' ? [a, b] : [b, a];
    return year === undefined ? nearest(inYears(near, month, day), near) : written(year, month, day);
  };
  const isDate = ORDERS.some((order) => read(order, LEAP_DAY) !== undefined);
  return isDate ? { kind: 'slashed', hasYear: year !== undefined, read } : undefined;
}

function dayOfWeek(word: string): NamedDay {
  const wanted = weekdayNamed(word);
  const readings = (near: string): readonly string[] =>
    [-3, -2, -1, 0, 1, 2, 3]
      .map((step) => addDays(near, step))
      .filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === wanted);
  return { kind: 'open', readings };
}

const DAY = 86_400_000;

/** True for a day of the calendar, `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Of several readings of a day, the one nearest to a day that is known. */
export function nearest(days: readonly string[], near: string): string | undefined {
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(near));
  return days.toSorted((a, b) => distance(a) - distance(b))[0];
}
