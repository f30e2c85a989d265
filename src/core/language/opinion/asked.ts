import type { Item, Postmortem } from '../../document/postmortem.ts';
import { overlaps, type Span } from '../../document/span.ts';
import { classOf } from '../loudness.ts';
import type { Problem } from '../problems.ts';
import { sentenceAt } from '../waiting.ts';

/** A sentence that a wording rule marked, as a second opinion is asked about it. */
export interface Asked {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly code: string;
  /** Why it was marked. */
  readonly reason: string;
  /** The sentence, on one line. */
  readonly text: string;
  readonly span: Span;
}

/** No more than a person would read before sending it. */
export const MOST_ASKED = 40;

/** The sentences whose wording is marked, each once for each rule; `within` narrows it to a selection. */
export function asked(postmortem: Postmortem, problems: readonly Problem[], within?: Span): readonly Asked[] {
  const found = problems
    .filter(({ code, span }) => classOf(code) === 'wording' && (!within || overlaps(within, span)))
    .map(({ code, message, span }) => ({ code, reason: message, ...sentenceOf(postmortem, span) }));
  const once = found.filter(
    (one, index) => found.findIndex(({ code, text }) => code === one.code && text === one.text) === index,
  );
  return once.slice(0, MOST_ASKED).map((one, index) => ({ number: index + 1, ...one }));
}

/** The sentence that a finding stands in: of prose, of a log entry, of an item's field, else its line. */
export function sentenceOf(postmortem: Postmortem, span: Span): Pick<Asked, 'text' | 'span'> {
  const { text } = postmortem;
  const block = blockOf(postmortem, span);
  const { start, end } = sentenceAt(text, block, span);
  const written = text.slice(start, end);
  const said = written.trim();
  const from = start + written.indexOf(said);
  return { text: said.replace(/\s+/g, ' '), span: { start: from, end: from + said.length } };
}

function blockOf({ prose, timeline, factors, actionItems, lines }: Postmortem, span: Span): Span {
  const fields = [...factors, ...actionItems].flatMap((item: Item) => Object.values(item.fields));
  const units = [
    ...(timeline?.entries ?? []).map(({ textSpan }) => textSpan),
    ...fields.map((field) => field.span),
    ...prose.map((block) => block.span),
  ];
  const holds = (unit: Span): boolean => unit.start <= span.start && span.end <= unit.end;
  return units.find(holds) ?? lines.span(lines.positionAt(span.start).line);
}
