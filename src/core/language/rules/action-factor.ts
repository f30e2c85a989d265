import type { Finding } from '../../document/finding.ts';
import { inAllActions, type Stretch } from '../action/all-actions.ts';
import { PAGERDUTY } from '../action/sources.ts';
import type { ToldAction, ToldFactor } from '../action/told-action.ts';
import type { Rule } from '../rule.ts';

const NOTE = {
  why: 'A factor that nothing acts on will contribute again. Not to act can be right: then the reason is worth a line, so that nobody has to wonder.',
  question: 'What acts on it, or why is it left as it is?',
  source: PAGERDUTY,
};

const kept = inAllActions();

/** Factors that no action addresses and nobody accepted. */
export const factor: Rule = {
  code: 'action/factor',
  summary: 'A contributing factor without an action',
  level: 'warning',
  note: NOTE,
  check: (postmortem) => kept(postmortem, unaddressed),
};

function unaddressed(stretches: readonly Stretch[]): readonly (readonly Finding[])[] {
  const factors = stretches.flatMap((one) => one.factors);
  const all = stretches.flatMap((one) => one.actions);
  const actions = all.filter(isAnswer);
  const addressed = new Set(actions.flatMap(({ addresses }) => addresses));
  // Where there is only one, an action that names none means that one. Source: DESIGN §5.
  const isMeantByAll = factors.length === 1 && actions.some(({ addresses }) => addresses.length === 0);
  const named = new Set(factors.map(({ id }) => id));
  // A name that no factor has, or that two have, may be meant for any: that is told where it stands.
  const isUnclear = named.size < factors.length || [...addressed].some((id) => !named.has(id));
  if (all.length === 0 || isMeantByAll || isUnclear) return [];
  return stretches.map((one) =>
    one.factors.filter(({ id, isAccepted }) => !isAccepted && !addressed.has(id)).map(finding),
  );
}

const finding = ({ id, head }: ToldFactor): Finding => ({
  code: 'action/factor',
  span: head,
  message: `No action addresses ${id}. What acts on it, or, in accepted, why is it left as it is?`,
  note: NOTE,
});

/** What won't be done answers with its reason. */
const isAnswer = ({ status, hasReason }: ToldAction): boolean => status?.text !== 'wont_do' || hasReason;
