import { BETWEEN } from './lexicon/adverbs.ts';
import type { Sentence, Word } from './sentence.ts';
import type { Who } from './who.ts';

/** A person as subject, with where the verb is looked for. */
export interface Subject {
  readonly index: number;
  readonly who: Who;
  /** The first word behind the subject that isn't an adverb or a helper. */
  readonly verb: number;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'to from with by for of at in on about against between through via than as like'.split(' '),
);
const NOT_SUBJECT: ReadonlySet<string> = new Set(['on', 'ops', 'staff', 'lead', 'none']);

/** The people of a sentence who stand where a subject stands: before a verb, and not behind a preposition. */
export function* subjects({ words }: Sentence): Iterable<Subject> {
  for (const [index, word] of words.entries()) {
    if (word.who === undefined || isPossessive(word) || isObject(words, index)) continue;
    yield { index, who: word.who, verb: skip(words, index + 1) };
  }
}

export const isPossessive = ({ lower }: Word): boolean => /(?:'s|s')$/.test(lower) || lower === 'their';

/** "by the engineer", "asked the on-call engineer to": behind a preposition nobody acts. */
function isObject(words: readonly Word[], index: number): boolean {
  let before = index - 1;
  while (
    before >= 0 &&
    /^(?:the|a|an|our|their|one|another|that|on-call|junior|senior|new|release)$/.test(
      words[before]?.lower ?? '',
    )
  )
    before -= 1;
  const preposition = words[before]?.lower ?? '';
  if (words[index]?.who === 'pronoun') return false;
  return (
    PREPOSITIONS.has(preposition) ||
    (NOT_SUBJECT.has(words[index]?.lower ?? '') && words[index + 1]?.who !== undefined)
  );
}

function skip(words: readonly Word[], from: number): number {
  let index = from;
  while (index < words.length && index < from + 4 && BETWEEN.has(words[index]?.lower ?? '')) index += 1;
  return index;
}

/** The subject with its article and adjectives: "the junior engineer". */
export function startOf({ words }: Sentence, index: number): number {
  let first = index;
  while (
    first > 0 &&
    index - first < 3 &&
    /^(?:the|a|an|our|one|on-call|junior|senior|new|release)$/.test(words[first - 1]?.lower ?? '')
  )
    first -= 1;
  return first;
}

export const wordAt = ({ words }: Sentence, index: number): string => words[index]?.lower ?? '';
