import { openElsewhere, type AsksOthers } from '../../core/language/action/open-elsewhere.ts';
import type { OpenAction } from '../../core/language/lookup.ts';

/** No document is asked anything. */
export const NO_ANSWERS = '';

/** What other documents answer to one: as long as this is the same, they make no difference to what is found in it. */
export function answersTo({ own, actions }: AsksOthers, others: readonly OpenAction[]): string {
  const answers = actions.map((action) => openElsewhere(others, own, action));
  if (answers.every((one) => one === undefined)) return NO_ANSWERS;
  return JSON.stringify(answers.map((one) => (one ? [one.postmortem, one.id, one.ticket] : 0)));
}
