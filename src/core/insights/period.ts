import type { Days, Filter } from './filter.ts';

/** Months as one number, so that they can be counted: 12 a year. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const yearOf = (month: number): number => Math.floor(month / 12);
const two = (value: number): string => String(value).padStart(2, '0');
/** Days are compared as texts: behind the last that has four digits comes one that is later than all. */
const firstDay = (month: number): string =>
  yearOf(month) > 9999
    ? '9999-12-32'
    : `${String(Math.max(0, yearOf(month))).padStart(4, '0')}-${two((((month % 12) + 12) % 12) + 1)}-01`;
const DAY = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

const MONTHS = { 'last-3': 3, 'last-12': 12, 'last-24': 24 } as const;

/** The days that a filter asks for; undefined for all of them. */
export function daysOf({ period }: Pick<Filter, 'period'>, today: string): Days | undefined {
  if (period === 'all') return undefined;
  if (typeof period !== 'string') return period;
  const now = monthOf(today);
  return { since: firstDay(now - MONTHS[period] + 1), until: dayBefore(firstDay(now + 1)) };
}

/** As long, and right before; `undefined` where there is nothing before. */
export function daysBefore({ period }: Pick<Filter, 'period'>, today: string): Days | undefined {
  const days = daysOf({ period }, today);
  if (!days) return undefined;
  const until = dayBefore(days.since);
  if (typeof period === 'string' && period !== 'all')
    return { since: firstDay(monthOf(days.since) - MONTHS[period]), until };
  const length = Date.parse(days.until) - Date.parse(days.since);
  return { since: new Date(Date.parse(until) - length).toISOString().slice(0, 10), until };
}

const BEFORE = {
  'last-3': '3 months before',
  'last-12': 'year before',
  'last-24': '2 years before',
  all: '',
} as const;

/** What the period before is called. */
export const beforeWords = ({ period }: Pick<Filter, 'period'>): string =>
  typeof period === 'string' ? BEFORE[period] : 'period before';

/** A stretch of whole months. */
export interface Bucket {
  /** `Dec–Feb`, `Nov`, `2017–2019` */
  readonly label: string;
  /** `Dec – Feb`, and `so far` where it isn't over; with years where they are not clear. */
  readonly row: string;
  /** `December 2025 to February 2026` */
  readonly whole: string;
  /** What all of them are: `month`, `quarter`, `half-year`, `2 years`. */
  readonly unit: string;
  holds(day: string): boolean;
}

const UNITS: Readonly<Record<number, string>> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' };
const unitOf = (step: number): string => UNITS[step] ?? `${step / 12} years`;

const STEPS = [1, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200, 12_000];

/**
 * Months in at most so many stretches of one length. Up to two years they end with the last month; of more they are the
 * quarters, half years and years of the calendar.
 */
export function bucketsOf({ since, until }: Days, today: string, most: number): readonly Bucket[] {
  const [first, last] = [monthOf(since), monthOf(until)];
  const step = STEPS.find((one) => Math.ceil((endOf(first, last, one) - first) / one) <= most) ?? 120_000;
  const end = endOf(first, last, step);
  const count = Math.ceil((end - first) / step);
  const isClear = last - first < 12;
  return Array.from({ length: count }, (_, index) => {
    const from = end - (count - index) * step;
    const start = isRolling(first, last) ? Math.max(from, first) : from;
    return { ...bucket(start, from + step - 1, isClear, today), unit: unitOf(step) };
  });
}

const isRolling = (first: number, last: number): boolean => last - first < 24;

/** The month behind the last stretch. */
function endOf(first: number, last: number, step: number): number {
  const calendar = Math.min(step, 12);
  return isRolling(first, last) ? last + 1 : Math.ceil((last + 1) / calendar) * calendar;
}

const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
);
const long = (month: number): string => `${NAMES[month % 12] ?? ''} ${yearOf(month)}`;
const short = (month: number): string => (NAMES[month % 12] ?? '').slice(0, 3);

function bucket(from: number, to: number, isClear: boolean, today: string): Omit<Bucket, 'unit'> {
  const isSoFar = from <= monthOf(today) && monthOf(today) <= to;
  const names = namesOf(from, to, isClear);
  const [first, next] = [firstDay(from), firstDay(to + 1)];
  return {
    label: names.join('–'),
    row: `${rowNames(from, to, isClear).join(' – ')}${isSoFar ? ' so far' : ''}`,
    whole: from === to ? long(from) : `${long(from)} to ${long(to)}`,
    holds: (day) => day >= first && day < next,
  };
}

/** As `namesOf`; where there is room and two years are meant, with both. */
function rowNames(from: number, to: number, isClear: boolean): readonly string[] {
  const names = namesOf(from, to, isClear);
  const isInTwo = !isClear && from % 12 !== 0 && yearOf(from) !== yearOf(to);
  return isInTwo ? [`${short(from)} ${yearOf(from)}`, ...names.slice(1)] : names;
}

/** The ends of a stretch, or the one month or year that it is. */
function namesOf(from: number, to: number, isClear: boolean): readonly string[] {
  const wholeYears = from % 12 === 0 && to % 12 === 11;
  if (wholeYears) return [...new Set([from, to].map((month) => String(yearOf(month))))];
  const [start, end] = [short(from), short(to)];
  const year = isClear ? '' : ` ${yearOf(to)}`;
  return from === to ? [`${start}${year}`] : [start, `${end}${year}`];
}
