import type { Span } from '../../document/span.ts';
import type { Withheld } from './withheld.ts';

/** The three headings of a public version. */
export type Place = 'summary' | 'happened' | 'doing';

/** A part of a document that is marked public, as strangers read it. */
export interface Piece {
  readonly place: Place;
  /** Pieces of one group stand together: a paragraph each, the rows of one table, the items of one list. */
  readonly group: 'block' | 'facts' | 'figures' | 'timeline' | 'factors' | 'actions';
  /** What it was in the document. */
  readonly source: Span;
  readonly markdown: string;
  /** What a reader takes from it, without markup, targets of links included. */
  readonly plain: string;
}

/** What a part of a document gives to the public, and what of it stays. */
export interface Told {
  readonly pieces: readonly Piece[];
  readonly withheld: readonly Withheld[];
}

export const NOTHING: Told = { pieces: [], withheld: [] };

export const together = (parts: readonly Told[]): Told => ({
  pieces: parts.flatMap(({ pieces }) => pieces),
  withheld: parts.flatMap((part) => part.withheld),
});
