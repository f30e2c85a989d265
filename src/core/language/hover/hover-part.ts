import type { Span } from '../../document/span.ts';

/** What to tell about a place: Markdown, a part each. What the document says itself is escaped in it. */
export interface Hover {
  readonly span: Span;
  readonly parts: readonly string[];
}
