import { oneLine } from '../timeline/one-line.ts';
import type { OldDocument } from './old-document.ts';

/** An item of a list that is not within another. */
export interface OldItem {
  readonly first: number;
  readonly last: number;
  /** Its first paragraph, in one line. */
  readonly text: string;
  /** What stands in it below that, a line an item or paragraph. */
  readonly more: readonly string[];
}

export interface OldList {
  readonly items: readonly OldItem[];
  /** Lines that say something and are of no item. */
  readonly rest: readonly number[];
}

const MARKER = /^(\s*)(?:[-+*•]|\d{1,9}[.)])\s+(?=\S)/;
/** What has lines that mean something as lines: no item of ours can hold it. */
const WHOLE = new Set(['fence', 'code', 'html', 'raw', 'table', 'rule', 'heading', 'setext']);

/** The items among lines. One with code, tables or HTML in it counts as rest. */
export function readList(old: OldDocument, first: number, last: number): OldList {
  const items: OldItem[] = [];
  const rest: number[] = [];
  let base: number | undefined;
  for (let line = first; line <= last; line += 1) {
    const block = old.blockAt[line];
    if (!block) continue;
    const indent = block.within === 'list' ? indentOf(old.lines[line]) : undefined;
    if (indent === undefined || indent > (base ?? indent) + 1) {
      rest.push(line);
      continue;
    }
    base = Math.min(base ?? indent, indent);
    const end = endOf(old, line, last, base);
    const lines = range(line, end).filter((one) => old.blockAt[one] !== undefined);
    if (lines.some((one) => WHOLE.has(old.blockAt[one]?.kind ?? ''))) for (const one of lines) rest.push(one);
    else items.push(itemOf(old, lines));
    line = end;
  }
  return { items, rest };
}

const indentOf = (line = ''): number | undefined => MARKER.exec(line)?.[1]?.replaceAll('\t', '    ').length;

/** The last line before the next item beside it, or before the list ends. */
function endOf({ lines, blockAt }: OldDocument, from: number, last: number, base: number): number {
  let end = from;
  for (let line = from + 1; line <= last; line += 1) {
    const block = blockAt[line];
    if (!block) continue;
    const indent = indentOf(lines[line]);
    const isNext = indent !== undefined && indent <= base + 1;
    if (block.within !== 'list' || isNext) break;
    end = line;
  }
  return end;
}

function itemOf({ lines, blockAt }: OldDocument, own: readonly number[]): OldItem {
  const [first = 0] = own;
  const paragraphs: string[][] = [];
  let before: unknown;
  for (const line of own) {
    const text = (lines[line] ?? '').replace(MARKER, '').trim();
    const isNew = blockAt[line] !== before || (line !== first && MARKER.test(lines[line] ?? ''));
    if (isNew || paragraphs.length === 0) paragraphs.push([text]);
    else paragraphs.at(-1)?.push(text);
    before = blockAt[line];
  }
  const [text = '', ...more] = paragraphs.map((one) => oneLine(one.join(' ')));
  return { first, last: own.at(-1) ?? first, text, more };
}

export const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
