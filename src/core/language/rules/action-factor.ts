import { movedFinding } from '../../document/placed.ts';
import { actionsIn, factorsIn } from '../action/all-actions.ts';
import { PAGERDUTY } from '../action/sources.ts';
import type { ToldAction } from '../action/told-action.ts';
import { has } from '../digest.ts';
import type { Rule } from '../rule.ts';

const NOTE = {
  why: 'A factor that nothing acts on will contribute again. Not to act can be right: then the reason is worth a line, so that nobody has to wonder.',
  question: 'What acts on it, or why is it left as it is?',
  source: PAGERDUTY,
};

/** Factors that no action addresses and nobody accepted. */
export const factor: Rule = {
  code: 'action/factor',
  summary: 'A contributing factor without an action',
  level: 'warning',
  note: NOTE,
  *check(postmortem) {
    if (!has(postmortem, 'factors') || !has(postmortem, 'actionItems')) return;
    const factors = factorsIn(postmortem);
    const actions = actionsIn(postmortem).filter(isAnswer);
    const addressed = new Set(actions.flatMap(({ addresses }) => addresses));
    // Where there is only one, an action that names none means that one. Source: DESIGN §5.
    const isMeantByAll = factors.length === 1 && actions.some(({ addresses }) => addresses.length === 0);
    const named = new Set(factors.map(({ factor: { id } }) => id));
    // A name that no factor has, or that two have, may be meant for any: that is told where it stands.
    const isUnclear = named.size < factors.length || [...addressed].some((id) => !named.has(id));
    if (isMeantByAll || isUnclear) return;
    for (const { start, factor: one } of factors) {
      if (one.isAccepted || addressed.has(one.id)) continue;
      const message = `No action addresses ${one.id}. What acts on it, or, in accepted, why is it left as it is?`;
      yield movedFinding({ code: 'action/factor', span: one.head, message, note: NOTE }, start);
    }
  },
};

/** What won't be done answers with its reason. */
const isAnswer = ({ status, hasReason }: ToldAction): boolean => status?.text !== 'wont_do' || hasReason;
