import { itemRule } from '../action/item-rule.ts';
import { mendsPeople } from '../action/mends-people.ts';
import { openQuestion } from '../../document/open-question.ts';
import { rewriting } from '../action/action-text.ts';
import { wishesForAll } from '../action/unspecific.ts';
import { WORKBOOK } from '../action/sources.ts';

const QUESTION = 'What would make the safe way the easy one?';

/** Actions that mend people instead of systems. Where `blame/punitive` marks the same words, this stands in its place. */
export const people = itemRule({
  code: 'action/people',
  summary: 'An action that mends people instead of the system',
  level: 'warning',
  note: {
    why: 'Trying to change what people do is less reliable than changing the systems and processes they work with. Care does not last through the next night shift; a guardrail does.',
    question: QUESTION,
    rewrite: 'Ask for the host by name in the deploy tool before it deletes',
    source: WORKBOOK,
  },
  notAt: ['wont_do', 'done'],
  *find({ postmortem, item, action, context }) {
    const found = mendsPeople(postmortem, item, action, context);
    if (!found || wishesForAll(action.text)) return;
    const { span, said, level } = found;
    yield {
      span,
      ...(level && { level }),
      message: `"${said}" asks people to be different. ${QUESTION}`,
      fixes: rewriting(postmortem, action, openQuestion(QUESTION), {
        title: 'Put the question here, to be answered',
      }),
    };
  },
});
