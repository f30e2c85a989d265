import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { keyText, locate } from '../../document/locate.ts';
import type { Item, Postmortem, Section, TimelineEntry } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { PUBLIC_COMMENT, proseBlocks, type ProseBlock } from './blocks.ts';
import { isTrue } from './tell-sections.ts';

/** Something that can be marked public, with the edits that mark it and take the mark away. */
export interface Markable {
  /** Entry, Factor, Action, Field, Figure, Paragraph, List, Quote, Table. */
  readonly noun: string;
  readonly span: Span;
  readonly isPublic: boolean;
  /** Undefined where its YAML can't take the edit as it stands. */
  readonly mark: TextEdit | undefined;
  readonly unmark: TextEdit | undefined;
}

/** All that can be marked in a document, in no order. */
export function marksOf(postmortem: Postmortem): readonly Markable[] {
  return [
    ...(postmortem.timeline?.entries ?? []).map((entry, index) => ofEntry(postmortem, entry, index)),
    ...postmortem.factors.map((item) => ofItem(postmortem, item, 'Factor')),
    ...postmortem.actionItems.map((item) => ofItem(postmortem, item, 'Action')),
    ...ofImpact(postmortem),
    ...proseBlocks(postmortem).blocks.flatMap((block) => ofBlock(postmortem, block)),
  ];
}

function ofEntry(postmortem: Postmortem, entry: TimelineEntry, index: number): Markable {
  const { text, timeline } = postmortem;
  const base = { noun: 'Entry', span: entry.span, isPublic: entry.public };
  if (timeline?.form === 'entries') {
    const map = locate(timeline.section, ['entries', index])?.node;
    return { ...base, ...(isMap(map) ? inMap(text, timeline.section, map) : NO_EDITS) };
  }
  const end = entry.textSpan.end;
  const tail = /[ \t]*(?<!\S)\+public(?!\S)/.exec(text.slice(end, entry.span.end));
  const start = end + (tail?.index ?? 0);
  return {
    ...base,
    mark: entry.public ? undefined : { span: { start: end, end }, newText: ' +public' },
    unmark: tail ? { span: { start, end: start + tail[0].length }, newText: '' } : undefined,
  };
}

const NO_EDITS = { mark: undefined, unmark: undefined };

function ofItem({ text }: Postmortem, item: Item, noun: string): Markable {
  const map = locate(item.section, [item.index])?.node;
  const isPublic = isTrue(item.fields['public']?.value);
  return { noun, span: item.span, isPublic, ...(isMap(map) ? inMap(text, item.section, map) : NO_EDITS) };
}

