import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { fieldTexts, type Text } from '../yaml-texts.ts';

export type MentionKind = 'entry' | 'factor' | 'action' | 'person' | 'postmortem';

/** A place that names something: where an id is given, or where something refers to it. */
export interface Mention {
  readonly kind: MentionKind;
  readonly name: string;
  /** The name alone, without signs and quotes. */
  readonly span: Span;
  readonly role: 'definition' | 'reference' | 'text';
}

/** What isn't a link and no `path@commit` can only be the id of an entry. */
export const ENTRY_REFERENCE = /^\^?[A-Za-z][\w-]*$/;

/** `T1, T2` without brackets is one text, and no id. */
export const SEVERAL_IDS = /^\^?[A-Za-z]{1,2}\d+(?:(?:\s*[,;&]\s*|\s+(?:and\s+)?)\^?[A-Za-z]{1,2}\d+)+$/;

/** Where factors and action items get their ids, and where evidence and addresses refer to them and to entries. */
export function itemIds({ text, factors, actionItems }: Postmortem): readonly Mention[] {
  const evidence = factors
    .flatMap((item) => fieldTexts(text, item, 'evidence'))
    .filter((one) => ENTRY_REFERENCE.test(one.text) || SEVERAL_IDS.test(one.text));
  const addresses = actionItems.flatMap((item) => fieldTexts(text, item, 'addresses'));
  return [
    ...idsOf(text, factors, 'factor'),
    ...idsOf(text, actionItems, 'action'),
    ...evidence.map((one) => refers('entry', withoutSign(one))),
    ...addresses.map((one) => refers('factor', one)),
  ];
}

const idsOf = (text: string, items: readonly Item[], kind: MentionKind): readonly Mention[] =>
  items.flatMap((item) => fieldTexts(text, item, 'id').map((one) => given(kind, one)));

export const given = (kind: MentionKind, { text, span }: Text): Mention => ({
  kind,
  name: text,
  span,
  role: 'definition',
});
export const refers = (kind: MentionKind, text: Text): Mention => ({
  ...given(kind, text),
  role: 'reference',
});

/** An id or a handle of the timeline: in the log a sign stands before it, in `entries` there may be quotes. */
export function within(text: string, { name, span }: { readonly name: string; readonly span: Span }): Text {
  const start = span.start + Math.max(0, text.slice(span.start, span.end).indexOf(name));
  return { text: name, span: { start, end: start + name.length } };
}

/** Without the `^` or `@` that some write before a name where none is needed. */
export const withoutSign = ({ text, span }: Text): Text =>
  /^[@^]/.test(text) ? { text: text.slice(1), span: { ...span, start: span.start + 1 } } : { text, span };
