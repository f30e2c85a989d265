import { dueDay } from '../../actions/due-day.ts';
import type { Finding } from '../../document/finding.ts';
import { actionsIn, inEachAction } from '../action/all-actions.ts';
import { dueContext } from '../action/due.ts';
import { ATLASSIAN } from '../action/sources.ts';
import { isOpen } from '../action/told-action.ts';
import type { Rule } from '../rule.ts';

const NOTE = {
  why: 'A priority that has no date of its own is a word. How soon each is due stands in policy.action_due of .postmortem.yaml.',
  question: 'Is the date too late, or the priority too high?',
  source: ATLASSIAN,
};

const kept = inEachAction();

/** Due dates beyond what the repository's policy says for their priority. That one is missing, the schema says. */
export const due: Rule = {
  code: 'action/due',
  summary: 'A due date beyond the policy of its priority',
  level: 'warning',
  note: NOTE,
  check(postmortem, { config }) {
    const policy = config.policy?.action_due ?? {};
    if (Object.keys(policy).length === 0 || actionsIn(postmortem).length === 0) return [];
    const context = dueContext(postmortem, config);
    const beside = JSON.stringify([policy, context]);
    return kept(postmortem, beside, (action): Finding | undefined => {
      const within = policy[action.priority];
      if (!action.due || !isOpen(action) || within === undefined) return undefined;
      const day = dueDay(action.due.text, context);
      const last = dueDay(within, context);
      if (day === undefined || last === undefined || day <= last) return undefined;
      const { span } = action.due;
      const message = `${action.priority} is due ${within} after the incident was resolved, by ${last}. Is the date too late, or the priority too high?`;
      const fixes = /^\d{4}-/.test(action.due.text)
        ? [{ title: `Change to ${last}`, edits: [{ span, newText: last }] }]
        : [];
      return {
        code: 'action/due',
        span,
        message,
        note: NOTE,
        fixes: [...fixes, { title: `Change to ${within}`, edits: [{ span, newText: within }] }],
      };
    });
  },
};
