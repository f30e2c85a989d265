import { counted, formatCount } from '../../core/timeline/format.ts';
import type { Hits } from './captured.ts';

/** The place of the hit after a place, or of the one before it with `step` −1; round at both ends. */
export function nextHit({ at }: Hits, from: number | undefined, step: 1 | -1): number | undefined {
  const beyond = from ?? (step === 1 ? -1 : at.length);
  const next = step === 1 ? at.indexOf(1, beyond + 1) : beyond > 0 ? at.lastIndexOf(1, beyond - 1) : -1;
  const round = next >= 0 ? next : step === 1 ? at.indexOf(1) : at.lastIndexOf(1);
  return round < 0 ? undefined : round;
}

/** "3 of 14", or "14 hits" while none of them is selected. */
export function hitCount({ at, count }: Hits, selected: number | undefined): string {
  if (selected !== undefined && at[selected] === 1) {
    const before = at.subarray(0, selected).reduce((sum, hit) => sum + hit, 0);
    return `${formatCount(before + 1)} of ${formatCount(count)}`;
  }
  return counted(count, 'hit');
}
