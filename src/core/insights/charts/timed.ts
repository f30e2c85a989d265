import type { DurationId } from '../../corpus/statistics/incident-facts.ts';
import { quantile } from '../../corpus/statistics/quantile.ts';
import { durationFigures, type DurationFigures } from '../../corpus/statistics/statistics.ts';
import { FEWEST } from '../cells.ts';
import type { Placed } from '../matching.ts';
import type { Bucket } from '../period.ts';

export type CardId = 'TTD' | 'TTA' | 'TTM' | 'TTR';

/** Those of which a duration is known. */
export interface Timed {
  readonly bucket: Bucket | undefined;
  readonly all: readonly Placed[];
  readonly known: readonly Placed[];
  readonly figures: DurationFigures;
  readonly middleHalf: readonly [number, number] | undefined;
}

export function timed(id: DurationId, all: readonly Placed[], bucket: Bucket | undefined): Timed {
  const known = all.filter(({ facts }) => facts.durations[id] !== undefined);
  const figures = durationFigures(
    all.map(({ facts }) => facts),
    id,
  );
  return { bucket, all, known, figures, middleHalf: middleHalfOf(known, id) };
}

function middleHalfOf(known: readonly Placed[], id: DurationId): Timed['middleHalf'] {
  if (known.length < FEWEST) return undefined;
  const sorted = known.flatMap(({ facts }) => facts.durations[id] ?? []).toSorted((a, b) => a - b);
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  return low === undefined || high === undefined ? undefined : [low, high];
}
