/** How one list becomes another: at `from`, so many go and these come. */
export interface Splice<T> {
  readonly from: number;
  readonly gone: number;
  readonly come: readonly T[];
}

/** The shortest single splice between two lists; undefined where they are the same. */
export function spliceBetween<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): Splice<T> | undefined {
  const alike = (a: T | undefined, b: T | undefined): boolean =>
    a !== undefined && b !== undefined && same(a, b);
  let from = 0;
  while (alike(before[from], after[from])) from += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && alike(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const gone = before.length - from - tail;
  const come = after.slice(from, after.length - tail);
  return gone === 0 && come.length === 0 ? undefined : { from, gone, come };
}

export const spliced = <T>(before: readonly T[], { from, gone, come }: Splice<T>): readonly T[] =>
  before.toSpliced(from, gone, ...come);
