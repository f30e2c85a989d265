import type { Lines } from './lines.ts';
import type { Span } from './span.ts';

/**
 * The stretches of a text whose lines an earlier version of it does not have, line ends left aside. A line that only
 * moved is no new line: what it says was there before.
 */
export function changedLines(text: string, lines: Lines, before: string): readonly Span[] {
  const known = new Set(before.split(/\r\n?|\n/));
  const stretches: Span[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const { start, end } = lines.span(line);
    if (known.has(text.slice(start, end))) continue;
    const last = stretches.at(-1);
    if (last && lines.positionAt(last.end).line === line - 1) stretches.splice(-1, 1, { ...last, end });
    else stretches.push({ start, end });
  }
  return stretches;
}
