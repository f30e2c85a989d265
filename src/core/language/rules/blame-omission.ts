import { startOf, subjects, wordAt, type Subject } from '../wording/clause.ts';
import { DILIGENCE, DILIGENT, OMITTED } from '../wording/lexicon/omission.ts';
import type { Sentence } from '../wording/sentence.ts';
import { wordingRule } from '../wording/wording-rule.ts';

const NOT: ReadonlySet<string> = new Set(["didn't", "hadn't", "haven't", "don't", "doesn't", 'never', 'not']);

/** Something a person did not do, told from knowing that it would have helped. */
export const omission = wordingRule({
  code: 'blame/omission',
  summary: 'What a person did not do',
  level: 'error',
  note: {
    why: 'What did not happen is only visible from the outcome. What people did see and do, and why that made sense, is what the next responder will meet again.',
    question: 'What would have shown this at the time, and where?',
    rewrite: 'Replication lag is not shown on the promotion screen.',
    source: {
      title: 'Etsy, Debriefing Facilitation Guide',
      url: 'https://github.com/etsy/DebriefingFacilitationGuide',
    },
  },
  *hits(sentence) {
    for (const subject of subjects(sentence)) {
      const last = omissionEnd(sentence, subject);
      if (last === undefined) continue;
      const words = sentence.words
        .slice(subject.verb, last + 1)
        .map(({ text }) => text)
        .join(' ');
      yield {
        first: startOf(sentence, subject.index),
        last,
        message: `"${words}" says what did not happen. What was there to be seen, and what made another step look right?`,
        level: subject.who === 'name' ? 'error' : 'warning',
        ...rewrite(sentence, subject, last),
      };
    }
  },
});

/** "the reviewer failed to check it" → "there was no prompt to check it": holds for every verb in its base form. */
function rewrite(sentence: Sentence, { verb }: Subject, last: number): { readonly replacement?: string } {
  const told = sentence.words
    .slice(verb, last + 1)
    .map(({ lower }) => lower)
    .join(' ');
  const base = /^(?:failed to|didn't|did not|never) (\w+)$/.exec(told)?.[1] ?? '';
  return DILIGENCE.has(base) ? { replacement: `there was no prompt to ${base}` } : {};
}

function omissionEnd(sentence: Sentence, { verb, who, index }: Subject): number | undefined {
  const word = wordAt(sentence, verb);
  const next = wordAt(sentence, verb + 1);
  if (/^(?:who|you)$/.test(wordAt(sentence, index)) || isHypothetical(sentence, index)) return undefined;
  if (who === 'nobody') return DILIGENT.has(word) ? verb : undefined;
  if (OMITTED.has(word)) return isCondition(sentence, verb) ? undefined : verb;
  if (word === 'failed' && next === 'to') return verb + 2 < sentence.words.length ? verb + 2 : undefined;
  const negated = NOT.has(word) ? verb + 1 : undefined;
  if (negated === undefined) return undefined;
  const done = adverbs(sentence, negated);
  return DILIGENCE.has(wordAt(sentence, done)) || DILIGENT.has(wordAt(sentence, done)) ? done : undefined;
}

const isHypothetical = (sentence: Sentence, index: number): boolean =>
  /^(?:if|whether|unless)$/.test(wordAt(sentence, index - 1));

/** "missed the target" and "skipped ahead" are figures, not omissions. */
const isCondition = (sentence: Sentence, verb: number): boolean =>
  /^(?:ahead|over|slo|sla|target|by)$/.test(wordAt(sentence, verb + 1)) ||
  /^(?:was|were|been|be)$/.test(wordAt(sentence, verb - 1));

function adverbs(sentence: Sentence, from: number): number {
  let index = from;
  while (
    /^(?:even|fully|properly|really|actually|adequately|carefully|immediately|initially|also|to|quickly|think)$/.test(
      wordAt(sentence, index),
    ) &&
    index < from + 3
  )
    index += 1;
  return index;
}
