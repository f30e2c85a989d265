/** The middle value; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = [sorted[Math.floor(middle)] ?? 0, sorted[Math.ceil(middle) - 1] ?? 0];
  return Math.round(((pair[0] ?? 0) + (pair[1] ?? 0)) * 50) / 100;
}
