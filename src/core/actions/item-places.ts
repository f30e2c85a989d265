import type { Field, Item } from '../document/postmortem.ts';

/** Where the value of a field may begin: behind its colon, or behind a key in braces that has none. */
export function behindKey(
  text: string,
  { key }: Pick<Field, 'key'>,
): { readonly at: number; readonly colon: string } {
  const colon = /^\s*:/.exec(text.slice(key.end));
  return colon ? { at: key.end + colon[0].length, colon: '' } : { at: key.end, colon: ':' };
}

/** The blanks in front of the item's first key, as many as its further lines have. */
export function indentOf(text: string, { fields }: Item): string {
  const key = Math.min(...Object.values(fields).map((field) => field.key.start));
  const line = text.slice(startOfLine(text, key), key);
  // The sign of a key that is written out (`? id`) stands in the column of the others.
  return ' '.repeat(line.replace(/\?[ \t]+$/, '').length);
}

/** Where a pair is added in braces: behind the last one and its comma, in front of what a comment says there. */
export function behindPairs(
  text: string,
  { fields, span }: Item,
): { readonly at: number; readonly comma: string } {
  const ends = Object.values(fields).map((field) => Math.max(behindKey(text, field).at, field.span.end));
  const last = Math.max(span.start + 1, ...ends);
  const comma = /^\s*,/.exec(text.slice(last, span.end));
  if (comma) return { at: last + comma[0].length, comma: '' };
  return { at: last, comma: ends.length === 0 ? '' : ',' };
}

const startOfLine = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
