import type { Span } from './span.ts';

/** A paragraph, list item or heading's worth of prose. */
export interface ProseBlock {
  readonly span: Span;
  readonly kind: 'paragraph' | 'list-item' | 'heading' | 'quote' | 'table';
  /** Of the span's length: what is code, a link target, a comment or HTML is blanks; line ends stay. */
  readonly masked: string;
}
