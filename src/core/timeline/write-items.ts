import { isSeq, isNode, stringify, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../document/edit.ts';
import { lineEndOf } from '../document/lines.ts';
import type { Timeline, TimelineEntry } from '../document/postmortem.ts';
import type { NewEntry } from './new-entry.ts';
import { oneLine } from './one-line.ts';

/**
 * Puts entries into the `entries:` list, each behind the last item whose instant is not later. Undefined where the
 * list is written in brackets: its items have no lines of their own.
 */
export function insertItems(
  text: string,
  timeline: Timeline,
  entries: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  const list = listOf(timeline);
  const first = list?.items.find(isNode);
  if (!list || list.flow === true || !first) return undefined;
  const column = timeline.section.spanOf(first).start - dashOf(text, timeline.section.spanOf(first).start);
  const dash = dashOf(text, timeline.section.spanOf(first).start);
  const indent = ' '.repeat(dash - startOfLine(text, dash));
  const places = byPlace(entries, ({ at }) => placeOf(text, timeline, at));
  const eol = lineEndOf(text);
  return [...places].map(([offset, group]) => ({
    span: { start: offset, end: offset },
    newText: group.map((entry) => itemText(entry, indent, column, eol)).join(''),
  }));
}

/** Takes an item out with its dash and all its lines. */
export function removeItem(text: string, timeline: Timeline, entry: TimelineEntry): TextEdit | undefined {
  const list = listOf(timeline);
  if (!list || list.flow === true) return undefined;
  const start = startOfLine(text, entry.span.start);
  return { span: { start, end: behindLine(text, entry.span.end) }, newText: '' };
}

function listOf(timeline: Timeline): YAMLSeq | undefined {
  const list = timeline.section.yaml.get('entries', true);
  return isSeq(list) ? list : undefined;
}

const dashOf = (text: string, itemStart: number): number => text.lastIndexOf('-', itemStart - 1);

function placeOf(text: string, timeline: Timeline, at: number): number {
  const known = timeline.entries.filter((entry) => entry.at !== undefined);
  const before = known.findLast((entry) => (entry.at ?? 0) <= at);
  if (before) return behindLine(text, before.span.end);
  const first = known[0] ?? timeline.entries[0];
  return first ? startOfLine(text, first.span.start) : timeline.section.content.end;
}

/** The YAML library quotes what needs quoting; a text can't end its line or its fence. */
function itemText(entry: NewEntry, indent: string, column: number, eol: string): string {
  const value = {
    at: new Date(Math.floor(entry.at / 1000) * 1000).toISOString().replace('.000Z', 'Z'),
    text: oneLine(entry.text) || '(no text)',
    ...(entry.marks?.length ? { marks: entry.marks } : {}),
    ...(entry.actor === undefined ? {} : { actor: entry.actor }),
    ...(entry.id === undefined ? {} : { id: entry.id }),
    ...(entry.public === true ? { public: true } : {}),
    ...(entry.sources.length > 0 ? { sources: entry.sources } : {}),
  };
  const yaml = stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd().split('\n');
  return yaml
    .map((line, index) => indent + (index === 0 ? '-'.padEnd(column) : ' '.repeat(column)) + line + eol)
    .join('');
}

/** The entries by the offset they go to, each group in its old order. */
export function byPlace(
  entries: readonly NewEntry[],
  placeOf: (entry: NewEntry) => number,
): ReadonlyMap<number, readonly NewEntry[]> {
  const groups = new Map<number, NewEntry[]>();
  for (const entry of entries) {
    const place = placeOf(entry);
    groups.set(place, [...(groups.get(place) ?? []), entry]);
  }
  return groups;
}

/** Behind the line end that follows `offset`; the end of the text where none does. */
export function behindLine(text: string, offset: number): number {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = offset;
  return lineEnd.test(text) ? lineEnd.lastIndex : text.length;
}

export const startOfLine = (text: string, offset: number): number =>
  offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
