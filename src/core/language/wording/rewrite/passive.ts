import { formsOf } from '../forms.ts';
import { classesOf } from '../words.ts';
import type { Rewrite } from './rewrite.ts';

/** What is done to something, in so many words: "forgot to renew" with " the lease." behind it. */
export interface Deed {
  /** The base of a verb that takes an object. */
  readonly verb: string;
  readonly isDone: boolean;
  readonly after: string;
}

/** "Forgot to renew the lease." → "the lease was not renewed.": what was done or not, without who. */
export function passive({ verb, isDone, after }: Deed): Rewrite | undefined {
  const object = objectIn(after);
  if (object === undefined) return undefined;
  const words = object.trim().replace(/\s+/g, ' ');
  const was = isPlural(words) ? 'were' : 'was';
  return { text: `${words} ${was} ${isDone ? '' : 'not '}${formsOf(verb).participle}`, over: object.length };
}

// One blank at a time: where more stand, something was masked that a rewrite would lose.
const PRONOUN = /^[ \n](?:it|this)(?=[.;,]|$| (?:against|before|after|in|on|for|with|until|at) )/;
const PHRASE = /^[ \n](?:the|a|an|our|this|that|these|those)(?:[ \n][\p{L}\p{N}-]+){1,4}(?=[.;]|$)/u;

/** Only what is surely all of it: a pronoun, or a plain noun phrase that the sentence ends with. */
function objectIn(after: string): string | undefined {
  const [pronoun] = PRONOUN.exec(after) ?? [];
  if (pronoun !== undefined) return pronoun;
  const [phrase] = PHRASE.exec(after) ?? [];
  const words = phrase?.trim().toLowerCase().split(/\s+/).slice(1) ?? [];
  return words.some(endsPhrase) ? undefined : phrase;
}

const ENDS = ['PREP', 'CONJ', 'ADV', 'BE', 'NOT', 'MODAL', 'DET', 'BETWEEN'];

/** Another phrase, or when and how: "the limit first", "the page yesterday". */
const endsPhrase = (word: string): boolean =>
  ENDS.some((one) => classesOf(word).has(one)) ||
  /^(?:yesterday|today|either|anyway|too|well|twice|again)$/.test(word);

const isPlural = (phrase: string): boolean =>
  /[^siu]s$/i.test(phrase) && !/\b(?:alias|bias|canvas|gas|lens|dns|news)$/i.test(phrase);
