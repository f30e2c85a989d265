import { openQuestion } from '../../document/open-question.ts';
import { fieldText, partOf, rewriting } from '../action/action-text.ts';
import { endlessIn } from '../action/endless.ts';
import { itemRule } from '../action/item-rule.ts';
import { PLAN_THE_WORK } from '../action/sources.ts';

/** Work that never ends. */
export const openEnded = itemRule({
  code: 'action/open-ended',
  summary: 'An action that never ends',
  level: 'warning',
  note: {
    why: 'What goes on for ever can never be closed, so it is overdue or forgotten. What makes it go on by itself can be built once: a schedule, a check, an alert.',
    question: 'What, once it is there, does this without anybody remembering it?',
    rewrite: 'Schedule a monthly restore of a random backup that reports its result',
    source: PLAN_THE_WORK,
  },
  *find({ postmortem, item, action }) {
    const found = endlessIn(action.text, fieldText(item, 'done_when') !== '');
    if (!found) return;
    const said = action.text.slice(found.start, found.start + found.length);
    yield {
      span: partOf(action, found.start, found.length),
      message: `"${said}" never ends. What, once it is there, does this without anybody remembering it?`,
      fixes: rewriting(
        postmortem,
        action,
        `${action.text.replace(/[\s.!]+$/, '')} ${openQuestion('What is there when this is done?')}`,
        {
          title: 'Put the question here, to be answered',
        },
      ),
    };
  },
});
