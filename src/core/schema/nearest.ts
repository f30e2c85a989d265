/** The word among `known` that `word` was probably meant to be; undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const meant = simple(word);
  let best: string | undefined;
  let least = slips(meant.length) + 1;
  for (const candidate of known) {
    const other = simple(candidate);
    const distance = editDistance(meant, other, least);
    if (distance < least && (distance < 2 || meant[0] === other[0])) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * How many slips a word of that length may have: one, and in a long word more, but then hardly at its beginning.
 * "created" is another word than "related".
 */
const slips = (length: number): number => (length < 8 ? 1 : length < 12 ? 2 : 3);

const simple = (word: string): string =>
  word
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

/** How many letters to add, drop, change or swap with their neighbour; `limit` where it is that or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(step(a, b, i, j, next, row, before));
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? limit, limit);
}

function step(
  a: string,
  b: string,
  i: number,
  j: number,
  row: readonly number[],
  above: readonly number[],
  twoAbove: readonly number[],
): number {
  const at = (cells: readonly number[], index: number): number => cells[index] ?? Infinity;
  const change = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const swap = swapped ? at(twoAbove, j - 2) + 1 : Infinity;
  return Math.min(at(row, j - 1) + 1, at(above, j) + 1, change, swap);
}
