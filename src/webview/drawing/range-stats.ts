import type { Range } from '../model/scale.ts';
import { countIn, grouped, isOut, type Columns, type Row } from './event-index.ts';

/** A row a lane and kind of what the filters let through, from which any stretch is counted by searches alone. */
export interface StatsIndex {
  readonly kinds: number;
  readonly rows: readonly Row[];
}

export function statsIndexOf(columns: Columns, lanes: number, kinds: number): StatsIndex {
  const { start, lane, kind } = columns;
  const groups = lanes * kinds;
  return {
    kinds,
    rows: grouped(start, groups, (event) =>
      isOut(columns, event) ? groups : (lane[event] ?? 0) * kinds + (kind[event] ?? 0),
    ),
  };
}

/** What a stretch of time holds. */
export interface RangeStats {
  readonly duration: number;
  readonly count: number;
  readonly byLane: readonly number[];
  readonly byKind: readonly number[];
}

export function statsOf({ kinds, rows }: StatsIndex, { start, end }: Range): RangeStats {
  const counts = rows.map((row) => countIn(row, start, end));
  const byLane = Array.from({ length: rows.length / Math.max(1, kinds) }, (_, lane) =>
    sum(counts.slice(lane * kinds, (lane + 1) * kinds)),
  );
  const byKind = Array.from({ length: kinds }, (_, kind) =>
    sum(counts.filter((_count, index) => index % kinds === kind)),
  );
  return { duration: end - start, count: sum(counts), byLane, byKind };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
