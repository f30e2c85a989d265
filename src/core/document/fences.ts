import type { Span } from './span.ts';

/** A fenced code block at the top level of the document. */
export interface Fence {
  /** From the opening line to the end of the closing one, or of the text. */
  readonly span: Span;
  /** Between the fences; ends with the line end before the closing fence. */
  readonly content: Span;
  readonly info: string;
  readonly infoSpan: Span;
  readonly closed: boolean;
}
