import { INSINUATION } from '../wording/insinuation.ts';
import { wordingRule } from '../wording/wording-rule.ts';

/** A sentence in which no row of a rule finds anything, and whose words sound as if somebody were meant. */
export const insinuation = wordingRule({
  code: INSINUATION,
  summary: 'A sentence that sounds as if somebody were meant',
  level: 'information',
  optIn: true,
  note: {
    why: 'A fact can be told so that a reader knows who is meant. Readers who do not know the people learn nothing from it, and those who do learn not to write such things down. This is a guess by the words of the sentence: one in four hundred ordinary sentences is marked as well.',
    question: 'Would somebody who was there put it the same way, and what would they add?',
    rewrite: 'Three reminders went to a mailbox that nobody has read since the team was split.',
    source: {
      title: 'Etsy, Debriefing Facilitation Guide',
      url: 'https://github.com/etsy/DebriefingFacilitationGuide',
    },
  },
  message: (said) =>
    `"${said}": this may sound as if somebody were meant. Would somebody who was there put it the same way?`,
  looks: [],
});
