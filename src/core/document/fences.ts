import type { Lines } from './lines.ts';
import type { Span } from './span.ts';

/** A fenced code block at the top level of the document. */
export interface Fence {
  /** From the opening line to the end of the closing one, or of the text. */
  readonly span: Span;
  /** Between the fences; ends with the line end before the closing fence. */
  readonly content: Span;
  readonly info: string;
  /** The info string without the blanks around it. */
  readonly infoSpan: Span;
  readonly closed: boolean;
}

const OPENING = /^( {0,3})(`{3,}|~{3,})([^\r\n]*)$/;
const LIST_ITEM = /^( {0,3})(?:[-+*]|\d{1,9}[.)])( {1,4}|\t|$)/;

/** The top-level fences behind `from`, by CommonMark's rules; those inside list items and quotes are left out. */
export function scanFences(text: string, lines: Lines, from: number): readonly Fence[] {
  const fences: Fence[] = [];
  let listIndent = 0;
  for (let line = lines.positionAt(from).line; line < lines.count; line += 1) {
    const content = lineText(text, lines, line);
    if (content.trim() === '') continue;
    const indent = content.length - content.trimStart().length;
    const item = LIST_ITEM.exec(content);
    if (item) listIndent = item[0].length;
    else if (indent < listIndent) listIndent = 0;
    const fence = item || listIndent > 0 ? undefined : openedAt(text, lines, line, content);
    if (!fence) continue;
    fences.push(fence);
    line = lines.positionAt(fence.span.end).line;
  }
  return fences;
}

/** The fence that a line opens, closed by the first line with at least as many of the same signs. */
function openedAt(text: string, lines: Lines, line: number, content: string): Fence | undefined {
  const opening = OPENING.exec(content);
  const [, indent = '', marker = '', rest = ''] = opening ?? [];
  if (!opening || (marker.startsWith('`') && rest.includes('`'))) return undefined;
  const close = closingLine(text, lines, line, marker);
  const start = lines.span(line).start;
  const infoStart = start + indent.length + marker.length + rest.length - rest.trimStart().length;
  const info = rest.trim();
  return {
    span: { start, end: close === undefined ? text.length : lines.span(close).end },
    content: {
      start: lines.fullSpan(line).end,
      end: close === undefined ? text.length : lines.span(close).start,
    },
    info,
    infoSpan: { start: infoStart, end: infoStart + info.length },
    closed: close !== undefined,
  };
}

function closingLine(text: string, lines: Lines, opening: number, marker: string): number | undefined {
  const sign = marker.charAt(0) === '`' ? '`' : '~';
  for (let line = opening + 1; line < lines.count; line += 1) {
    const content = lineText(text, lines, line);
    const trimmed = content.trim();
    const closes = trimmed.length >= marker.length && trimmed === sign.repeat(trimmed.length);
    if (closes && !/^(?: {4}|\t)/.test(content)) return line;
  }
  return undefined;
}

export function lineText(text: string, lines: Lines, line: number): string {
  const { start, end } = lines.span(line);
  return text.slice(start, end);
}
