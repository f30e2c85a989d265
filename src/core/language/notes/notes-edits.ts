import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { keyText } from '../../document/locate.ts';
import type { NoteKey } from '../../document/note-headings.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { behindLine, startOfLine } from '../../timeline/write-items.ts';
import { flowScalarOf, scalarOf } from '../refactor/map-edits.ts';
import type { PlacedNote } from './place-notes.ts';

/** Lines that go behind others, by the offset where they begin, and what takes the place of something. */
interface Edits {
  readonly text: string;
  readonly section: Section;
  readonly lines: Map<number, string[]>;
  readonly replaced: TextEdit[];
}

/**
 * The smallest edits that put notes into `learnings`; what is there already is not said twice. Undefined where the
 * section can't take them: its YAML has a mistake, or it is written in braces.
 */
export function notesEdits(
  postmortem: Postmortem,
  notes: readonly PlacedNote[],
): readonly TextEdit[] | undefined {
  const { text } = postmortem;
  const lists = listsOf(notes);
  const section = postmortem.sections.find(({ name }) => name === 'learnings');
  if (!section) return lists.size === 0 ? [] : [newSection(text, lists)];
  const { contents } = section.yaml;
  if (section.broken) return undefined;
  const edits: Edits = { text, section, lines: new Map(), replaced: [] };
  if (!isMap(contents) || contents.items.length === 0) {
    if (!isNothing(contents)) return undefined;
    addLines(
      edits,
      section.content.end,
      [...lists].flatMap(([key, said]) => blockOf(key, said)),
      '',
    );
    return editsOf(edits);
  }
  if (contents.flow === true) return undefined;
  // An answer stands before what is new below it.
  for (const note of notes)
    if (note.to === 'answer' && !answer(edits, contents, note.question.index, note.text)) return undefined;
  // New keys come last, behind what is added to the list of the last key.
  const isThere = (key: NoteKey): boolean => contents.items.some((one) => keyText(one) === key);
  const inOrder = [...lists].toSorted(([a], [b]) => Number(isThere(b)) - Number(isThere(a)));
  for (const [key, said] of inOrder) if (!addTo(edits, contents, key, said)) return undefined;
  return editsOf(edits);
}

const isNothing = (contents: unknown): boolean =>
  contents === null ||
  (isScalar(contents) && contents.value === '') ||
  (isMap(contents) && contents.flow !== true);

function listsOf(notes: readonly PlacedNote[]): ReadonlyMap<NoteKey, readonly string[]> {
  const lists = new Map<NoteKey, string[]>();
  for (const note of notes)
    if (note.to === 'list') {
      const said = lists.get(note.key) ?? [];
      if (!said.includes(note.text)) lists.set(note.key, [...said, note.text]);
    }
  return lists;
}

function newSection(text: string, lists: ReadonlyMap<NoteKey, readonly string[]>): TextEdit {
  const start = text.trimEnd().length;
  const rows = [
    '',
    '',
    '```yaml learnings',
    ...[...lists].flatMap(([key, said]) => blockOf(key, said)),
    '```',
    '',
  ];
  return { span: { start, end: text.length }, newText: rows.join(lineEndOf(text)) };
}

const blockOf = (key: NoteKey, said: readonly string[]): readonly string[] => [
  `${key}:`,
  ...said.map((one) => `  - ${scalarOf(one)}`),
];

const editsOf = ({ text, lines, replaced }: Edits): readonly TextEdit[] => [
  ...replaced,
  ...[...lines].map(([at, rows]) => {
    const gap = at > 0 && !/[\r\n]/.test(text.charAt(at - 1)) ? lineEndOf(text) : '';
    return { span: { start: at, end: at }, newText: gap + rows.map((row) => row + lineEndOf(text)).join('') };
  }),
];

function addLines({ lines }: Edits, at: number, rows: readonly string[], indent: string): void {
  lines.set(at, [...(lines.get(at) ?? []), ...rows.map((row) => indent + row)]);
}

/** As far in as the first key of a map stands. */
const indentOf = (text: string, at: number): string => ' '.repeat(at - startOfLine(text, at));

function addTo(edits: Edits, map: YAMLMap, key: NoteKey, said: readonly string[]): boolean {
  const { text, section } = edits;
  const pair = map.items.find((one) => keyText(one) === key);
  const firstKey = map.items[0]?.key;
  if (!isScalar(firstKey)) return false;
  const indent = indentOf(text, section.spanOf(firstKey).start);
  if (!pair) {
    addLines(edits, behindLine(text, section.spanOf(map).end), blockOf(key, said), indent);
    return true;
  }
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0) return addItems(edits, list, said);
  if (!isScalar(pair.key)) return false;
  const colon = text.indexOf(':', section.spanOf(pair.key).end) + 1;
  const rows = said.map((one) => `${indent}  - ${scalarOf(one)}`);
  return inPlaceOf(edits, colon, list, rows);
}

