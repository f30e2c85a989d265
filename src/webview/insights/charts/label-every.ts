/**
 * Every how many columns have their label, counted from the last one. That one may not reach over the right edge, so it
 * stands further left than the middle of its column, and the one before needs to leave it the room.
 */
export function labelEvery(label: number, step: number): number {
  const moved = Math.max(0, (label - step) / 2);
  return Math.max(1, Math.ceil((label + moved) / step));
}
