/** A duration as a sentence has it. */
export interface Duration {
  readonly ms: number;
  /** The smallest unit it is given in, in milliseconds: so far it may be rounded. */
  readonly unit: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const FIGURE = '\\d{1,6}(?:[.,]\\d{1,2})?';
const WORD = `(?:${Object.keys(NUMBERS).join('|')})`;
const UNIT = '(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)';
const PART = `(?:${FIGURE}[\\s-]{0,2}|\\b${WORD}[\\s-]{1,2})${UNIT}\\b`;

/** A duration without a group of its own: `47 minutes`, `47-minute`, `1 h 14 min`, `an hour and 14 minutes`. */
export const DURATION = `\\b${PART}(?:(?:,?\\s+and|,)?\\s{0,2}${PART})?`;

/** False for a sentence that can't hold a duration. */
export const mayTellDuration = (sentence: string): boolean => MAY_TELL.test(sentence);

const MAY_TELL = new RegExp(`(?:\\d[\\s-]{0,2}|\\b${WORD}[\\s-]{1,2})${UNIT}\\b`, 'i');

const PARTS = new RegExp(`(${FIGURE}|\\b${WORD}(?=[\\s-]))[\\s-]{0,2}(${UNIT})\\b`, 'gi');

export function readDuration(text: string): Duration | undefined {
  const parts = [...text.matchAll(PARTS)].map(([, number = '', unit = '']) => ({
    count: NUMBERS[number.toLowerCase()] ?? Number(number.replace(',', '.')),
    unit: UNITS[unit.charAt(0).toLowerCase()] ?? Number.NaN,
    isWhole: !/[.,]/.test(number),
  }));
  const last = parts.at(-1);
  const ms = parts.reduce((sum, { count, unit }) => sum + count * unit, 0);
  if (!last || Number.isNaN(ms)) return undefined;
  return { ms, unit: last.isWhole ? last.unit : last.unit / 10 };
}

/** What stands before a duration and makes it less than exact. */
export type Bound = 'exact' | 'about' | 'most' | 'least';

export const BOUND =
  '(?:(?<bound>about|around|roughly|approximately|approx\\.?|nearly|almost|some|~|≈|just (?:over|under)|under|less than|at most|up to|within|over|more than|at least|only|a full|a total of)\\s{0,2})?';

export function boundOf(word: string | undefined): Bound {
  if (word === undefined || /^(?:only|a full|a total of)$/i.test(word)) return 'exact';
  if (/^(?:under|less than|at most|up to|within)$/i.test(word)) return 'most';
  return /^(?:over|more than|at least)$/i.test(word) ? 'least' : 'about';
}

/** True where a true duration may be told so: rounded to the unit it is told in, up or down. */
export function fits({ ms, unit }: Duration, bound: Bound, truth: number): boolean {
  // Whole hours and days are rounded to the half, minutes and seconds may be cut off or rounded up.
  const slack = unit > 60_000 ? unit / 2 : unit - 1;
  if (bound === 'most') return truth <= ms + slack;
  if (bound === 'least') return truth >= ms - slack;
  return Math.abs(truth - ms) <= (bound === 'about' ? Math.max(slack, ms * 0.2) : slack);
}
