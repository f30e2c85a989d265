import type { Finding } from '../../document/finding.ts';
import { movedFinding } from '../../document/placed.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { digestsOf } from '../digest.ts';
import { keptFor } from '../kept.ts';
import type { ToldAction, ToldFactor } from './told-action.ts';

/** Actions and factors with offsets from the beginning of their stretch, so that a key elsewhere moves none of them. */
export interface Stretch {
  readonly start: number;
  readonly actions: readonly ToldAction[];
  readonly factors: readonly ToldFactor[];
}

interface All {
  readonly stretches: readonly Stretch[];
  readonly actions: readonly ToldAction[];
}

const ofDocument = keptFor<Postmortem, undefined, All>();

const NOTHING_TOLD: All = { stretches: [], actions: [] };

// Most of what is asked has no section at all: nothing has to be known of it to say so.
const allOf = (postmortem: Postmortem): All =>
  postmortem.sections.length === 0 ? NOTHING_TOLD : told(postmortem);

const told = (postmortem: Postmortem): All =>
  ofDocument(postmortem, undefined, () => {
    const stretches: Stretch[] = [];
    for (const { start, digest } of digestsOf(postmortem))
      if (digest.has.actionItems || digest.has.factors)
        stretches.push({ start, actions: digest.items.actions, factors: digest.items.factors });
    return { stretches, actions: stretches.flatMap(({ actions }) => actions) };
  });

/** All actions of a document; where they stand is counted from their stretch on. */
export const actionsIn = (postmortem: Postmortem): readonly ToldAction[] => allOf(postmortem).actions;

/**
 * What is told of all actions and factors together, kept for as long as nobody writes near them: in each stretch what is
 * told there.
 */
export function inAllActions(): (postmortem: Postmortem, tell: FindAll) => readonly Finding[] {
  let last:
    { readonly stretches: readonly Stretch[]; readonly found: readonly (readonly Finding[])[] } | undefined;
  return (postmortem, tell) => {
    const { stretches } = allOf(postmortem);
    if (!last || !areSame(last.stretches, stretches)) last = { stretches, found: tell(stretches) };
    const { found } = last;
    return stretches.flatMap(({ start }, at) => (found[at] ?? []).map((one) => movedFinding(one, start)));
  };
}

type FindAll = (stretches: readonly Stretch[]) => readonly (readonly Finding[])[];

const areSame = (some: readonly Stretch[], others: readonly Stretch[]): boolean =>
  some.length === others.length &&
  some.every(({ actions, factors }, at) => others[at]?.actions === actions && others[at].factors === factors);

type ToldOf = (postmortem: Postmortem, beside: unknown, tell: Find) => readonly Finding[];
type Find = (action: ToldAction) => Finding | undefined;

/**
 * What is found in each action, at its place in the document; kept for as long as nobody writes near it and `beside`,
 * which is all else that counts, stays the same.
 */
export function inEachAction(): ToldOf {
  const inStretch = keptFor<readonly ToldAction[], unknown, readonly Finding[]>();
  return (postmortem, beside, tell) => {
    const found: Finding[] = [];
    for (const { start, actions } of allOf(postmortem).stretches)
      for (const one of inStretch(actions, beside, () => actions.flatMap((action) => tell(action) ?? [])))
        found.push(movedFinding(one, start));
    return found;
  };
}

/** Where something is said of all actions together: at the name of their section. */
export const fenceOf = ({ sections }: Postmortem): Span | undefined =>
  sections.find(({ name }) => name === 'action-items')?.nameSpan;
