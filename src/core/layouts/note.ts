import type { OldDocument } from './old-document.ts';
import { range } from './old-list.ts';
import type { Region } from './regions.ts';
import type { Note } from './report.ts';

/** A note on lines, from 0. */
export function note(old: OldDocument, from: readonly number[], why: string): Note {
  const said = from.map((line) => (old.lines[line] ?? '').trim()).filter((line) => line !== '');
  const lines = from.toSorted((a, b) => a - b);
  return { first: (lines[0] ?? 0) + 1, last: (lines.at(-1) ?? 0) + 1, why, text: said.join('\n') };
}

export const headingLines = ({ heading, first }: Region): readonly number[] =>
  heading ? range(heading.first, heading.last) : [first];
