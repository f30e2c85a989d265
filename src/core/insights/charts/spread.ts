import { DURATIONS } from '../../corpus/statistics/incident-facts.ts';
import { formatLongDuration } from '../../timeline/format.ts';
import { FEWEST } from '../../corpus/statistics/statistics.ts';
import { behind, fewWords, UNKNOWN } from '../cells.ts';
import type { Placed } from '../matching.ts';
import type { SpreadBucket, SpreadChart } from '../model.ts';
import type { Scale } from '../scale.ts';
import type { Stretch } from '../stretches.ts';
import { spreadTable } from './spread-table.ts';
import { timed, type CardId, type Timed } from './timed.ts';

export interface SpreadInput {
  readonly matching: readonly Placed[];
  readonly before: readonly Placed[];
  /** `year before`; '' where there is none. */
  readonly beforeWords: string;
  /** Those that match, by when they began. */
  readonly stretches: readonly Stretch[];
  readonly scale: Scale;
}

/** How long one step took, over all incidents and stretch by stretch. */
export function spreadChart(id: CardId, input: SpreadInput): SpreadChart {
  const { matching, stretches, scale } = input;
  const whole = timed(id, matching);
  const parts = stretches.map(({ bucket, all }) => timed(id, all, bucket));
  const unknown = matching.filter(({ facts }) => facts.durations[id] === undefined);
  const { label, formula } = namedBy(id);
  const earlier = timed(id, input.before);
  const detail = detailOf(whole, earlier, input.beforeWords);
  return {
    form: 'spread',
    id,
    title: id,
    n: `n ${whole.n}`,
    formula: FORMULAS[id],
    wholeFormula: formula.replaceAll('_', ' '),
    median: medianOf(whole),
    behind: behind(whole.known),
    medianWords: `median, n ${whole.n}`,
    detail,
    before: behind(earlier.known),
    unknownWords: unknown.length === 0 ? '' : `unknown of ${unknown.length}`,
    unknown: behind(unknown),
    scale,
    buckets: parts.map((part) => bucketOf(id, part)),
    summary: `${label}: ${summaryOf(whole, parts, detail)}`,
    notes: notesOf(id, whole.n, unknown.length),
    isEmpty: whole.n === 0,
    table: spreadTable(id, [...parts, whole]),
  };
}

/** As the cards have them: short, in words. */
const FORMULAS: Readonly<Record<CardId, string>> = {
  TTD: 'detected − impact start',
  TTA: 'acknowledged − alerted',
  TTM: 'mitigated − impact start',
  TTR: 'resolved − impact start',
};

const namedBy = (id: CardId): { readonly label: string; readonly formula: string } =>
  DURATIONS.find((one) => one.id === id) ?? DURATIONS[0];

const medianOf = ({ median }: Timed): string => (median === undefined ? UNKNOWN : formatLongDuration(median));

function p90Of({ n, p90 }: Timed): string {
  if (p90 === undefined) return '';
  return n < FEWEST ? `${fewWords(n)} for p90` : `p90 ${formatLongDuration(p90)}`;
}

function detailOf(now: Timed, then: Timed, beforeWords: string): string {
  const earlier = then.all.length === 0 ? 'none' : then.n === 0 ? UNKNOWN : `${medianOf(then)}, n ${then.n}`;
  return [p90Of(now), beforeWords === '' ? '' : `${beforeWords} ${earlier}`]
    .filter((part) => part !== '')
    .join(' · ');
}

function bucketOf(id: CardId, { bucket, known, n, median, middleHalf }: Timed): SpreadBucket {
  return {
    label: bucket?.label ?? '',
    n: `n ${n}`,
    isFew: n < FEWEST,
    median,
    middleHalf,
    dots: known.map(({ place, facts }) => ({ ms: facts.durations[id] ?? 0, document: place })),
  };
}

function summaryOf(whole: Timed, parts: readonly Timed[], detail: string): string {
  if (whole.n === 0) return `unknown of all ${whole.all.length}.`;
  const told = parts
    .filter(({ n }) => n > 0)
    .map((part) => `${part.bucket?.row ?? ''} ${medianOf(part)}, n ${part.n}`);
  const head = [`median ${medianOf(whole)}, n ${whole.n}`, detail.replaceAll(' · ', '; ')];
  return [head.filter((part) => part !== '').join('; '), told.join('; ')]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

function notesOf(id: CardId, n: number, unknown: number): readonly string[] {
  const missing =
    unknown === 0 ? [] : [`Unknown of ${unknown}: a mark that ${id} counts from is missing or unclear.`];
  if (n === 0) return missing;
  return [
    `Below ${FEWEST} incidents only the median is shown. Every number opens its documents.`,
    ...missing,
  ];
}
