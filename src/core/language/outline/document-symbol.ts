import type { Span } from '../../document/span.ts';

/** A line of the outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  /** A `mark` is an entry that carries one. */
  readonly kind: 'heading' | 'section' | 'entry' | 'mark' | 'factor' | 'action' | 'field' | 'item';
  readonly span: Span;
  /** What to select when it is chosen; lies in `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}