/** A list in the place of one text, which stays its first item, of "none found", or of nothing. */
function inPlaceOf(
  { text, section, replaced }: Edits,
  colon: number,
  value: unknown,
  rows: readonly string[],
): boolean {
  const node = isScalar(value) || isSeq(value) ? (value as Node) : undefined;
  const span: Span = node ? section.spanOf(node) : { start: colon, end: colon };
  const old = text.slice(span.start, span.end);
  if (/[\r\n]/.test(old) || /^[|>&*!]/.test(old)) return false;
  const isEmpty = /^(?:["']?(?:none(?: found)?\.?)?["']?|~|\[\s*\])$/i.test(old);
  const indent = /^ */.exec(rows[0] ?? '')?.[0] ?? '';
  const all = [...(isEmpty ? [] : [`${indent}- ${old}`]), ...rows];
  const eol = lineEndOf(text);
  replaced.push({
    span: { start: colon, end: Math.max(colon, span.end) },
    newText: all.map((row) => eol + row).join(''),
  });
  return true;
}

function addItems(edits: Edits, list: YAMLSeq, said: readonly string[]): boolean {
  const { text, section } = edits;
  const there = new Set(list.items.map((item) => (isScalar(item) ? item.value : questionIn(item))));
  const fresh = said.filter((one) => !there.has(one));
  if (fresh.length === 0) return true;
  if (list.flow === true) return intoBrackets(edits, section.spanOf(list), fresh);
  const dash = dashOf(edits, list.items[0]);
  const last = list.items.at(-1);
  if (dash === undefined || !isScalarOrMap(last)) return false;
  const rows = fresh.map((one) => `- ${scalarOf(one)}`);
  const indent = indentOf(text, dash);
  const behind = behindLine(text, section.spanOf(last).end);
  // What a new section has in place of answers: items without any.
  if (list.items.every((item) => isScalar(item) && item.value === ''))
    edits.replaced.push({
      span: { start: startOfLine(text, dash), end: behind },
      newText: rows.map((row) => indent + row + lineEndOf(text)).join(''),
    });
  else addLines(edits, behind, rows, indent);
  return true;
}

const isScalarOrMap = (node: unknown): node is Node => isScalar(node) || isMap(node);

const questionIn = (item: unknown): unknown => (isMap(item) ? item.get('question') : undefined);

/** Where the dash of an item stands; undefined where something else stands before it. */
function dashOf({ text, section }: Edits, item: unknown): number | undefined {
  if (!isScalarOrMap(item)) return undefined;
  const dash = text.lastIndexOf('-', section.spanOf(item).start - 1);
  return text.slice(startOfLine(text, dash), dash).trim() === '' ? dash : undefined;
}

function intoBrackets({ text, replaced }: Edits, { start, end }: Span, said: readonly string[]): boolean {
  if (text.slice(start, end).includes('#')) return false;
  const last = text.slice(start, end - 1).trimEnd().length + start;
  const comma = /[[,]$/.test(text.slice(start, last)) ? '' : ', ';
  replaced.push({ span: { start: last, end: last }, newText: comma + said.map(flowScalarOf).join(', ') });
  return true;
}

/** Puts the answer beside its question; a question that is one text becomes one with keys. */
function answer(edits: Edits, map: YAMLMap, index: number, said: string): boolean {
  const { text, section } = edits;
  const questions = map.items.find((one) => keyText(one) === 'questions')?.value;
  const item = isSeq(questions) ? questions.items[index] : undefined;
  if (!isScalarOrMap(item)) return false;
  const span = section.spanOf(item);
  const row = `answer: ${scalarOf(said)}`;
  if (isMap(item)) return answerIn(edits, item, row, said);
  const dash = dashOf(edits, item);
  if (dash === undefined || /[\r\n]/.test(text.slice(span.start, span.end))) return false;
  edits.replaced.push({ span: { start: span.start, end: span.start }, newText: 'question: ' });
  addLines(edits, behindLine(text, span.end), [row], indentOf(text, span.start));
  return true;
}

function answerIn(edits: Edits, item: YAMLMap, row: string, said: string): boolean {
  const { text, section, replaced } = edits;
  const span = section.spanOf(item);
  const pair = item.items.find((one) => keyText(one) === 'answer');
  const first = item.items[0]?.key;
  if (!isScalar(first)) return false;
  if (pair && isScalar(pair.key)) {
    const colon = text.indexOf(':', section.spanOf(pair.key).end) + 1;
    const end = isScalar(pair.value) ? Math.max(colon, section.spanOf(pair.value).end) : colon;
    const value = item.flow === true ? flowScalarOf(said) : scalarOf(said);
    replaced.push({ span: { start: colon, end }, newText: ` ${value}` });
  } else if (item.flow === true) {
    if (/#|,\s*\}$/.test(text.slice(span.start, span.end))) return false;
    const last = text.slice(span.start, span.end - 1).trimEnd().length + span.start;
    replaced.push({ span: { start: last, end: last }, newText: `, answer: ${flowScalarOf(said)}` });
  } else addLines(edits, behindLine(text, span.end), [row], indentOf(text, section.spanOf(first).start));
  return true;
}
