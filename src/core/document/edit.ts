import type { Span } from './span.ts';

/** Replaces `span` by `newText`; an empty span inserts. Offsets are those of the text before any edit. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after all edits. Edits must not overlap; their order is free. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const last = edits.toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return last.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}
