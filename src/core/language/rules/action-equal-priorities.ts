import { actionsIn, fenceOf } from '../action/all-actions.ts';
import { WORKBOOK } from '../action/sources.ts';
import { isMeant } from '../action/told-action.ts';
import { wholeRule } from '../action/whole-rule.ts';

/** With fewer there is hardly an order to be seen. */
const FEWEST = 3;

/** Where everything is as urgent, nothing says where to begin. */
export const equalPriorities = wholeRule({
  code: 'action/equal-priorities',
  summary: 'All actions have the same priority',
  note: {
    why: 'Where all priorities are equal, there is no way to tell which action to begin with, and the one that would have helped most waits.',
    question: 'If only one of them were done by Friday, which?',
    source: WORKBOOK,
  },
  find(postmortem) {
    const all = actionsIn(postmortem).filter(isMeant);
    const [first = ''] = all.map(({ priority }) => priority);
    if (all.length < FEWEST || first === '' || all.some(({ priority }) => priority !== first))
      return undefined;
    return {
      span: fenceOf(postmortem),
      message: `All ${all.length} actions are ${first}. If only one of them were done by Friday, which?`,
    };
  },
});
