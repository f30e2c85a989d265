import type { Span } from '../../document/span.ts';
import { people, type People } from './people.ts';
import type { Passage, Place } from './passages.ts';
import type { Who } from './who.ts';

export interface Word {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  /** In the document. */
  readonly span: Span;
  readonly who: Who | undefined;
}

/** A sentence as rules read it. */
export interface Sentence {
  readonly place: Place;
  readonly words: readonly Word[];
  /** Lower case, words joined by single spaces: for a look at the whole. */
  readonly plain: string;
}

const WORD = /@?[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.\-_](?=[\p{L}\p{N}]))*/gu;
const FULL_STOP = /[.!?](?=\s|$)|\n\s*\n|\n(?=\s*(?:-|\|))/g;

/** The sentences of a passage. */
export function sentences(passage: Passage, named: People): readonly Sentence[] {
  const stops = [...passage.masked.matchAll(FULL_STOP)].map((stop) => stop.index + 1);
  const bounds = [0, ...stops, passage.masked.length];
  return bounds.slice(1).flatMap((end, index) => {
    const start = bounds[index] ?? 0;
    const words = wordsOf(passage, start, end, named);
    return words.length === 0
      ? []
      : [{ place: passage.place, words, plain: words.map(({ lower }) => lower).join(' ') }];
  });
}

function wordsOf(passage: Passage, start: number, end: number, named: People): readonly Word[] {
  return [...passage.masked.slice(start, end).matchAll(WORD)].map((match) => {
    const at = passage.span.start + start + match.index;
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    return {
      text: match[0],
      lower,
      span: { start: at, end: at + match[0].length },
      who: people(match[0], lower, named),
    };
  });
}
