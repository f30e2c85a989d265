import type { PlacedPart, Postmortem } from '../../document/postmortem.ts';
import { shift } from '../../document/span.ts';
import {
  movedAction,
  movedFactor,
  toldActions,
  toldFactors,
  type ToldAction,
  type ToldFactor,
} from '../action/told-action.ts';
import { movedUnmet, unmetActions, type Unmet } from '../findings/unmet-actions.ts';
import { keptFor } from '../kept.ts';
import { itemIds, type Mention } from '../names/ids.ts';

/** What has to be known of action items and factors to say something about the whole. */
export interface ItemsTold {
  readonly ids: readonly Mention[];
  /** What the statuses behind the review want of the actions. */
  readonly unmet: readonly Unmet[];
  /** Actions and factors as far as one has to do with another. */
  readonly actions: readonly ToldAction[];
  readonly factors: readonly ToldFactor[];
}

export const NO_ITEMS: ItemsTold = { ids: [], unmet: [], actions: [], factors: [] };

export function itemsTold(parts: readonly PlacedPart[]): ItemsTold {
  const told = parts
    .filter(({ alone }) => alone.actionItems.length > 0 || alone.factors.length > 0)
    .map(({ alone, start }) => ({ start, one: ofPart(alone, undefined, () => toldBy(alone)) }));
  const all = <T>(pick: (one: ItemsTold) => readonly T[], move: (one: T, by: number) => T): readonly T[] =>
    told.flatMap(({ start, one }) => pick(one).map((each) => move(each, start)));
  return {
    ids: all(({ ids }) => ids, movedMention),
    unmet: all(({ unmet }) => unmet, movedUnmet),
    actions: all(({ actions }) => actions, movedAction),
    factors: all(({ factors }) => factors, movedFactor),
  };
}

const ofPart = keptFor<Postmortem, undefined, ItemsTold>();

const toldBy = (alone: Postmortem): ItemsTold => ({
  ids: itemIds(alone),
  unmet: unmetActions(alone),
  actions: toldActions(alone),
  factors: toldFactors(alone),
});

const movedMention = (one: Mention, by: number): Mention => ({ ...one, span: shift(one.span, by) });
