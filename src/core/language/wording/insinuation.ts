import type { Classes } from './classes.ts';
import { hitOf, type Hit } from './hit.ts';
import type { Looks } from './looks.ts';
import type { Reading } from './reading.ts';
import type { Units } from './phrases/unit.ts';
import type { Sentence } from './sentence.ts';
import { insinuates, tellingWords } from './tone.ts';

export const INSINUATION = 'blame/insinuation';

/** The whole sentence, where its words insinuate; in a timeline, which tells what people did, none does. */
export function insinuationIn(reading: Reading, sentence: Sentence, units: Units): Hit | undefined {
  if (reading.place === 'timeline' || reading.isPasted || !insinuates(sentence.words)) return undefined;
  return hitOf(reading, sentence, units, { first: 0, last: lastWord(units.classes) }, looksFor(sentence));
}

const looksFor = ({ words }: Sentence): Looks => ({
  level: 'information',
  like: [],
  message: () =>
    `This names no part of the system, and ${listed(tellingWords(words))} may sound as if somebody were meant. Would somebody who was there put it the same way, and what would they add?`,
});

const listed = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** Without the stop. */
const lastWord = (units: readonly Classes[]): number => units.length - 2;
