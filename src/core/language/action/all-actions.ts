import type { Finding } from '../../document/finding.ts';
import { movedFinding } from '../../document/placed.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { digestsOf } from '../digest.ts';
import type { ToldAction, ToldFactor } from './told-action.ts';

/** Actions with offsets from the beginning of their stretch, so that a key moves none of them. */
export interface Stretch {
  readonly start: number;
  readonly actions: readonly ToldAction[];
}

/** All stretches of a document in which there are actions. */
export const stretchesOf = (postmortem: Postmortem): readonly Stretch[] =>
  digestsOf(postmortem)
    .filter(({ digest }) => digest.actions.length > 0)
    .map(({ start, digest }) => ({ start, actions: digest.actions }));

/** All actions of a document; where they stand is told from their stretch on. */
export const actionsIn = (postmortem: Postmortem): readonly ToldAction[] =>
  digestsOf(postmortem).flatMap(({ digest }) => digest.actions);

/** All factors of a document, each with where its stretch begins. */
export const factorsIn = (
  postmortem: Postmortem,
): readonly { readonly start: number; readonly factor: ToldFactor }[] =>
  digestsOf(postmortem).flatMap(({ start, digest }) => digest.factors.map((factor) => ({ start, factor })));

/** What is found in each action, at its place in the document. */
export function eachAction(
  postmortem: Postmortem,
  find: (action: ToldAction) => Finding | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const { start, actions } of stretchesOf(postmortem))
    for (const action of actions) {
      const one = find(action);
      if (one) found.push(movedFinding(one, start));
    }
  return found;
}

/** Where something is said of all actions together: at the name of their section. */
export const fenceOf = ({ sections }: Postmortem): Span | undefined => named(sections)?.nameSpan;

const named = (sections: readonly Section[]): Section | undefined =>
  sections.find(({ name }) => name === 'action-items');
