import type { Fix } from '../../document/finding.ts';
import type { Span } from '../../document/span.ts';

export const QUOTE_MESSAGE =
  'YAML reads ": " as a new key, and @ % ` * & ! | > [ ] { } or a quote at the start as signs of its own. Put the text in quotes.';

/** The text on one line, in quotes. */
export const quoting = (text: string, span: Span): Fix => ({
  title: 'Put it in quotes',
  edits: [{ span, newText: JSON.stringify(text.slice(span.start, span.end).replace(/\s*[\r\n]\s*/g, ' ')) }],
  preferred: true,
});
