import type { Mark } from '../document/mark.ts';
import { formatClock, formatDuration, formatShortDay, MINUS } from './format.ts';
import { impactPairs, type Impact } from './impact.ts';
import { momentOf, type Moment, type Timed } from './moments.ts';

export { phases, type Phase, type PhaseName } from './phases.ts';
export { zeroOf, type Timed } from './moments.ts';

export type MetricId = 'TTD' | 'TTA' | 'TTM' | 'TTR' | 'impact';

/** A duration derived from marks, with its working. Never typed by anyone. */
export interface Metric {
  readonly id: MetricId;
  /** `Time to detect` */
  readonly label: string;
  /** `detected − impact_start` */
  readonly formula: string;
  /** `14:03:12 − 13:56:00 = 7m 12s` */
  readonly working: string | undefined;
  readonly ms: number | undefined;
  /** `unknown (needs detected)`, `unknown (mark twice)`: what to show where `ms` is undefined. */
  readonly unknown: string | undefined;
  /** A duration below zero that can't be: an error. Detecting before impact can be, and has a note instead. */
  readonly negative: boolean;
  /** `6 min before impact` */
  readonly note?: string;
  /** The marks it is computed from, end first. */
  readonly inputs: readonly Mark[];
}

type Name = Pick<Metric, 'id' | 'label'>;

/** TTD, TTA, TTM and TTR in this order; clock times of the working are shown in `zone`. Source: DESIGN "Metrics". */
export function metrics(entries: readonly Timed[], zone = 'UTC'): readonly Metric[] {
  const moment = (mark: Mark): Moment => momentOf(entries, mark);
  const impact = moment('impact_start');
  const alerted = moment('alerted');
  const paged = alerted.why === 'missing' ? moment('detected') : alerted;
  return [
    difference({ id: 'TTD', label: 'Time to detect' }, moment('detected'), impact, zone),
    difference({ id: 'TTA', label: 'Time to acknowledge' }, moment('acknowledged'), paged, zone),
    difference({ id: 'TTM', label: 'Time to mitigate' }, moment('mitigated'), impact, zone),
    difference({ id: 'TTR', label: 'Time to resolve' }, moment('resolved'), impact, zone),
  ];
}

/** How long customers felt it: the sum of the impact pairs; an open one ends at mitigated, else resolved. */
export function impactDuration(entries: readonly Timed[], zone = 'UTC'): Metric {
  const name = { id: 'impact', label: 'Impact' } as const;
  const formula = `impact_end ${MINUS} impact_start`;
  const inputs = ['impact_end', 'impact_start'] as const;
  const { pairs, unclear } = impactPairs(entries);
  if (unclear) return { ...name, formula, inputs, ...unknown([unclear]) };
  const ms = pairs.reduce((sum, { start, end }) => sum + end - start, 0);
  const negative = pairs.some(({ start, end }) => end < start);
  return known({ ...name, formula, inputs, negative }, ms, () => sumOf(pairs, zone));
}

function sumOf(pairs: readonly Impact[], zone: string): string {
  const terms = pairs.map(({ start, end }) => minus(end, start, zone));
  return terms.length === 1 ? terms.join('') : terms.map((term) => `(${term})`).join(' + ');
}

function difference(name: Name, end: Moment, start: Moment, zone: string): Metric {
  const shown = { ...name, formula: `${end.mark} ${MINUS} ${start.mark}`, inputs: [end.mark, start.mark] };
  if (end.at === undefined || start.at === undefined) return { ...shown, ...unknown([end, start]) };
  const ms = end.at - start.at;
  const sum = (): string => minus(end.at, start.at, zone);
  return name.id === 'TTD' && ms < 0
    ? known({ ...shown, negative: false, note: `${lead(-ms)} before impact` }, ms, sum)
    : known({ ...shown, negative: ms < 0 }, ms, sum);
}

/** How it comes about is told when somebody asks: to show times in a zone takes far longer than to subtract them. */
const known = (shown: Omit<Metric, 'ms' | 'working' | 'unknown'>, ms: number, sum: () => string): Metric => ({
  ...shown,
  ms,
  get working() {
    return `${sum()} = ${formatDuration(ms)}`;
  },
  unknown: undefined,
});

type Unknown = Pick<Metric, 'ms' | 'working' | 'unknown' | 'negative'>;

function unknown(moments: readonly Moment[]): Unknown {
  const because = (why: Moment['why']): readonly Mark[] =>
    moments.flatMap((moment) => (moment.why === why ? [moment.mark] : []));
  const missing = because('missing');
  const reason =
    missing.length > 0
      ? `needs ${missing.join(' and ')}`
      : because('twice').length > 0
        ? 'mark twice'
        : 'needs a date and zone';
  return { ms: undefined, working: undefined, unknown: `unknown (${reason})`, negative: false };
}

function minus(end: number, start: number, zone: string): string {
  const oneDay = formatShortDay(end, zone) === formatShortDay(start, zone);
  const show = (at: number): string =>
    `${oneDay ? '' : `${formatShortDay(at, zone)} `}${formatClock(at, zone, { seconds: true })}`;
  return `${show(end)} ${MINUS} ${show(start)}`;
}

/** `6 min`, `1 h 12 min`: how long before, as a sentence has it. */
export function lead(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes === 0) return `${Math.floor(ms / 1000)} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
