import { isMap, isNode, isScalar, isSeq, stringify, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from '../document/edit.ts';
import { lineEndOf } from '../document/lines.ts';
import { keyText } from '../document/locate.ts';
import type { Section, Timeline, TimelineEntry } from '../document/postmortem.ts';
import { slice, type Span } from '../document/span.ts';
import { behindLine, startOfLine } from './write-items.ts';

/** The edit that gives a key of an item of `entries:` a value, or takes it out; undefined where the item can't take it. */
export function changeItem(
  text: string,
  { section }: Timeline,
  entry: TimelineEntry,
  key: string,
  value: string | boolean | readonly string[] | undefined,
): TextEdit | undefined {
  const map = itemOf(section, entry);
  if (!map) return undefined;
  const written = value === undefined ? undefined : scalar(value);
  const index = map.items.findIndex((pair) => keyText(pair) === key);
  const pair = map.items[index];
  if (written === undefined) return pair && withoutPair(text, section, map, index);
  return pair ? withValue(text, section, pair, written) : withPair(text, section, map, `${key}: ${written}`);
}

function itemOf(section: Section, entry: TimelineEntry): YAMLMap | undefined {
  const list = section.yaml.get('entries', true);
  const items: readonly unknown[] = isSeq(list) ? list.items : [];
  return items.find(
    (item): item is YAMLMap => isMap(item) && section.spanOf(item).start === entry.span.start,
  );
}

/** On one line, quoted wherever braces or a comment would end it. */
function scalar(value: string | boolean | readonly string[]): string {
  if (typeof value === 'object') return `[${value.map(scalar).join(', ')}]`;
  if (typeof value === 'string' && /[,[\]{}]/.test(value)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

function withValue(
  text: string,
  section: Section,
  { key, value }: Pair,
  written: string,
): TextEdit | undefined {
  if (!isNode(key)) return undefined;
  const colon = text.indexOf(':', section.spanOf(key).end) + 1;
  const span: Span = isNode(value) ? section.spanOf(value) : { start: colon, end: colon };
  const old = slice(text, span);
  if (old.trim() === '') return { span: { start: colon, end: colon }, newText: ` ${written}` };
  // A block or a list on lines of its own holds its last line end.
  const end = span.start + old.trimEnd().length;
  const start = /[\r\n]/.test(text.slice(colon, span.start)) ? colon : span.start;
  return { span: { start, end }, newText: start === colon ? ` ${written}` : written };
}

function withPair(text: string, section: Section, map: YAMLMap, line: string): TextEdit | undefined {
  const span = section.spanOf(map);
  const first = map.items[0]?.key;
  if (map.flow === true) {
    const end = text.slice(0, span.end - 1).trimEnd().length;
    return { span: { start: end, end }, newText: `${/[{,]$/.test(text.slice(0, end)) ? '' : ','} ${line}` };
  }
  if (!isScalar(first)) return undefined;
  const column = section.spanOf(first).start - startOfLine(text, section.spanOf(first).start);
  const end = behindLine(text, span.start + slice(text, span).trimEnd().length);
  const eol = lineEndOf(text);
  const gap = /[\r\n]$/.test(text.slice(0, end)) ? '' : eol;
  return { span: { start: end, end }, newText: `${gap}${' '.repeat(column)}${line}${eol}` };
}

/** From its key to the next one, so that a dash before it stays; the last one goes with what parts it from that before. */
function withoutPair(text: string, section: Section, map: YAMLMap, index: number): TextEdit | undefined {
  const startOf = (pair: Pair | undefined): number | undefined =>
    pair && isNode(pair.key) ? section.spanOf(pair.key).start : undefined;
  const start = startOf(map.items[index]);
  const next = startOf(map.items[index + 1]);
  if (start === undefined || map.items.length === 1) return undefined;
  if (next !== undefined) return { span: { start, end: next }, newText: '' };
  const { end } = section.spanOf(map);
  if (map.flow !== true)
    return { span: { start: startOfLine(text, start), end: behindLine(text, end - 1) }, newText: '' };
  const before = text.slice(0, start).replace(/\s*,?\s*$/, '').length;
  return { span: { start: before, end: text.slice(0, end - 1).trimEnd().length }, newText: '' };
}
