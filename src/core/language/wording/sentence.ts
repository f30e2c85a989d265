import { classesOf, type Classes } from './words.ts';

/** A word or a sign of a sentence; offsets count from the beginning of its passage. */
export interface Word {
  readonly text: string;
  /** Lower case, with a straight apostrophe and without a possessive ending. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
  readonly classes: Classes;
}

const WORD =
  /\uE000+|(?:(?<![\p{L}\p{N}.])@)?[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.\-_](?=[\p{L}\p{N}]))*|[,;:()?!–—]|\.(?=\s|$)|(?<=\s)--?(?=\s)|['’"“”](?=\S)/gu;
const STOP = /[.!?]+["”')\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])|\||;/g;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|resp|cf|no|mr|ms|mrs|dr|st)$/i;

/** The sentences of a masked passage, as words. A table's cell and a list's line are sentences of their own. */
export function sentences(masked: string): readonly (readonly Word[])[] {
  const stops = [...masked.matchAll(STOP)]
    .filter(
      (stop) => stop[0] !== '.' || !ABBREVIATED.test(masked.slice(Math.max(0, stop.index - 8), stop.index)),
    )
    .map((stop) => stop.index + stop[0].length);
  const bounds = [0, ...stops, masked.length];
  return bounds
    .slice(1)
    .map((end, index) => wordsOf(masked, bounds[index] ?? 0, end))
    .filter((words) => words.length > 0);
}

const wordsOf = (masked: string, from: number, to: number): readonly Word[] =>
  [...masked.slice(from, to).matchAll(WORD)].flatMap((match) => wordsIn(match[0], from + match.index));

function wordsIn(text: string, start: number): readonly Word[] {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower === "'" || lower === '"' || lower === '“' || lower === '”') return [];
  const owned = /^(.+)'s$/.exec(lower)?.[1];
  const possessive = owned !== undefined && !CONTRACTED.has(owned);
  const plain = possessive ? owned : lower;
  return [{ text, lower: plain, start, end: start + text.length, possessive, classes: classesOf(plain) }];
}

/** "It's" and "that's" own nothing. */
const CONTRACTED: ReadonlySet<string> = new Set(
  'it that what there here he she who let where how this one'.split(' '),
);
