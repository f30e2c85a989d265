import type { Span } from '../../document/span.ts';

export type WithheldKind =
  | 'title'
  | 'front matter'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'table'
  | 'code'
  | 'html'
  | 'image'
  | 'link'
  | 'timeline entry'
  | 'impact'
  | 'contributing factor'
  | 'action item'
  | 'learnings'
  | 'section'
  | 'field'
  | 'metric';

/** Something that stays behind. */
export interface Withheld {
  readonly kind: WithheldKind;
  readonly span: Span;
  /** How many things of its kind it stands for. */
  readonly count: number;
  /** What it says, cut short, for whoever is allowed to read the document. */
  readonly words: string;
}

const MOST = 80;

export const withheld = (kind: WithheldKind, span: Span, words: string, count = 1): Withheld => ({
  kind,
  span,
  count,
  words: cut(words.replace(/\s+/gu, ' ').trim()),
});

const cut = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST - 1).trimEnd()}…`);
