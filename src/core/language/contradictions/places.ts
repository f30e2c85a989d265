import type { Postmortem } from '../../document/postmortem.ts';
import { textsAt } from '../yaml-texts.ts';

/** A sentence of the document's own telling, with where it begins. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly in: 'title' | 'summary' | 'elsewhere';
}

const KINDS: readonly string[] = ['paragraph', 'list-item', 'heading'];

/** The sentences in which a postmortem speaks for itself: no quotes, no tables, no code. */
export function places(postmortem: Postmortem): readonly Place[] {
  const { prose, title, text, sections } = postmortem;
  const summary = summaryOf(postmortem);
  const inProse = prose
    .filter(({ kind }) => KINDS.includes(kind))
    .flatMap(({ span, masked }) => {
      const isTitle = span.start === title?.span.start;
      const isSummary = summary !== undefined && span.start > summary.start && span.start < summary.end;
      return sentences(masked, span.start, isTitle ? 'title' : isSummary ? 'summary' : 'elsewhere');
    });
  const impact = sections.find(({ name }) => name === 'impact');
  const told = textsAt(text, impact, ['functionality']).filter(
    ({ span, text: said }) => span.end - span.start === said.length,
  );
  return [...inProse, ...told.flatMap((one) => sentences(one.text, one.span.start, 'elsewhere'))];
}

/** From the heading "Summary" to the next of its level. */
export function summaryOf({
  headings,
  text,
}: Postmortem): { readonly start: number; readonly end: number } | undefined {
  const at = headings.findIndex((heading) => /^(?:executive )?summary\b/i.test(heading.text));
  const heading = headings[at];
  if (!heading) return undefined;
  const next = headings.slice(at + 1).find(({ level }) => level <= heading.level);
  return { start: heading.span.start, end: next?.span.start ?? text.length };
}

const SENTENCE = /[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]*)*[.!?]*/g;

const sentences = (text: string, start: number, place: Place['in']): readonly Place[] =>
  [...text.matchAll(SENTENCE)].map((match) => ({ text: match[0], start: start + match.index, in: place }));
