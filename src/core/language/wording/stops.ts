import { isBlankAt } from './characters.ts';

/** A place where a sentence may end, up to its last sign; no other begins before that. */
export interface Stop {
  readonly end: number;
  readonly isOne: boolean;
}

/** What stops a sentence here: a full stop, an empty line, an item of a list, the border of a table's cell. */
export function stopAt(text: string, at: number): Stop | undefined {
  switch (text[at]) {
    case '.':
    case '!':
    case '?':
      return afterMarks(text, at);
    case '\n':
      return afterLine(text, at);
    case '|':
    case ';':
      return { end: at + 1, isOne: true };
    default:
      return undefined;
  }
}

const MARKS = /[.!?]+["”')\]]*/y;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|resp|cf|no|mr|ms|mrs|dr|st)$/i;

function afterMarks(text: string, at: number): Stop {
  MARKS.lastIndex = at;
  const end = MARKS.test(text) ? MARKS.lastIndex : at + 1;
  const isAbbreviation =
    end === at + 1 && text[at] === '.' && ABBREVIATED.test(text.slice(Math.max(0, at - 8), at));
  return { end, isOne: !isAbbreviation && (end === text.length || isBlankAt(text, end)) };
}

const LINE = /\n(?:[ \t]*\n|(?=[ \t]*(?:[-*+]|\d+[.)])[ \t]))/y;

function afterLine(text: string, at: number): Stop | undefined {
  LINE.lastIndex = at;
  return LINE.test(text) ? { end: LINE.lastIndex, isOne: true } : undefined;
}
