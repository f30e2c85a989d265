import { readLines } from './lines.ts';
import { makePart, type Part } from './part.ts';
import type { Span } from './span.ts';
import { readItems, readSection, yamlProblems } from './sections.ts';

/** An item of a list with all its lines, read as a list of one. */
export function itemPart(text: string, name: string): Part {
  const whole = { start: 0, end: text.length };
  const section = readSection(text, name, { span: whole, content: whole, nameSpan: dashOf(text) });
  return makePart(`item of ${name}`, text, () => {
    const items = readItems(section);
    return {
      sections: [section],
      actionItems: name === 'action-items' ? items : [],
      factors: name === 'contributing-factors' ? items : [],
      problems: yamlProblems(text, section),
    };
  });
}

/** What stands for an item in which nothing else does. */
export function dashOf(text: string): Span {
  const start = Math.max(0, text.search(/-(?=[ \t\r\n]|$)/));
  return { start, end: start + 1 };
}

/** An anchor or an alias, where a value may begin: not "*all*" or "`*:*`" amid the words of one. */
const LINKED = /(?:^|[[{,]|[?:-](?=\s)|["'\]}]:|(?:^|\s)!\S*(?=\s))\s*[&*][^\s&*]/;

export interface ItemCuts {
  /** Where the dashes stand. */
  readonly column: number;
  readonly cuts: readonly number[];
}

/**
 * Where the lines of a list's content are to be cut, by index, each before an item; undefined where the list is to be
 * read in one: with anchors, aliases or directives, or with lines that belong to no item.
 */
export function itemCuts(rows: readonly string[]): ItemCuts | undefined {
  const first = rows.findIndex((row) => !isGap(row));
  const column = /^( *)-(?=[ \t]|$)/.exec(rows[first] ?? '')?.[1]?.length;
  if (column === undefined) return undefined;
  const cuts: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (/[&*]/.test(row) && LINKED.test(row)) return undefined;
    if (isGap(row)) continue;
    const depth = row.search(/[^ ]/);
    if (depth < column) return undefined;
    if (depth > column) continue;
    if (!/^-(?:[ \t]|$)/.test(row.slice(column))) return undefined;
    cuts.push(index);
  }
  return { column, cuts };
}

/** The items of a list, each with the lines up to the next. */
export function itemsIn(text: string): readonly string[] {
  const lines = readLines(text);
  const rows = Array.from({ length: lines.count }, (_, line) => lines.span(line));
  const cuts = itemCuts(rows.map(({ start, end }) => text.slice(start, end)))?.cuts ?? [];
  const starts = cuts.map((row) => rows[row]?.start ?? 0);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** Blank, or nothing but a comment. */
export const isGap = (row: string): boolean => /^[ \t]*(?:#.*)?$/.test(row);
