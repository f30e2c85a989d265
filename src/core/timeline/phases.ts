import type { Mark } from '../document/mark.ts';
import { momentOf, type Timed } from './moments.ts';

export type PhaseName = 'Detect' | 'Acknowledge' | 'Mitigate' | 'Resolve';

/** A stretch of the incident, in milliseconds since the epoch. */
export interface Phase {
  readonly name: PhaseName;
  readonly start: number;
  readonly end: number;
}

const ENDS: readonly (readonly [PhaseName, Mark])[] = [
  ['Detect', 'detected'],
  ['Acknowledge', 'acknowledged'],
  ['Mitigate', 'mitigated'],
  ['Resolve', 'resolved'],
];

/** The phases between the marks. Each begins where the last known one ended; one whose end isn't known is left out. */
export function phases(entries: readonly Timed[]): readonly Phase[] {
  const found: Phase[] = [];
  let start = momentOf(entries, 'impact_start').at;
  for (const [name, mark] of ENDS) {
    const end = momentOf(entries, mark).at;
    if (end === undefined) continue;
    if (start !== undefined && start < end) found.push({ name, start, end });
    start = Math.max(start ?? end, end);
  }
  return found;
}
