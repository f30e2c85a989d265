import { lastAtOrBefore, type Lines, type Position } from './lines.ts';
import { shift, type Span } from './span.ts';

/** The lines of a document from those of its parts, each read as a text of its own, and where the parts begin. */
export function placedLines(parts: readonly Lines[], starts: readonly number[], length: number): Lines {
  // A part that isn't the last has, read alone, one more line behind its last line end.
  const counts = parts.map(({ count }, index) => (index === parts.length - 1 ? count : count - 1));
  const firsts: number[] = [];
  counts.reduce((line, count) => firsts.push(line) && line + count, 0);
  const ofLine = (line: number, ask: (lines: Lines, line: number) => Span): Span => {
    const index = lastAtOrBefore(firsts, line);
    const lines = parts[index];
    const end = { start: length, end: length };
    return lines ? shift(ask(lines, line - (firsts[index] ?? 0)), starts[index] ?? 0) : end;
  };
  const span = (line: number): Span => ofLine(line, (lines, own) => lines.span(own));
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    span,
    fullSpan: (line) => ofLine(line, (lines, own) => lines.fullSpan(own)),
    positionAt: (offset): Position => {
      const at = Math.max(0, Math.min(offset, length));
      const index = lastAtOrBefore(starts, at);
      const { line, character } = parts[index]?.positionAt(at - (starts[index] ?? 0)) ?? NOWHERE;
      return { line: line + (firsts[index] ?? 0), character };
    },
    offsetAt: ({ line, character }) => Math.min(span(line).start + character, span(line).end),
  };
}

const NOWHERE: Position = { line: 0, character: 0 };
