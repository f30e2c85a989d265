import { TONES } from './lexicon/tones.ts';

/** By what a word in lower case is looked up among the tones: a number is as good as another. */
export const toneKey = (lower: string): string => (/^\d/.test(lower) ? '#' : lower);

/** Long sentences have more words that weigh something. */
export const lengthFactor = (words: number): number => Math.sqrt(12 / Math.max(4, words));

let weights: ReadonlyMap<string, number> | undefined;

const weighed = (): ReadonlyMap<string, number> =>
  new Map(TONES.flatMap(([tenths, words]) => words.split(' ').map((word) => [word, tenths] as const)));

/** How much a word in lower case weighs in sentences that insinuate, in tenths. */
export const toneOf = (lower: string): number => (weights ??= weighed()).get(toneKey(lower)) ?? 0;
