import { startOf, subjects, wordAt, type Subject } from '../wording/clause.ts';
import { BAD_OBJECT, HARM, UNDOING, WITH_BAD_OBJECT } from '../wording/lexicon/harm.ts';
import type { Sentence } from '../wording/sentence.ts';
import { wordingRule, type Hit } from '../wording/wording-rule.ts';

const MESSAGE =
  'This puts a person where the cause should be. What did the change, the tool or the process allow?';
const CAUSED_BY = /^(?:by|to|on|with|from)$/;

/** A person as the agent of damage, or as what it is put down to. */
export const agent = wordingRule({
  code: 'blame/agent',
  summary: 'A person or role as the cause',
  level: 'error',
  note: {
    why: 'With a person as the cause there is nothing left to mend. The condition that let one action have this effect can be changed, and will meet the next person otherwise.',
    question: 'What did the change, the tool or the process allow?',
    rewrite: 'The build broke after change 512; CI did not run the affected target.',
    source: {
      title: 'Google SRE Book, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  },
  *hits(sentence) {
    for (const subject of subjects(sentence)) {
      const last = harmEnd(sentence, subject);
      if (last === undefined) continue;
      const verb = sentence.words[last];
      const replacement = last === subject.verb && verb ? { replacement: `a change ${verb.text}` } : {};
      yield { ...hit(sentence, subject.index, last, subject.who), ...replacement };
    }
    yield* putDownTo(sentence);
  },
});

const hit = (sentence: Sentence, index: number, last: number, who: string): Hit => ({
  first: startOf(sentence, index),
  last,
  message: MESSAGE,
  level: who === 'name' ? 'error' : who === 'pronoun' ? 'information' : 'warning',
});

/** Where the harm that this subject does ends: at the verb, or at the object that makes it harm. */
function harmEnd(sentence: Sentence, { verb, who, index }: Subject): number | undefined {
  const word = wordAt(sentence, verb);
  const isPassive = /^(?:was|were|been|be)$/.test(wordAt(sentence, verb - 1));
  if (who === 'nobody' || isPassive || /^(?:i|you|who)$/.test(wordAt(sentence, index))) return undefined;
  if (HARM.has(word)) return verb;
  if (UNDOING.has(word)) return sentence.place === 'timeline' || who === 'pronoun' ? undefined : verb;
  if (!WITH_BAD_OBJECT.has(word) || who === 'pronoun') return undefined;
  const object = sentence.words.slice(verb + 1, verb + 6).findIndex(({ lower }) => BAD_OBJECT.has(lower));
  return object < 0 ? undefined : verb + 1 + object;
}

/** "caused by Rob's deploy", "down to the release lead", "responsibility lies with the approver". */
function* putDownTo(sentence: Sentence): Iterable<Hit> {
  for (const [index, { who }] of sentence.words.entries()) {
    if (who !== 'name' && who !== 'role') continue;
    const first = startOf(sentence, index);
    const link = sentence.words
      .slice(Math.max(0, first - 4), first)
      .map(({ lower }) => lower)
      .join(' ');
    if (
      !CAUSED_BY.test(wordAt(sentence, first - 1)) ||
      !/\b(?:caused|down|due|blamed|fault|responsibility|lies|squarely)\b/.test(link)
    )
      continue;
    if (/^(?:down|due)/.test(link) && wordAt(sentence, first - 1) !== 'to') continue;
    yield hit(sentence, index, index, who);
  }
}
