/** The hit after the current one, or the one before it with `step` −1; round at both ends. */
export function nextHit(
  hits: readonly string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const index = current === undefined ? -1 : hits.indexOf(current);
  if (index < 0) return step === 1 ? hits[0] : hits.at(-1);
  return hits[(index + step + hits.length) % hits.length];
}

/** "3 of 14", or "14 hits" while none of them is selected. */
export function hitCount(hits: readonly string[], current: string | undefined): string {
  const index = current === undefined ? -1 : hits.indexOf(current);
  if (index >= 0) return `${index + 1} of ${hits.length}`;
  return hits.length === 1 ? '1 hit' : `${hits.length} hits`;
}
