import type { Mark } from '../document/mark.ts';
import { formatDuration } from './format.ts';

/** In this order they happen. What lies between impact_start and the others is a metric's to tell. */
const ORDER = [
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'closed',
] as const satisfies readonly Mark[];

/** A mark that comes before one that it has to follow, in words. */
export interface Disordered {
  readonly mark: Mark;
  readonly message: string;
}

/** The marks that are out of their order; `atOf` knows when one happened. */
export function disorderedMarks(atOf: (mark: Mark) => number | undefined): readonly Disordered[] {
  const moments = ORDER.flatMap((mark) => {
    const at = atOf(mark);
    return at === undefined ? [] : [{ mark, at }];
  });
  return moments.flatMap(({ mark, at }, index) => {
    const before = moments.slice(0, index).findLast((one) => one.at > at);
    if (!before) return [];
    const message = `${mark} is ${formatDuration(before.at - at)} before ${before.mark}, which comes first. One of the two times, or of the marks, may need a look.`;
    return [{ mark, message }];
  });
}
