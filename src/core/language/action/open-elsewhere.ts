import type { Postmortem } from '../../document/postmortem.ts';
import type { OpenAction } from '../lookup.ts';
import { frontMatterText } from '../status/status.ts';
import { actionsIn } from './all-actions.ts';
import { sameAsIn } from './same-action.ts';
import { isOpen } from './told-action.ts';

/** All that a document asks of the actions of others. */
export interface AsksOthers {
  /** Its own id: what it says itself is no answer. */
  readonly own: string | undefined;
  /** What it has to be done. */
  readonly actions: readonly string[];
}

export const asksOthers = (postmortem: Postmortem): AsksOthers => ({
  own: frontMatterText(postmortem, 'id'),
  actions: actionsIn(postmortem).flatMap((one) => (one.action && isOpen(one) ? [one.action.text] : [])),
});

/** The first action of another document that says the same; the list is the same object for as long as it says the same. */
export const openElsewhere = (
  others: readonly OpenAction[],
  own: string | undefined,
  text: string,
): OpenAction | undefined => sameAsIn(others, text).find(({ postmortem }) => postmortem !== own);
