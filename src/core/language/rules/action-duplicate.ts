import type { Finding } from '../../document/finding.ts';
import { inEachAction } from '../action/all-actions.ts';
import { openElsewhere } from '../action/open-elsewhere.ts';
import { WORKBOOK } from '../action/sources.ts';
import { isOpen } from '../action/told-action.ts';
import type { Rule } from '../rule.ts';
import { frontMatterText } from '../status/status.ts';

const NOTE = {
  why: 'An action that another postmortem waits for already is the second time that it was found to be needed: a reason to raise the first, and not to make a second ticket.',
  question: 'Is it the same work? Then both can name one ticket.',
  source: WORKBOOK,
};

const lists = new WeakMap<object, ReturnType<typeof inEachAction>>();

function keptFor(others: object): ReturnType<typeof inEachAction> {
  const kept = lists.get(others) ?? inEachAction();
  lists.set(others, kept);
  return kept;
}

/** Actions that are open in another postmortem as well. Nothing is said while the others aren't known. */
export const duplicate: Rule = {
  code: 'action/duplicate',
  summary: 'An action that is open in another postmortem as well',
  level: 'information',
  note: NOTE,
  check(postmortem, { lookup }) {
    const others = lookup?.openActions?.();
    if (!others || others.length === 0) return [];
    const own = frontMatterText(postmortem, 'id');
    // The list is the same for as long as nothing in it changes, and so is what is found by it.
    return keptFor(others)(postmortem, own, (one): Finding | undefined => {
      if (!one.action || !isOpen(one)) return undefined;
      const same = openElsewhere(others, own, one.action.text);
      if (!same || (same.ticket !== undefined && same.ticket === one.ticket?.text)) return undefined;
      const ticket = same.ticket === undefined ? '' : `, ticket ${same.ticket}`;
      return {
        code: 'action/duplicate',
        span: one.action.span,
        message: `${same.postmortem} has this open as ${same.id}${ticket}. If it is the same work, both can name one ticket.`,
        note: NOTE,
      };
    });
  },
};
