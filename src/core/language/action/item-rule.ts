import type { Finding } from '../../document/finding.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { actionText, fieldText, type ItemText } from './action-text.ts';

/** A rule that looks at one action item after the other, as its file states it. */
export interface ItemRule extends Pick<Rule, 'summary' | 'level' | 'note'> {
  readonly code: `action/${string}`;
  /** Statuses at which it has nothing to say. */
  readonly notAt?: readonly string[];
  readonly find: (one: ItemInHand) => Iterable<ItemFinding>;
}

export interface ItemInHand {
  readonly postmortem: Postmortem;
  readonly item: Item;
  /** What is to be done. */
  readonly action: ItemText;
  readonly context: RuleContext;
}

export type ItemFinding = Omit<Finding, 'code' | 'note'>;

/** What is done or won't be done is no longer worded; an idea may be as rough as ideas are. */
const NOT_WORDED = ['idea', 'done', 'wont_do'];

/** Makes a rule of the common form; what it finds in an item is kept for as long as nobody writes there. */
export function itemRule({ find, notAt = NOT_WORDED, ...rule }: ItemRule): Rule {
  return {
    ...rule,
    byPart: true,
    check(postmortem, context) {
      const { actionItems } = postmortem;
      if (actionItems.length === 0) return NOTHING;
      return actionItems.flatMap((item) => {
        const action = notAt.includes(fieldText(item, 'status')) ? undefined : actionText(postmortem, item);
        const found = action ? [...find({ postmortem, item, action, context })] : [];
        return found.map((one) => ({ code: rule.code, ...(rule.note && { note: rule.note }), ...one }));
      });
    },
  };
}

const NOTHING: readonly Finding[] = [];
