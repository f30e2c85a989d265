import { quantile } from '../corpus/statistics/quantile.ts';
import { UNKNOWN } from './cells.ts';
import type { Behind, StripChart, TableCell } from './model.ts';

const DAY = 86_400_000;

/** Whole days from one to another, `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** `33 d`; of less than two days in hours. */
export const daysWords = (days: number): string =>
  Math.abs(days) >= 2 || days === 0 ? `${Math.floor(days)} d` : `${Math.floor(days * 24)} h`;

/** In a CSV to a hundredth of a day. */
export const daysCell = (days: number | undefined, of: Behind): TableCell => ({
  text: days === undefined ? UNKNOWN : daysWords(days),
  value: days === undefined ? undefined : Math.round(days * 100) / 100,
  behind: days === undefined ? [] : of,
});

export function medianDays(values: readonly number[]): number | undefined {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** `median age 33 d, n 29` */
export const medianWords = (name: string, values: readonly number[]): string => {
  const median = medianDays(values);
  return `median ${name}${median === undefined ? UNKNOWN : daysWords(median)}, n ${values.length}`;
};

const STEPS = [1, 2, 5, 10, 30, 60, 90, 180, 365, 730, 1825, 3650, 18_250];
const MOST = 5;

/** Marks from 0 on, at most some, at lengths that people think in. */
export function dayTicks(highest: number): StripChart['ticks'] {
  const step = STEPS.find((one) => highest / one <= MOST) ?? Math.ceil(highest / MOST);
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, index) => ({
    value: index * step,
    label: `${index * step} d`,
  }));
}

/** A length of a policy in days of the calendar; business days are five of seven. */
export function limitDays(written: string | undefined): number | undefined {
  const [, digits, unit] = /^(\d{1,5})(m|h|d|bd)$/.exec(written ?? '') ?? [];
  if (digits === undefined) return undefined;
  const count = Number(digits);
  return unit === 'd' ? count : unit === 'bd' ? (count * 7) / 5 : count / (unit === 'h' ? 24 : 1440);
}

/** What several folders ask for, where they ask for the same. */
export function oneOf(written: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(written);
  return others.length === 0 ? first : undefined;
}
