import { DURATIONS } from '../../corpus/statistics/incident-facts.ts';
import { durationFigures, type DurationFigures } from '../../corpus/statistics/statistics.ts';
import { formatLongDuration } from '../../timeline/format.ts';
import { behind, FEWEST, fewWords, UNKNOWN } from '../cells.ts';
import type { Placed } from '../matching.ts';
import type { SpreadBucket, SpreadChart } from '../model.ts';
import type { Bucket } from '../period.ts';
import type { Scale } from '../scale.ts';
import { spreadTable } from './spread-table.ts';
import { timed, type CardId, type Timed } from './timed.ts';

export interface SpreadInput {
  readonly matching: readonly Placed[];
  readonly before: readonly Placed[];
  /** `year before`; '' where there is none. */
  readonly beforeWords: string;
  readonly buckets: readonly Bucket[];
  readonly scale: Scale;
}

/** How long one step took, over all incidents and stretch by stretch. */
export function spreadChart(id: CardId, input: SpreadInput): SpreadChart {
  const { matching, buckets, scale } = input;
  const whole = timed(id, matching, undefined);
  const parts = buckets.map((bucket) =>
    timed(
      id,
      matching.filter(({ facts }) => facts.day !== undefined && bucket.holds(facts.day)),
      bucket,
    ),
  );
  const { figures } = whole;
  const unknown = whole.all.filter(({ facts }) => facts.durations[id] === undefined);
  return {
    form: 'spread',
    id,
    title: id,
    n: `n ${figures.n}`,
    formula: FORMULAS[id],
    wholeFormula: figures.formula.replaceAll('_', ' '),
    median: medianOf(figures),
    behind: behind(whole.known),
    medianWords: `median, n ${figures.n}`,
    detail: detailOf(whole, input),
    unknownWords: unknown.length === 0 ? '' : `unknown of ${unknown.length}`,
    unknown: behind(unknown),
    scale,
    buckets: parts.map((part) => bucketOf(id, part)),
    summary: summaryOf(whole, parts, input),
    notes: notesOf(figures, unknown.length),
    isEmpty: figures.n === 0,
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

const medianOf = ({ median }: DurationFigures): string =>
  median === undefined ? UNKNOWN : formatLongDuration(median);

const p90Of = ({ n, p90 }: DurationFigures): string =>
  n === 0 || p90 === undefined
    ? ''
    : n < FEWEST
      ? `${fewWords(n)} for p90`
      : `p90 ${formatLongDuration(p90)}`;

function detailOf({ figures }: Timed, { before, beforeWords }: SpreadInput): string {
  const then = durationFigures(
    before.map(({ facts }) => facts),
    figures.id,
  );
  const earlier =
    then.n === 0 ? `${beforeWords} ${UNKNOWN}` : `${beforeWords} ${medianOf(then)}, n ${then.n}`;
  return [p90Of(figures), beforeWords === '' ? '' : earlier].filter((part) => part !== '').join(' · ');
}

function bucketOf(id: CardId, { bucket, known, figures, middleHalf }: Timed): SpreadBucket {
  return {
    label: bucket?.label ?? '',
    n: `n ${figures.n}`,
    isFew: figures.n < FEWEST,
    median: figures.median,
    middleHalf,
    dots: known.map(({ place, facts }) => ({ ms: facts.durations[id] ?? 0, document: place })),
  };
}

function summaryOf({ figures }: Timed, parts: readonly Timed[], input: SpreadInput): string {
  const label = DURATIONS.find(({ id }) => id === figures.id)?.label ?? '';
  if (figures.n === 0) return `${label}: unknown of all ${input.matching.length}.`;
  const detail = detailOf({ ...timed(figures.id, input.matching, undefined) }, input);
  const told = parts
    .filter((part) => part.figures.n > 0)
    .map((part) => `${part.bucket?.row ?? ''} ${medianOf(part.figures)}, n ${part.figures.n}`);
  const behindIt = told.length === 0 ? '' : ` ${told.join('; ')}.`;
  return `${label}: median ${medianOf(figures)}, n ${figures.n}${detail === '' ? '' : `, ${detail}`}.${behindIt}`;
}

function notesOf({ n, id }: DurationFigures, unknown: number): readonly string[] {
  const missing = unknown === 0 ? [] : [`Unknown of ${unknown}: a mark that ${id} counts from is missing.`];
  if (n === 0) return missing;
  return [
    `Below ${FEWEST} incidents only the median is shown. Every number opens its documents.`,
    ...missing,
  ];
}
