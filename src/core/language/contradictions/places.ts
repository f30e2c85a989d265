import type { Postmortem } from '../../document/postmortem.ts';
import { textsAt } from '../yaml-texts.ts';

/** A sentence of the document's own telling, with where it and its block begin. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly block: number;
  readonly inHeading: boolean;
}

const KINDS: readonly string[] = ['paragraph', 'list-item', 'heading'];

/** The sentences in which Markdown speaks for itself: no quotes, no tables, no code. */
export const sentencesIn = ({ prose }: Pick<Postmortem, 'prose'>): readonly Sentence[] =>
  prose
    .filter(({ kind }) => KINDS.includes(kind))
    .flatMap(({ span, masked, kind }) => sentences(masked, span.start, kind === 'heading'));

/** The sentences of the impact section. */
export const impactSentences = ({ text, sections }: Postmortem): readonly Sentence[] =>
  textsAt(
    text,
    sections.find(({ name }) => name === 'impact'),
    ['functionality'],
  )
    .filter(({ span, text: said }) => span.end - span.start === said.length)
    .flatMap((one) => sentences(one.text, one.span.start, false));

export type Place = 'title' | 'summary' | 'elsewhere';

/** Tells where a block of Markdown stands, from where it begins. */
export function placesOf(postmortem: Postmortem): (block: number) => Place {
  const title = postmortem.title?.span.start;
  const summary = summaryOf(postmortem);
  return (block) => {
    if (block === title) return 'title';
    return summary && summary.start < block && block < summary.end ? 'summary' : 'elsewhere';
  };
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

const sentences = (text: string, block: number, inHeading: boolean): readonly Sentence[] =>
  [...text.matchAll(SENTENCE)].map((match) => ({
    text: match[0],
    start: block + match.index,
    block,
    inHeading,
  }));
