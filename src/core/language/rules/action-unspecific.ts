import { openQuestion } from '../../document/open-question.ts';
import { rewriting } from '../action/action-text.ts';
import { itemRule } from '../action/item-rule.ts';
import { PAGERDUTY } from '../action/sources.ts';
import { unspecificIn, type Unspecific } from '../action/unspecific.ts';

/** Actions that fit any incident. */
export const unspecific = itemRule({
  code: 'action/unspecific',
  summary: 'An action that would fit any incident',
  level: 'warning',
  note: {
    why: 'A month later nobody knows which issue or which alert was meant. An action as narrow as can be is done, and others know what is out of its scope.',
    question: 'Which one, where, and for which case?',
    rewrite: 'Refuse a postal code with letters in the address form',
    source: PAGERDUTY,
  },
  *find({ postmortem, action }) {
    const kind = unspecificIn(action.text);
    if (!kind) return;
    yield {
      span: action.span,
      ...(kind === 'naked' && { level: 'information' as const }),
      message: `"${action.text.replace(/[.!]+$/, '')}" ${SAYS[kind]}`,
      fixes: rewriting(
        postmortem,
        action,
        `${action.text.replace(/[\s.!]+$/, '')} ${openQuestion(ASKS[kind])}`,
        {
          title: 'Put the question here, to be answered',
        },
      ),
    };
  },
});

const SAYS: Readonly<Record<Unspecific, string>> = {
  all: 'is what all of them are for. What, in which system, makes it so?',
  pointer: 'does not say which it is, nor how. What changes, and where?',
  naked: 'would fit any service. Where, and for which case?',
};

const ASKS: Readonly<Record<Unspecific, string>> = {
  all: 'What in which system makes it so?',
  pointer: 'What changes, and where?',
  naked: 'Where, and for which case?',
};
