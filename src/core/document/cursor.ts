import type { Span } from './span.ts';

/** A place in a line. Tabs reach to the next multiple of four columns, and may be used up in part. */
export interface Cursor {
  readonly text: string;
  readonly at: number;
  readonly column: number;
  /** Where the line ends, without its line end. */
  readonly end: number;
}

const BOM = 0xfeff;

export function cursorAt(text: string, { start, end }: Span): Cursor {
  const at = start === 0 && text.charCodeAt(0) === BOM ? 1 : start;
  return { text, at, column: 0, end };
}

/** A cursor behind blanks, with how many columns they take and what follows them without blanks at its end. */
export interface Indented {
  readonly indent: number;
  readonly rest: string;
  readonly inner: Cursor;
}

/** The cursor behind the blanks that it stands before. */
export function skipIndent(cursor: Cursor): Indented {
  const inner = advance(cursor, Infinity);
  return {
    indent: inner.column - cursor.column,
    rest: cursor.text.slice(inner.at, cursor.end).trimEnd(),
    inner,
  };
}

/** The cursor so many columns of blanks further. */
export const skipBlanks = (cursor: Cursor, columns: number): Cursor => advance(cursor, columns);

/** The cursor behind characters that aren't tabs. */
export const skipCharacters = (cursor: Cursor, count: number): Cursor => ({
  ...cursor,
  at: cursor.at + count,
  column: cursor.column + count,
});

function advance({ text, at: from, column: start, end }: Cursor, columns: number): Cursor {
  const target = start + columns;
  let at = from;
  let column = start;
  while (at < end && column < target) {
    const sign = text[at];
    if (sign !== ' ' && sign !== '\t') break;
    const next = sign === '\t' ? column + 4 - (column % 4) : column + 1;
    if (next > target) return { text, at, column: target, end };
    column = next;
    at += 1;
  }
  return { text, at, column, end };
}
