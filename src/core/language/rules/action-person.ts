import type { Fix } from '../../document/finding.ts';
import { partOf, rewriting, type ItemText } from '../action/action-text.ts';
import { itemRule, type ItemInHand } from '../action/item-rule.ts';
import { openingOf } from '../action/opening.ts';
import { peopleOf } from '../wording/people.ts';
import { WORKBOOK } from '../action/sources.ts';

/** Somebody's name in what is to be done. */
export const person = itemRule({
  code: 'action/person',
  summary: 'A person named in an action',
  level: 'information',
  note: {
    why: 'Who does it stands in owner, and changes hands. In the text a name reads as if the person were what has to be mended, and goes into the ticket.',
    question: 'Which role, system or team is meant?',
    source: WORKBOOK,
  },
  notAt: ['wont_do', 'done'],
  *find(one) {
    const { action } = one;
    const named = namedIn(one);
    if (!named) return;
    const name = action.text.slice(named.start, named.start + named.length);
    yield {
      span: partOf(action, named.start, named.length),
      message: `${name} is named. Who does it stands in owner; the text can speak of the role or the system.`,
      fixes: withoutName(one, named),
    };
  },
});

interface Named {
  readonly start: number;
  readonly length: number;
}

const HANDLE = /(?<![\w@./-])@[a-z][\w-]*(?:\.[\w-]+)*(?![\w/-]|\.\w)/i;

function namedIn({ postmortem, action, context }: ItemInHand): Named | undefined {
  const handle = HANDLE.exec(action.text);
  if (handle) return { start: handle.index, length: handle[0].length };
  const known = context.people ?? peopleOf(postmortem);
  if (known.size === 0) return undefined;
  for (const { 0: word, index } of action.text.matchAll(
    /(?<![\p{L}\p{N}_-])\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}_-])/gu,
  ))
    if (known.has(word.toLowerCase()) && (index > 0 || isSubject(action)))
      return { start: index, length: word.length };
  return undefined;
}

/** A name may be a verb's: "Mark the host", "Grant access". */
const isSubject = ({ text }: ItemText): boolean =>
  ['delegated', 'subject'].includes(openingOf(text)?.kind ?? '');

/** At the end, in brackets or behind a dash a handle says who does it, and can go. */
function withoutName({ postmortem, action }: ItemInHand, { start, length }: Named): readonly Fix[] {
  const before = /\s*(?:[-–—,(]\s*|\b(?:owner|by)\s*:?\s*)$/i.exec(action.text.slice(0, start));
  const isLast = /^\)?\s*$/.test(action.text.slice(start + length));
  if (!before || !isLast || before.index === 0) return [];
  return rewriting(postmortem, action, action.text.slice(0, before.index), { preferred: true });
}
