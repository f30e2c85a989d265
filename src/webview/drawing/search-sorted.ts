/** The first position at or after `from` whose value is not below `value`: found in leaps, then by halves. */
export function lowerFrom(
  sorted: ArrayLike<number>,
  value: number,
  from: number,
  end = sorted.length,
): number {
  let leap = 1;
  let low = from;
  while (low + leap < end && at(sorted, low + leap) < value) {
    low += leap;
    leap *= 2;
  }
  return lower(sorted, value, low, Math.min(end, low + leap + 1));
}

/** The first position within `[low, high)` whose value is not below `value`. */
export function lower(sorted: ArrayLike<number>, value: number, low = 0, high = sorted.length): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (at(sorted, middle) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The position of the value nearest to `value`; undefined where there is none. */
export function nearest(sorted: ArrayLike<number>, value: number): number | undefined {
  const after = lower(sorted, value);
  if (sorted.length === 0) return undefined;
  if (after === 0) return 0;
  if (after === sorted.length) return after - 1;
  return value - at(sorted, after - 1) <= at(sorted, after) - value ? after - 1 : after;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? NaN;
