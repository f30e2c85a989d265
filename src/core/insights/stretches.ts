import type { Placed } from './matching.ts';
import type { Bucket } from './period.ts';

/** A stretch of time with what began in it. */
export interface Stretch {
  readonly bucket: Bucket;
  readonly all: readonly Placed[];
}

/** Each under the stretch that holds its day; what says no day is in none. */
export function stretchesOf(all: readonly Placed[], buckets: readonly Bucket[]): readonly Stretch[] {
  const stretches = buckets.map((bucket) => ({ bucket, all: [] as Placed[] }));
  const byMonth = new Map<string, Placed[] | undefined>();
  for (const one of all) {
    const { day } = one.facts;
    if (day === undefined) continue;
    const month = day.slice(0, -3);
    if (!byMonth.has(month)) byMonth.set(month, stretches.find(({ bucket }) => bucket.holds(day))?.all);
    byMonth.get(month)?.push(one);
  }
  return stretches;
}
