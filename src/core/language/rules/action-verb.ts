import { rewriting, partOf } from '../action/action-text.ts';
import { endlessIn } from '../action/endless.ts';
import { itemRule } from '../action/item-rule.ts';
import { mendsPeople } from '../action/mends-people.ts';
import { openingOf, type Opening } from '../action/opening.ts';
import { vagueFault } from '../action/vague-opening.ts';
import { PLAN_THE_WORK } from '../action/sources.ts';

/** Actions that don't begin with what is to be done. Words that nobody knows are taken for verbs. */
export const verb = itemRule({
  code: 'action/verb',
  summary: 'An action that does not begin with its verb',
  level: 'warning',
  note: {
    why: 'Whoever picks an action up reads its first word. An imperative says what to do; a wish or a thing leaves that open.',
    question: 'What is to be done, in one verb?',
    rewrite: 'Add an alert on the age of the oldest message',
    source: PLAN_THE_WORK,
  },
  *find({ postmortem, item, action, context }) {
    const opening = openingOf(action.text);
    // What is wished for vaguely is told by the vague word.
    if (!opening || vagueFault(action.text, item) || mendsPeople(postmortem, item, action, context)) return;
    if (endlessIn(action.text, true)?.start === 0) return;
    const { length, kind, rewrite } = opening;
    const said = action.text.slice(0, length);
    yield {
      span: partOf(action, 0, length),
      message: `"${said}" ${WHAT[kind]}. Begin with what to do: "${rewrite === undefined ? 'Add …' : shown(rewrite)}".`,
      fixes: rewrite === undefined ? [] : rewriting(postmortem, action, rewrite, { preferred: true }),
    };
  },
});

const shown = (text: string): string => {
  const words = text.split(/\s+/);
  return words.length > 4 ? `${words.slice(0, 3).join(' ')} …` : text;
};

const WHAT: Readonly<Record<Opening['kind'], string>> = {
  wish: 'is a wish',
  gerund: 'is no imperative',
  told: 'tells of it as if it were done',
  thing: 'names a thing, and not what to do with it',
  subject: 'says how something should be, and not what to do',
  delegated: 'says who, which stands in owner',
  question: 'asks, and does not say what to do',
};
