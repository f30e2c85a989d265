import type { Passage, Place } from './passages.ts';
import { maskQuoted } from './quoted.ts';
import { sentences, type Sentence } from './sentence.ts';
import type { Word } from './word.ts';

/** A passage as rules read it: offsets count from its beginning. */
export interface Reading {
  readonly place: Place;
  readonly text: string;
  /** Somebody's words in a chat: they stand as they were said, and are never more than a hint. */
  readonly isPasted: boolean;
  readonly sentences: readonly Sentence[];
}

export function readingOf({ place, masked, pasted }: Passage): Reading {
  const text = maskQuoted(masked);
  return {
    place,
    text,
    isPasted: pasted,
    sentences: sentences(text).filter(({ words }) => words.length > 1),
  };
}

const TIMED =
  /^[\s|*_-]{0,12}(?:\[?\d{4}-\d{2}-\d{2}|\[?\d{1,2}:\d{2}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\w*[\s*_]+\d)/i;

/** A timeline, or a line of prose that begins with a time. */
export const tellsTimes = ({ place, text }: Reading): boolean =>
  place === 'timeline' || (place === 'prose' && TIMED.test(text));

const POLICY =
  /\b(?:not?|never|without|avoid|avoids|nobody is|rather than|instead of|beyond|no longer|don't|isn't|doesn't|refuse to|stop|replaces?|bans?)\b[^.]{0,40}\b(?:blam(?:e|ing)|human error|at fault|finger-?pointing|be(?:ing)? more careful|an? action item|an? (?:root )?cause\b(?! of| was))|\b(?:is|are|was|were) (?:not|never) (?:an? )?(?:action|cause|explanation|root cause|answer)|\b(?:do|does|did|is|are|will) not (?:count|consider|considered|regard|regarded|accept|accepted|see|seen|treat|treated)\b[^.]{0,60}\b(?:actions?|cause|causes|answer|explanation|measure|remedy|fix|enough|sufficient)\b|\b(?:do|does|did) not count as\b|\b(?:stopped|stop|abolish\w*|banned|dropped|retired|removed)\b[^.]{0,30}\bhuman errors?\b|\b(?:do not|don't|never) ask who\b|\bblame(?:less|-free|-aware|lessly)\b|\b(?:the (?:word|words|phrase|term|label)s?|linter|lint|wording|template|guideline)\b[^.]{0,60}\b(?:flag|ban|avoid|replac|reject|forbid|discourag)/;

/** A sentence that speaks about blame, as a policy does, blames nobody. */
export const isAboutBlame = (words: readonly Word[]): boolean =>
  words.length < 400 && POLICY.test(words.map(({ lower }) => lower).join(' '));
