import type { DurationId } from '../../corpus/statistics/incident-facts.ts';
import { quantile } from '../../corpus/statistics/quantile.ts';
import { FEWEST } from '../../corpus/statistics/statistics.ts';
import type { Placed } from '../matching.ts';
import type { Bucket } from '../period.ts';

export type CardId = 'TTD' | 'TTA' | 'TTM' | 'TTR';

/** How long a step took, as far as it is known, in milliseconds. */
export interface Timed {
  readonly bucket: Bucket | undefined;
  readonly all: readonly Placed[];
  readonly known: readonly Placed[];
  readonly n: number;
  readonly median: number | undefined;
  readonly p90: number | undefined;
  /** The first and third quartile; undefined of few. */
  readonly middleHalf: readonly [number, number] | undefined;
}

export function timed(id: DurationId, all: readonly Placed[], bucket?: Bucket): Timed {
  const known = all.filter(({ facts }) => facts.durations[id] !== undefined);
  const sorted = [...Float64Array.from(known, ({ facts }) => facts.durations[id] ?? 0).sort()];
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const isFew = low === undefined || high === undefined || sorted.length < FEWEST;
  return {
    bucket,
    all,
    known,
    n: sorted.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    middleHalf: isFew ? undefined : [low, high],
  };
}
