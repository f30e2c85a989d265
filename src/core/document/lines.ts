import type { Span } from './span.ts';

export interface Position {
  /** Zero-based. */
  readonly line: number;
  /** Zero-based, in UTF-16 units. */
  readonly character: number;
}

/** Where the lines of a text begin. Line ends are LF, CRLF and a lone CR, as Markdown and YAML have them. */
export interface Lines {
  readonly count: number;
  /** The line without its line end. */
  span(line: number): Span;
  /** The line with its line end: up to where the next begins. */
  fullSpan(line: number): Span;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** The lines of a text, or those of the whole lines between two offsets of it; their offsets count from its beginning. */
export function readLines(text: string, from = 0, to = text.length): Lines {
  const starts = lineStarts(text, from, to);
  const startOf = (line: number): number => starts[line] ?? to;
  const lineAt = (offset: number): number => lastAtOrBefore(starts, offset);
  const span = (line: number): Span => ({
    start: startOf(line),
    end: trimEnd(text, startOf(line), startOf(line + 1)),
  });
  return {
    count: starts.length,
    span,
    fullSpan: (line) => ({ start: startOf(line), end: startOf(line + 1) }),
    positionAt: (offset) => {
      const line = lineAt(Math.max(from, Math.min(offset, to)));
      return { line, character: Math.max(0, Math.min(offset, to) - startOf(line)) };
    },
    offsetAt: ({ line, character }) => Math.min(startOf(line) + character, span(line).end),
  };
}

/** Behind the last line end of a text there is one more line, if only an empty one. */
function lineStarts(text: string, from: number, to: number): readonly number[] {
  const starts = [from];
  const behind = text.includes('\r') ? behindLineEnd : behindLineFeed;
  for (let at = behind(text, from); at > 0 && (at < to || at === text.length); at = behind(text, at))
    starts.push(at);
  return starts;
}

/** Where the next line begins; 0 where none does. */
function behindLineEnd(text: string, from: number): number {
  LINE_END.lastIndex = from;
  LINE_END.test(text);
  return LINE_END.lastIndex;
}

const LINE_END = /\r\n?|\n/g;

const behindLineFeed = (text: string, from: number): number => text.indexOf('\n', from) + 1;

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last -= 1;
  return last;
}

/** The index of the last number that isn't greater; 0 where all are. */
export function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line end that a text uses first; LF where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
