import { actionsIn, fenceOf } from '../action/all-actions.ts';
import { hasFelt, isRealIncident } from '../action/incident.ts';
import { WORKBOOK } from '../action/sources.ts';
import { wholeRule } from '../action/whole-rule.ts';

/** Where customers felt it, and nothing is urgent. */
export const noUrgent = wholeRule({
  code: 'action/no-urgent',
  summary: 'Customers felt it, and no action is P0 or P1',
  note: {
    why: 'To users, a postmortem without action is as good as none. After an outage that they felt, at least one action is P0 or P1.',
    question: 'Which of them must not wait for the next quarter?',
    source: WORKBOOK,
  },
  find(postmortem) {
    const all = actionsIn(postmortem).filter(({ status }) => status?.text !== 'wont_do');
    const priorities = all.filter(({ status }) => status?.text !== 'idea').map(({ priority }) => priority);
    const isUrgent = priorities.some((one) => ['P0', 'P1', ''].includes(one));
    if (all.length === 0 || isUrgent || !isRealIncident(postmortem) || !hasFelt(postmortem)) return undefined;
    return {
      span: fenceOf(postmortem),
      message: 'Customers felt this, and no action is P0 or P1. Which of them must not wait?',
    };
  },
});
