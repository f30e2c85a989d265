import { wordAt } from '../wording/clause.ts';
import type { Sentence } from '../wording/sentence.ts';
import { wordingRule } from '../wording/wording-rule.ts';

const WHOSE: ReadonlySet<string> = new Set(['human', 'operator', 'user', 'pilot', 'manual', 'driver']);
const EUPHEMISM: ReadonlySet<string> = new Set(['manual']);
/** An error of which there is a rate or a message is one that software counts. */
const COUNTED =
  /^(?:rates?|budgets?|codes?|logs?|messages?|counts?|metrics?|handling|pages?|ratio|percentage|in|on|from)$/;
const NEGATED = /\b(?:not|never|no|rather than|instead of|beyond|isn't|wasn't)\b/;

/** "Human error" names an outcome, and stops the question of what made it likely. */
export const humanError = wordingRule({
  code: 'blame/human-error',
  summary: '"Human error" and its cousins as a cause',
  level: 'error',
  note: {
    why: 'An error label ends the inquiry where it should begin: it tells what someone was, not what made the action look right at the time.',
    question: 'What made this step likely, and what let it through?',
    rewrite: 'The command accepted the production host without asking; both prompts look alike.',
    source: { title: "Dekker, The Field Guide to Understanding 'Human Error'" },
  },
  *hits(sentence) {
    for (let index = 0; index < sentence.words.length; index += 1) {
      const last = labelAt(sentence, index);
      if (last === undefined || NEGATED.test(before(sentence, index))) continue;
      const label = sentence.words
        .slice(index, last + 1)
        .map(({ text }) => text)
        .join(' ');
      yield {
        first: index,
        last,
        message: `"${label}" is where the questions begin: what made it likely, and what let it through?`,
        ...(EUPHEMISM.has(wordAt(sentence, index)) ? { level: 'warning' as const } : {}),
      };
    }
  },
});

/** The last word of an error label that begins here. */
function labelAt(sentence: Sentence, index: number): number | undefined {
  const [word, next, third] = [0, 1, 2].map((ahead) => wordAt(sentence, index + ahead));
  if (WHOSE.has(word ?? '') && /^errors?$/.test(next ?? ''))
    return isCounted(sentence, index) ? undefined : index + 1;
  if (word === 'fat' && /^finger/.test(next ?? '')) return index + 1;
  if (/^(?:fat-finger(?:ed|ing)?|pebkac|pebcak)$/.test(word ?? '')) return index;
  if (
    /^(?:lapse|error|failure)$/.test(word ?? '') &&
    /^(?:in|of)$/.test(next ?? '') &&
    /^judge?ment$/.test(third ?? '')
  )
    return index + 2;
  if (/^(?:oversight|mistake|error|slip)$/.test(word ?? '') && /^(?:by|on)$/.test(next ?? ''))
    return personWithin(sentence, index + 2);
  return undefined;
}

function isCounted(sentence: Sentence, index: number): boolean {
  const kind = wordAt(sentence, index);
  if (wordAt(sentence, index + 1) === 'errors' && kind !== 'human') return true;
  return (kind === 'user' || kind === 'operator') && COUNTED.test(wordAt(sentence, index + 2));
}

function personWithin({ words }: Sentence, from: number): number | undefined {
  const found = words.slice(from, from + 4).findIndex(({ who }) => who !== undefined);
  return found < 0 ? undefined : from + found;
}

const before = ({ words }: Sentence, index: number): string =>
  words
    .slice(Math.max(0, index - 5), index)
    .map(({ lower }) => lower)
    .join(' ');
