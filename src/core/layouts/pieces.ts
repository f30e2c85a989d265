/** What a line of the old document became. */
export type How =
  'front matter' | 'title' | 'heading' | 'text' | 'timeline' | 'factor' | 'learning' | 'action' | 'left out';

/** Lines of the new document, with the lines of the old one that they come from (from 0); none where they are ours. */
export interface Piece {
  readonly text: string;
  readonly from: readonly number[];
  readonly how: How;
}

export const ours = (text: string): Piece => ({ text, from: [], how: 'text' });

/** Lines as they stood. */
export const asWritten = (lines: readonly string[], first: number, last: number): readonly Piece[] =>
  lines.slice(first, last + 1).map((text, index) => ({ text, from: [first + index], how: 'text' as const }));

/** A blank line between two parts, never two. */
export function joined(parts: readonly (readonly Piece[])[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const part of parts.map(withoutBlanks)) {
    if (part.length === 0) continue;
    if (all.length > 0) all.push(ours(''));
    // Not all at once: a call takes only so many arguments, and a part may have more lines.
    for (const piece of part) all.push(piece);
  }
  return all;
}

/** Without the blank lines at its ends. */
export function withoutBlanks(part: readonly Piece[]): readonly Piece[] {
  const isBlank = ({ text }: Piece): boolean => text.trim() === '';
  const first = part.findIndex((piece) => !isBlank(piece));
  const last = part.findLastIndex((piece) => !isBlank(piece));
  return first < 0 ? [] : part.slice(first, last + 1);
}
