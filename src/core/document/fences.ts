import { fenceOpening } from './block-starts.ts';
import type { Block } from './blocks.ts';
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

export const isFence = ({ kind, within }: Block): boolean => kind === 'fence' && within === 'document';

/** The fences among blocks that stand in no list item and no quote, by CommonMark's rules. */
export const fencesIn = (text: string, lines: Lines, blocks: readonly Block[]): readonly Fence[] =>
  blocks.filter(isFence).map((block) => fenceOf(text, lines, block));

export function fenceOf(text: string, lines: Lines, { first, last, starts, closed }: Block): Fence {
  const opening = lines.span(first);
  const line = text.slice(starts[0], opening.end);
  const { marker = '', info = '' } = fenceOpening(line) ?? {};
  const infoStart = (starts[0] ?? opening.start) + marker.length + info.length - info.trimStart().length;
  return {
    span: { start: opening.start, end: closed ? lines.span(last).end : text.length },
    content: { start: lines.fullSpan(first).end, end: closed ? lines.span(last).start : text.length },
    info: info.trim(),
    infoSpan: { start: infoStart, end: infoStart + info.trim().length },
    closed,
  };
}
