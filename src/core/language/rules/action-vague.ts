import { openQuestion } from '../../document/open-question.ts';
import type { Fix } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { partOf, rewriting, type ItemText } from '../action/action-text.ts';
import { itemRule } from '../action/item-rule.ts';
import { mendsPeople } from '../action/mends-people.ts';
import { ofGerund } from '../action/opening.ts';
import { WORKBOOK } from '../action/sources.ts';
import { vagueFault } from '../action/vague-opening.ts';

/** Verbs of which nobody can say when they are done. */
export const vague = itemRule({
  code: 'action/vague',
  summary: 'A verb that says in which direction, and not what',
  level: 'warning',
  note: {
    why: 'Improving, ensuring and looking into never end, so nobody can say whether it was done. A verb that leaves something behind can be checked.',
    question: 'What will be there afterwards that is not there now?',
    rewrite: 'Page when the oldest message is older than 15 minutes',
    source: WORKBOOK,
  },
  *find({ postmortem, item, action, context }) {
    const found = vagueFault(action.text, item);
    if (!found || mendsPeople(postmortem, item, action, context)) return;
    const { start, length, vague: row } = found;
    const said = action.text.slice(start, start + length);
    yield {
      span: partOf(action, start, length),
      message: `Nobody can see when "${said}" is done. Sharper: ${row.sharper.map((one) => `"${one}"`).join(', ')}.`,
      fixes: [
        ...(row.decides === true ? decided(postmortem, action, start + length) : []),
        ...rewriting(postmortem, action, `${action.text} ${openQuestion(row.asks)}`, {
          title: 'Put the question here, to be answered',
        }),
      ],
    };
  },
});

/** "Consider adding X" is decided by leaving out the first word; "testing of X" is a thing. */
function decided(postmortem: Postmortem, action: ItemText, behind: number): readonly Fix[] {
  const [, gerund = '', rest = ''] = /^\s+([a-z-]+ing)(\s(?!of\b).*)$/s.exec(action.text.slice(behind)) ?? [];
  const base = ofGerund(gerund);
  if (base === undefined) return [];
  return rewriting(postmortem, action, base.charAt(0).toUpperCase() + base.slice(1) + rest, {
    preferred: true,
  });
}
