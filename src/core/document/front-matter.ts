export { claimsToBePostmortem } from './claims.ts';
import type { Lines } from './lines.ts';
import type { Section } from './postmortem.ts';
import { readSection } from './sections.ts';

const BOM = '\uFEFF';

/** The YAML between `---` at the very start (behind a BOM, if there is one) and the next `---` or `...`. */
export function findFrontMatter(text: string, lines: Lines): Section | undefined {
  const start = text.startsWith(BOM) ? BOM.length : 0;
  if (!isFence(text.slice(start, lines.span(0).end), '---')) return undefined;
  const close = closingLine(text, lines);
  if (close === undefined) return undefined;
  const opening = { start, end: lines.span(0).end };
  return readSection(text, 'front-matter', {
    span: { start, end: lines.span(close).end },
    content: { start: lines.fullSpan(0).end, end: lines.span(close).start },
    nameSpan: opening,
  });
}

function closingLine(text: string, lines: Lines): number | undefined {
  for (let line = 1; line < lines.count; line += 1) {
    const at = lines.span(line);
    const content = text.slice(at.start, at.end);
    if (isFence(content, '---') || isFence(content, '...')) return line;
  }
  return undefined;
}

const isFence = (line: string, sign: string): boolean => line.startsWith(sign) && line.trimEnd() === sign;
