import assert from 'node:assert/strict';

const TRIES = 3;
/** Below, a clock that counts in ticks says nothing. */
const FLOOR_MS = 5;

/**
 * That four times as much takes time in proportion: twice that is let pass, a square would be four times that. It is the
 * time of this process alone, whatever else the machine does, and of several tries the least.
 */
export function assertInProportion(run: (size: number) => void, size: number): void {
  run(size);
  const less = leastOf(() => run(size));
  const more = leastOf(() => run(4 * size));
  assert.ok(more <= 8 * less + FLOOR_MS, `${less} ms for ${size}, ${more} ms for four times as much`);
}

const leastOf = (run: () => void): number =>
  Math.min(...Array.from({ length: TRIES }, () => processorTime(run)));

function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
