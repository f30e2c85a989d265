import type { Finding } from '../../document/finding.ts';
import type { Heading, Postmortem } from '../../document/postmortem.ts';
import { mayBeOpen } from '../../document/open-question.ts';
import { WORKBOOK } from '../action/sources.ts';
import type { Rule } from '../rule.ts';

const CODE = 'document/thin';
const NOTE = {
  why: 'Whoever was not there needs to know how things were, and how one led to the other. A few words say what the writer knows already.',
  question: 'What would somebody of another team have to know to follow this?',
  source: WORKBOOK,
};

/** Parts that a reader learns from. Others may be as short as they are. */
const TOLD =
  /^(?:(?:executive )?summary|background|context|detection|response|recovery|resolution|(?:root )?causes?|contributing factors|what happened|analysis|trigger|lead[- ]?up)\b/i;
const FEWEST_WORDS = 6;

/** Parts in which a word or two stand where somebody else needs the story. */
export const thin: Rule = {
  code: CODE,
  summary: 'A part that says too little',
  level: 'information',
  note: NOTE,
  check: (postmortem) =>
    postmortem.headings.flatMap((heading, index): readonly Finding[] => {
      if (heading.level < 2 || !TOLD.test(heading.text)) return [];
      const count = wordsBeneath(postmortem, heading, postmortem.headings[index + 1]);
      if (count === 0 || count >= FEWEST_WORDS) return [];
      const words = count === 1 ? 'One word stands' : `${count} words stand`;
      const message = `${words} under "${heading.text}". What would somebody of another team have to know to follow this?`;
      return [{ code: CODE, span: heading.span, message, note: NOTE }];
    }),
};

/** Up to the next heading. Nothing at all is another finding; a section, a list of links or a question are something. */
function wordsBeneath({ text }: Postmortem, { span }: Heading, next: Heading | undefined): number {
  // As far as it has to be looked.
  const beneath = text.slice(span.end, Math.min(next?.span.start ?? text.length, span.end + MOST));
  if (/^(?:```|~~~|\||[ \t]*(?:[-*+][ \t]+)?!?\[)/m.test(beneath) || mayBeOpen(beneath)) return FEWEST_WORDS;
  const words = beneath
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .match(/[\p{L}\p{N}]+(?:['’.:-][\p{L}\p{N}]+)*/gu);
  return Math.min(words?.length ?? 0, FEWEST_WORDS);
}

const MOST = 2000;
