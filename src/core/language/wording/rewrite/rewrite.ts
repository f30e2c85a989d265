import type { Span } from '../../../document/span.ts';
import { copied } from '../copied.ts';

/** Words that say no more than those they replace. */
export interface Rewrite {
  readonly text: string;
  /** How much of what stands behind the words goes with them. */
  readonly over: number;
  /** For the quick fix, where "Write …" would not fit. */
  readonly title?: string;
}

/** The words in one line, and what stands around them. */
export interface Said {
  readonly said: string;
  readonly before: string;
  readonly after: string;
}

/** An honest rewrite: it leaves out or turns around, and adds nothing that the sentence does not state. */
export type Rewriter = (place: Said) => Rewrite | undefined;

const AROUND = 200;
/** Code or a quotation stood here, and would be lost. */
const MASKED = /\s{2}|\uE000/;

/** What begins a sentence has a capital. */
export function rewriteAt(rewriter: Rewriter, text: string, { start, end }: Span): Rewrite | undefined {
  const words = text.slice(start, end).replace(/\n[ \t]*/g, ' ');
  if (MASKED.test(words)) return undefined;
  const rewrite = rewriter({
    said: copied(words),
    before: near(text, start),
    after: copied(text.slice(end, end + AROUND)),
  });
  return rewrite && beginsSentence(text, start, words)
    ? { ...rewrite, text: rewrite.text.charAt(0).toUpperCase() + rewrite.text.slice(1) }
    : rewrite;
}

/** A sentence may begin with a handle in lower case; behind a colon only what had a capital keeps it. */
const beginsSentence = (text: string, at: number, words: string): boolean =>
  /(?:^|[.!?][)"'”’\]]*|\n[ \t]*\n|\n[ \t]*(?:[-*+]|\d+[.)]))\s*[*_]*$/.test(near(text, at)) ||
  (/^\p{Lu}/u.test(words) && /[:|]\s*[*_]*$/.test(near(text, at)));

const near = (text: string, at: number): string => copied(text.slice(Math.max(0, at - AROUND), at));
