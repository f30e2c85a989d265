import { TONE_OF_ANY } from './lexicon/tones.ts';
import { lengthFactor } from './tone-key.ts';
import type { Word } from './word.ts';

/** What one in four hundred sentences of ordinary reports reaches, none of which was learned from. */
const LOUD = 16;
const SHORTEST = 8;

/**
 * Whether the words of a whole sentence, which names no number and no part of a system, weigh as they do where somebody
 * is meant.
 */
export function insinuates(words: readonly Word[]): boolean {
  const last = words.at(-1)?.text;
  if (words.length <= SHORTEST || last !== '.' || !/^\p{Lu}/u.test(words[0]?.text ?? '')) return false;
  let sum = 0;
  for (const { tone } of words) sum += tone;
  return TONE_OF_ANY + sum * lengthFactor(words.length) > LOUD && !words.some(isTechnical);
}

const isTechnical = ({ classes, lower }: Word): boolean =>
  /^\d/.test(lower) || ((classes.has('SYSTEM') || classes.has('PRODUCT')) && !EVERYDAY.has(lower));

/** Parts of systems that every office has. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'user users customer customers alarm alarms alert alerts message messages check checks test tests data file site key keys operator change page form record report'.split(
    ' ',
  ),
);

/** The words that weigh most, as they stand. */
export function tellingWords(words: readonly Word[]): readonly string[] {
  const most = new Set(
    words
      .filter(({ tone, lower }) => tone > 0 && /^\p{L}{3}/u.test(lower))
      .toSorted((a, b) => b.tone - a.tone)
      .slice(0, MOST_TOLD),
  );
  return words.filter((word) => most.delete(word)).map(({ text }) => text);
}

const MOST_TOLD = 3;
