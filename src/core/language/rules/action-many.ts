import { actionsIn, fenceOf } from '../action/all-actions.ts';
import { PAGERDUTY } from '../action/sources.ts';
import { isMeant } from '../action/told-action.ts';
import { wholeRule } from '../action/whole-rule.ts';

const MOST = 10;

/** More actions than anybody will do. */
export const many = wholeRule({
  code: 'action/many',
  summary: 'More than ten actions',
  note: {
    why: 'Of a long list the easy ones are done. Few that absolutely should be dealt with are; what is left can stay as an idea, or as wont_do with its reason.',
    question: 'Which of them would have changed this incident?',
    source: PAGERDUTY,
  },
  find(postmortem) {
    const count = actionsIn(postmortem).filter(isMeant).length;
    if (count <= MOST) return undefined;
    return {
      span: fenceOf(postmortem),
      message: `${count} actions are more than most teams finish. Which would have changed this incident? The rest can be status: idea.`,
    };
  },
});
