import type { Fix } from '../../document/finding.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';

/** Where a line can be put into an item. */
interface Place {
  readonly at: number;
  /** As far in as the keys of the item stand. */
  readonly indent: string;
  readonly lineEnd: string;
}

/** A fix that gives an item a field which it lacks; none where no line of it can have another behind it. */
export function inserting(
  { text }: Postmortem,
  item: Item,
  line: string,
  { title = `Add ${line}`, preferred = false } = {},
): readonly Fix[] {
  const place = placeIn(text, item);
  if (!place) return [];
  const { at, indent, lineEnd } = place;
  const edits = [{ span: { start: at, end: at }, newText: `${lineEnd}${indent}${line}` }];
  return [{ title, edits, ...(preferred && { preferred }) }];
}

/** Behind the last key whose value ends in its line. */
function placeIn(text: string, { fields }: Item): Place | undefined {
  const places = Object.values(fields).flatMap(({ key, span }) => {
    const indent = indentOf(text, key.start);
    const isInLine = span.end > key.end && !/[\r\n]/.test(text.slice(key.start, span.end));
    const isBlock = /^[|>&]/.test(text.slice(span.start, span.end));
    if (indent === undefined || !isInLine || isBlock) return [];
    const at = endOfLine(text, span.end);
    return [{ at, indent, lineEnd: lineEndAt(text, at) }];
  });
  return places.at(-1);
}

/** Blanks as wide as what stands before a key; undefined where that is more than blanks and the item's dash. */
export function indentOf(text: string, keyStart: number): string | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', keyStart - 1), text.lastIndexOf('\r', keyStart - 1)) + 1;
  const before = text.slice(lineStart, keyStart);
  return /^ *(?:- *)?$/.test(before) ? ' '.repeat(before.length) : undefined;
}

export function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

export const lineEndAt = (text: string, at: number): string =>
  /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0] ?? '\n';
