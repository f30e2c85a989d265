import type { How, Piece } from './pieces.ts';

/** Lines from 1, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Where lines of the old document went. */
export interface Moved {
  readonly from: LineRange;
  /** Undefined where none of it is in the new document. */
  readonly to: LineRange | undefined;
  readonly how: How;
  /** The lines as they were, where the new document does not say all of their words there. */
  readonly was: string | undefined;
}

/** What was not understood, or taken for granted. */
export interface Note extends LineRange {
  readonly why: string;
  /** The lines as they are. */
  readonly text: string;
}

export interface ImportReport {
  /** Every line that is not blank, in order. */
  readonly moved: readonly Moved[];
  readonly notes: readonly Note[];
  /** Of an export, the values that have no place in the draft, by their paths. */
  readonly unread?: readonly { readonly path: string; readonly value: string }[];
}

/** Words as a search would find them. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Follows each line of the old document into the new one. Total: what is found nowhere is quoted. */
export function movedLines(source: readonly string[], pieces: readonly Piece[]): readonly Moved[] {
  const places = placesOf(pieces);
  const moved = source.flatMap((text, index): readonly Moved[] => {
    if (text.trim() === '') return [];
    const found = places.get(index) ?? [];
    const said = found.map((place) => place.piece.text).join('\n');
    const line = { first: index + 1, last: index + 1 };
    const [first] = found;
    const how = first?.piece.how ?? 'left out';
    const to = first && { first: first.line, last: found.at(-1)?.last ?? first.last };
    return [{ from: line, to, how, was: saysAll(said, text) && first ? undefined : text }];
  });
  return merged(moved);
}

interface Place {
  readonly piece: Piece;
  readonly line: number;
  readonly last: number;
}

function placesOf(pieces: readonly Piece[]): ReadonlyMap<number, readonly Place[]> {
  const places = new Map<number, Place[]>();
  let line = 1;
  for (const piece of pieces) {
    const last = line + piece.text.split('\n').length - 1;
    for (const index of piece.from) places.set(index, [...(places.get(index) ?? []), { piece, line, last }]);
    line = last + 1;
  }
  return places;
}

/** Whether each word of a line stands in a text, as often as in the line. */
function saysAll(text: string, line: string): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(line).every((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
}

/** Lines that went on side by side are told in one. */
function merged(moved: readonly Moved[]): readonly Moved[] {
  const all: Moved[] = [];
  for (const one of moved) {
    const before = all.at(-1);
    if (before && goesOn(before, one)) all[all.length - 1] = join(before, one);
    else all.push(one);
  }
  return all;
}

function goesOn(before: Moved, next: Moved): boolean {
  if (before.how !== next.how || (before.was === undefined) !== (next.was === undefined)) return false;
  if (before.was !== undefined && next.from.first !== before.from.last + 1) return false;
  if (!before.to || !next.to) return before.to === next.to;
  const gap = next.from.first - before.from.last;
  return next.to.first - before.to.last <= gap && next.to.first >= before.to.first;
}

const join = (before: Moved, next: Moved): Moved => ({
  how: before.how,
  from: { first: before.from.first, last: next.from.last },
  to: before.to && next.to && { first: before.to.first, last: Math.max(before.to.last, next.to.last) },
  was: before.was === undefined ? undefined : `${before.was}\n${next.was ?? ''}`,
});