/** `public: true` as the last key of a map; what says false already is changed. */
function inMap(text: string, section: Section, map: YAMLMap): Pick<Markable, 'mark' | 'unmark'> {
  const pair = map.items.find((one) => keyText(one) === 'public');
  if (pair) {
    const value = pair.value;
    if (!isScalar(value)) return NO_EDITS;
    const span = section.spanOf(value as Node);
    return { mark: { span, newText: 'true' }, unmark: { span, newText: 'false' } };
  }
  const { start, end } = section.spanOf(map);
  const first = map.items[0]?.key;
  if (!isScalar(first)) return NO_EDITS;
  if (map.flow === true) {
    const last = text.slice(start, end - 1).trimEnd().length + start;
    const comma = /[{,]$/.test(text.slice(start, last)) ? '' : ',';
    const isSafe = !text.slice(start, end).includes('#');
    return {
      mark: isSafe ? { span: { start: last, end: last }, newText: `${comma} public: true` } : undefined,
      unmark: undefined,
    };
  }
  const key = section.spanOf(first as Node).start;
  const lineStart = Math.max(text.lastIndexOf('\n', key - 1), text.lastIndexOf('\r', key - 1)) + 1;
  const behind = behindLine(text, lastOf(section, map));
  const eol = lineEndOf(text);
  const gap = behind > 0 && /[\r\n]/.test(text.charAt(behind - 1)) ? '' : eol;
  const newText = `${gap}${' '.repeat(key - lineStart)}public: true${eol}`;
  return { mark: { span: { start: behind, end: behind }, newText }, unmark: undefined };
}

/** Where the last thing of a map ends; blank lines below it aren't its own. */
function lastOf(section: Section, map: YAMLMap): number {
  const { end } = section.spanOf(map);
  return end;
}

function behindLine(text: string, offset: number): number {
  if (offset > 0 && /[\r\n]/.test(text.charAt(offset - 1))) return offset;
  const line = /(?:\r\n?|\n)/.exec(text.slice(offset));
  return line ? offset + line.index + line[0].length : text.length;
}

const FIELDS = ['functionality', 'customers', 'support_cases', 'slo', 'revenue', 'data_loss'];

function ofImpact(postmortem: Postmortem): readonly Markable[] {
  const section = postmortem.sections.find(({ name }) => name === 'impact');
  const map = section?.yaml.contents;
  if (!section || section.broken || !isMap(map)) return [];
  const list = map.items.find((one) => keyText(one) === 'public')?.value;
  const named = isSeq(list) ? list.items.map((item) => String(isScalar(item) ? item.value : '')) : [];
  const fields = FIELDS.filter((field) => map.has(field)).map((field): Markable => {
    const isPublic = named.includes(field);
    const next = isPublic ? named.filter((name) => name !== field) : [...named, field];
    const edit = listEdit(postmortem.text, section, map, next);
    const place = locate(section, [field]);
    const start = place?.key?.start ?? 0;
    return {
      noun: 'Field',
      span: { start, end: place?.value?.end ?? place?.key?.end ?? start },
      isPublic,
      mark: isPublic ? undefined : edit,
      unmark: isPublic ? edit : undefined,
    };
  });
  const metrics = locate(section, ['metrics'])?.node;
  const figures = isSeq(metrics) ? metrics.items : [];
  return [
    ...fields,
    ...figures.flatMap((item) => (isMap(item) ? [figure(postmortem.text, section, item)] : [])),
  ];
}

function figure(text: string, section: Section, map: YAMLMap): Markable {
  return {
    noun: 'Figure',
    span: section.spanOf(map),
    isPublic: isTrue(map.get('public')),
    ...inMap(text, section, map),
  };
}

function listEdit(
  text: string,
  section: Section,
  map: YAMLMap,
  names: readonly string[],
): TextEdit | undefined {
  const newText = `[${names.join(', ')}]`;
  const list = locate(section, ['public']);
  if (list?.value) {
    const said = text.slice(list.value.start, list.value.end);
    return { span: { start: list.value.start, end: list.value.start + said.trimEnd().length }, newText };
  }
  const { flow } = map;
  const first = map.items[0]?.key;
  if (list || flow === true || !isScalar(first)) return undefined;
  const start = section.spanOf(first as Node).start;
  return { span: { start, end: start }, newText: `public: ${newText}${lineEndOf(text)}` };
}

const NOUNS: Partial<Record<ProseBlock['kind'], string>> = {
  paragraph: 'Paragraph',
  list: 'List',
  quote: 'Quote',
  table: 'Table',
};

function ofBlock({ text }: Postmortem, { kind, span, mark }: ProseBlock): readonly Markable[] {
  const noun = NOUNS[kind];
  if (noun === undefined) return [];
  const eol = lineEndOf(text);
  const end = mark && behindLine(text, mark.end);
  return [
    {
      noun,
      span,
      isPublic: mark !== undefined,
      mark: mark
        ? undefined
        : { span: { start: span.start, end: span.start }, newText: `${PUBLIC_COMMENT}${eol}` },
      unmark: mark && end !== undefined ? { span: { start: mark.start, end }, newText: '' } : undefined,
    },
  ];
}
