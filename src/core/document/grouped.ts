import { keptOn } from './kept-on.ts';

/**
 * Cuts rows into groups, each behind a row that `ends` one. A group is the same array for as long as its rows are the
 * same, wherever it comes to stand; of those that stay only references are compared, so that thousands of rows cost little.
 */
export function grouped<Row extends object>(
  ends: (row: Row) => boolean,
): (rows: readonly Row[], from: number, until: number) => readonly (readonly Row[])[] {
  const known = keptOn<Row, readonly Row[]>();
  return (rows, from, until) => {
    const groups: (readonly Row[])[] = [];
    for (let at = from; at < until; at += groups.at(-1)?.length ?? 0) {
      const first = rows[at];
      const before = first && known.get(first);
      const group =
        before && stands(before, rows, at, until) ? before : rows.slice(at, endOf(rows, at, until, ends));
      if (first && group !== before) known.set(first, group);
      groups.push(group);
    }
    return groups;
  };
}

const MOST = 64;

function stands<Row>(group: readonly Row[], rows: readonly Row[], at: number, until: number): boolean {
  if (at + group.length > until) return false;
  for (let index = 0; index < group.length; index += 1) if (group[index] !== rows[at + index]) return false;
  return true;
}

function endOf<Row>(rows: readonly Row[], at: number, until: number, ends: (row: Row) => boolean): number {
  const last = Math.min(until, at + MOST);
  for (let end = at; end < last; end += 1) {
    const row = rows[end];
    if (row && ends(row)) return end + 1;
  }
  return last;
}
