import { actionsIn, fenceOf } from '../action/all-actions.ts';
import { WORKBOOK } from '../action/sources.ts';
import { isRealIncident } from '../action/incident.ts';
import { wholeRule } from '../action/whole-rule.ts';

/** Where nothing prevents, it will happen again and only hurt less. */
export const noPrevention = wholeRule({
  code: 'action/no-prevention',
  summary: 'No action prevents it from happening again',
  note: {
    why: 'Actions that mitigate make the next time shorter. At least one that prevents makes it less likely.',
    question: 'What would have to be so that this could not happen?',
    source: WORKBOOK,
  },
  find(postmortem) {
    const types = actionsIn(postmortem)
      .filter(({ status }) => status?.text !== 'wont_do')
      .map(({ type }) => type);
    // Where a type is missing, which the schema says, it may be that one.
    if (types.length === 0 || types.includes('') || types.includes('prevent') || !isRealIncident(postmortem))
      return undefined;
    return {
      span: fenceOf(postmortem),
      message: 'None of the actions has type prevent. What would have to be so that this could not happen?',
    };
  },
});
