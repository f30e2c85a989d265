import type { Finding } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { passages } from '../wording/passages.ts';
import { maskQuoted } from '../wording/quoted.ts';
import { isFine } from '../wording/wording-rule.ts';

/** The team's own phrases: `wording.add` of `.postmortem.yaml`. */
export const vocabulary: Rule = {
  code: 'blame/vocabulary',
  summary: 'Words that the team wants to avoid',
  level: 'warning',
  note: {
    why: 'The team agreed in .postmortem.yaml, under wording: add, that these words are better put otherwise.',
    question: 'What happened, and what made it likely?',
  },
  byPart: true,
  check(postmortem, context) {
    const phrases = patternOf(context.config.wording?.add ?? NOTHING);
    return phrases ? found(phrases, postmortem, context) : NOTHING;
  },
};

const NOTHING: readonly never[] = [];

function* found(phrases: RegExp, postmortem: Postmortem, context: RuleContext): Iterable<Finding> {
  for (const { span, masked, pasted } of passages(postmortem)) {
    for (const { 0: said, index } of maskQuoted(masked).matchAll(phrases)) {
      if (!isFine(said, context)) yield finding(said, span.start + index, pasted);
    }
  }
}

/** Whole words, whatever their case; undefined where there are none to look for. */
function patternOf(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  const sources = phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.split(/\s+/).map(literally).join(GAP));
  if (sources.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${sources.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

/** A phrase may run over the end of a line, but not over code that stands between. */
const GAP = '(?: {1,2}| ?\\r?\\n[ \\t]{0,12})';

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function finding(said: string, start: number, isPasted: boolean): Finding {
  const words = said.replace(/\s+/g, ' ');
  return {
    code: 'blame/vocabulary',
    span: { start, end: start + said.length },
    message: `"${words}" is among the words that your team wants to avoid. What happened, and what made it likely?`,
    ...(isPasted && { level: 'information' as const }),
  };
}
