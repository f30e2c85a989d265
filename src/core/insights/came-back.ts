import { actionsFor } from '../corpus/similar/similar-factors.ts';
import { documentName } from './document-name.ts';
import type { Placed } from './matching.ts';
import type { PlacedFactor } from './recurring-factors.ts';

/** A factor that was there again after what was to be done about it. */
export interface CameBack {
  /** `A1` */
  readonly action: string;
  /** Whose action it is, and the later one. */
  readonly from: Placed;
  readonly to: Placed;
  readonly why: string;
}

/**
 * The latest of them that began after an action of an earlier one was due that is done today. When it was done no document
 * says: one without a due day, or with a later one, may have been open still, and nothing is said of it.
 */
export function cameBack(
  members: readonly PlacedFactor[],
  chosen: readonly PlacedFactor[],
): CameBack | undefined {
  for (const { one: to } of chosen) {
    const { day } = to.facts;
    if (day === undefined) continue;
    for (const { one: from, factor } of members) {
      const done = actionsFor(from.facts, factor).find(
        ({ status, due }) => status === 'done' && due !== undefined && due < day,
      );
      if (!done || !isEarlier(from, day)) continue;
      return {
        action: done.id,
        from,
        to,
        why: `${done.id} of ${documentName(from.facts)} is done and was due ${done.due}; ${documentName(to.facts)} began on ${day} with the same factor.`,
      };
    }
  }
  return undefined;
}

const isEarlier = ({ facts }: Placed, day: string): boolean => facts.day !== undefined && facts.day < day;
