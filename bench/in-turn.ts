import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from './median.ts';

/**
 * Medians of ours and of the peer's, run in turn, so that a slower moment of the machine meets both. What they are
 * given is made before, and not timed.
 */
export async function inTurn(
  runs: number,
  ours: (run: number) => unknown,
  theirs: (run: number) => unknown,
  prepare?: (run: number) => void,
): Promise<{ readonly ours_ms: number; readonly peer_ms: number }> {
  const [own, other]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    prepare?.(run);
    own.push(await time(() => ours(run)));
    other.push(await time(() => theirs(run)));
  }
  return { ours_ms: median(own), peer_ms: median(other) };
}

// Each pays for its own garbage, and for none of the other's.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how: { readonly type: 'minor' | 'major' }) => void;

/** Clears away what ran before, so that its garbage is on nobody else's account. */
export const collectAll = (): void => collect({ type: 'major' });

async function time(run: () => unknown): Promise<number> {
  collect({ type: 'minor' });
  const start = performance.now();
  await run();
  return performance.now() - start;
}
