import type { Postmortem } from '../document/postmortem.ts';
import { touches, type Span } from '../document/span.ts';
import { classOf } from './loudness.ts';

const WAITS: readonly string[] = ['wording', 'missing', 'action'];

/**
 * True while somebody is still writing what a finding is about: what is missing, how it is put and how an action is
 * made wait until the caret leaves the sentence or the item. An empty document is one that is about to be begun.
 */
export function waits(
  postmortem: Postmortem,
  { code, span }: { readonly code: string; readonly span: Span },
  caret: number,
): boolean {
  if (postmortem.text.trim() === '') return true;
  return WAITS.includes(classOf(code)) && touches(unitAt(postmortem, span), caret);
}

/** The item, the log entry or the sentence that a span belongs to, else its line. */
function unitAt(postmortem: Postmortem, span: Span): Span {
  const holds = (unit: Span): boolean => unit.start <= span.start && span.end <= unit.end;
  const { actionItems, factors, timeline, prose, lines, text } = postmortem;
  const item = [...actionItems, ...factors, ...(timeline?.entries ?? [])].find((one) => holds(one.span));
  if (item) return item.span;
  const block = prose.find((one) => holds(one.span));
  return block ? sentenceAt(text, block.span, span) : lines.span(lines.positionAt(span.start).line);
}

const SENTENCE_END = /[.!?…]["')\]”’]*(?=\s|$)/g;

/** The sentence of a block that holds a span. */
export function sentenceAt(text: string, block: Span, span: Span): Span {
  const ends = [...text.slice(block.start, block.end).matchAll(SENTENCE_END)].map(
    (match) => block.start + match.index + match[0].length,
  );
  return {
    start: ends.findLast((end) => end <= span.start) ?? block.start,
    end: ends.find((end) => end >= span.end) ?? block.end,
  };
}
