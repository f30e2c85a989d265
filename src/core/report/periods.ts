import type { Period } from './report.ts';

/** A period that is over, as somebody asks for it. */
export interface NamedPeriod extends Period {
  readonly id: 'month' | 'quarter' | 'half-year';
  /** `Last quarter` */
  readonly name: string;
}

const LENGTHS = [
  { id: 'month', name: 'Last month', months: 1 },
  { id: 'quarter', name: 'Last quarter', months: 3 },
  { id: 'half-year', name: 'Last half-year', months: 6 },
] as const;

/** The month, quarter and half of a year that ended last, by a day `YYYY-MM-DD`. */
export function lastPeriods(today: string): readonly NamedPeriod[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return LENGTHS.map(({ id, name, months }) => {
    const begun = Math.floor((month - 1) / months) * months;
    return { id, name, since: dayOf(year, begun - months, 1), until: dayOf(year, begun, 0) };
  });
}

/** Months count from 0, and go on before and behind a year. */
const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
