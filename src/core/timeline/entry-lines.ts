import { lineEndOf } from '../document/lines.ts';
import type { Postmortem, TimelineEntry } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';

/** The whole lines of an entry, with the comments right above it: they are about it, and move with it. */
export function linesOfEntry({ text, lines }: Postmortem, entry: TimelineEntry): Span {
  let first = lines.positionAt(entry.span.start).line;
  const last = lines.positionAt(Math.max(entry.span.start, entry.span.end - 1)).line;
  const isComment = (line: number): boolean => {
    const { start, end } = lines.span(line);
    return text.slice(start, end).trimStart().startsWith('#');
  };
  while (first > 0 && isComment(first - 1)) first -= 1;
  return { start: lines.fullSpan(first).start, end: lines.fullSpan(last).end };
}

/** Lines that can stand anywhere: the last one of a text may lack its end. */
export const ended = (text: string, lines: string): string =>
  /[\r\n]$/.test(lines) ? lines : lines + lineEndOf(text);
