import { lineText, type Fence } from './fences.ts';
import type { Lines } from './lines.ts';
import type { Heading } from './postmortem.ts';

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-+*>]|\d{1,9}[.)])(?:[ \t]|$))/;

/** Headings outside fences: `# …` and lines underlined by `===` or `---`. */
export function scanHeadings(
  text: string,
  lines: Lines,
  fences: readonly Fence[],
  from: number,
): readonly Heading[] {
  const headings: Heading[] = [];
  let fence = 0;
  let above = '';
  for (let line = firstLineBehind(lines, from); line < lines.count; line += 1) {
    const span = lines.span(line);
    while ((fences[fence]?.span.end ?? Infinity) < span.start) fence += 1;
    const inFence = (fences[fence]?.span.start ?? Infinity) <= span.start;
    const content = inFence ? '' : lineText(text, lines, line);
    const atx = ATX.exec(content);
    const underline = UNDERLINE.exec(content);
    if (atx) headings.push({ level: atx[1]?.length ?? 1, text: (atx[2] ?? '').trim(), span });
    else if (underline && above.trim() !== '' && !NO_PARAGRAPH.test(above)) {
      headings.push({
        level: underline[1]?.startsWith('=') ? 1 : 2,
        text: above.trim(),
        span: { start: lines.span(line - 1).start, end: span.end },
      });
    }
    above = atx || underline ? '' : content;
  }
  return headings;
}

/** The first line that begins at or behind an offset. */
export function firstLineBehind(lines: Lines, offset: number): number {
  const { line, character } = lines.positionAt(offset);
  return character === 0 ? line : line + 1;
}
