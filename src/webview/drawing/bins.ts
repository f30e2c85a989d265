import type { Range } from '../model/scale.ts';
import type { Row } from './event-index.ts';
import { lower, lowerFrom } from './search-sorted.ts';

/** What is nearer together than this, in px, is one mark. */
export const APART = 3;

/** The events of a row from position `from` up to `to` that one mark stands for, and where it stands. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/**
 * Visits the bins of a row that a range shows, at most one a step of `width` ms. Bins keep their places while the range
 * moves, for their edges are multiples of the width; one with a single event stands where that is.
 */
export function eachBin({ at }: Row, range: Range, width: number, visit: (bin: Bin) => void): void {
  const end = lower(at, range.end + width);
  let from = lower(at, range.start - width);
  while (from < end) {
    const first = at[from] ?? 0;
    const edge = (Math.floor(first / width) + 1) * width;
    const to = Math.max(from + 1, lowerFrom(at, edge, from, end));
    visit({ from, to, at: to - from === 1 ? first : Math.max(first, edge - width / 2) });
    from = to;
  }
}

export function binsOf(row: Row, range: Range, width: number): readonly Bin[] {
  const bins: Bin[] = [];
  eachBin(row, range, width, (bin) => bins.push(bin));
  return bins;
}
