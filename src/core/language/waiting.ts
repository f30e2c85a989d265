import type { Finding } from '../document/finding.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { shift, touches, type Span } from '../document/span.ts';
import { classOf } from './loudness.ts';

const WAITS: readonly string[] = ['wording', 'missing', 'open', 'action'];

/**
 * Tells what somebody is still writing about: what is missing, how it is put and how an action is made wait until the
 * caret leaves the sentence or the item. An empty document is one that is about to be begun.
 */
export function waitsAt(postmortem: Postmortem, caret: number): (finding: Finding) => boolean {
  if (postmortem.text.trim() === '') return () => true;
  // Items, entries and sentences end with their part.
  const near = postmortem.parts.filter(({ start, alone }) =>
    touches({ start, end: start + alone.text.length }, caret),
  );
  return ({ code, span }) => {
    const part = near.findLast(({ start }) => start <= span.start);
    if (!part || span.start > part.start + part.alone.text.length) return false;
    const unit = unitAt(part.alone, shift(span, -part.start));
    return WAITS.includes(classOf(code)) && touches(unit, caret - part.start);
  };
}

/** The item, the log entry or the sentence that a span belongs to, else its line. */
export function unitAt(postmortem: Postmortem, span: Span): Span {
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
