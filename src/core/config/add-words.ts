import { Document, isMap, isNode, isPair, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits, type TextEdit } from '../document/edit.ts';
import { lineEndOf } from '../document/lines.ts';
import { locate } from '../document/locate.ts';
import type { Section } from '../document/postmortem.ts';
import { configSection, readConfig } from './config.ts';

type WordList = 'add' | 'ignore';

/**
 * The smallest edits that put words into a list of `wording`; none where they stand there already. Undefined where
 * the file can't take them: its YAML is broken, or something else stands in the list's place.
 */
export function addWords(text: string, list: WordList, said: string): readonly TextEdit[] | undefined {
  const words = said.replace(/\s+/g, ' ').trim();
  if (words === '') return undefined;
  if (listIn(text, list).includes(words)) return [];
  const section = configSection(text);
  const edit = section.broken ? undefined : editOf({ text, section, list, value: inBrackets(words) });
  // Whatever YAML there is around the place: what is offered has been read again.
  return edit && listIn(applyEdits(text, [edit]), list).includes(words) && !breaks(text, edit)
    ? [edit]
    : undefined;
}

const listIn = (text: string, list: WordList): readonly string[] => readConfig(text).config.wording[list];

const breaks = (text: string, edit: TextEdit): boolean =>
  readConfig(applyEdits(text, [edit])).findings.length > readConfig(text).findings.length;

interface Place {
  readonly text: string;
  readonly section: Section;
  readonly list: WordList;
  /** The words as YAML, in a form that may stand anywhere. */
  readonly value: string;
}

function editOf(place: Place): TextEdit | undefined {
  const { text, section, list, value } = place;
  const wording = locate(section, ['wording']);
  if (!wording) return atEnd(text, `wording:${lineEndOf(text)}  ${list}: [${value}]`);
  const words = locate(section, ['wording', list]);
  if (words) return intoList(place, words.node, words.key?.end);
  if (isMap(wording.node)) return intoMap(place, wording.node);
  if (wording.value || !wording.key) return undefined;
  return behindColon(text, wording.key.end, ` { ${list}: [${value}] }`);
}

function intoList(place: Place, node: unknown, keyEnd: number | undefined): TextEdit | undefined {
  const { text, section, value } = place;
  if (isSeq(node) && node.items.length > 0) return behindLast(place, node, value, '- ');
  if (isSeq(node)) return insert(section.spanOf(node).start + 1, value);
  const span = locate(section, ['wording', place.list])?.value;
  return span || keyEnd === undefined ? undefined : behindColon(text, keyEnd, ` [${value}]`);
}

function intoMap(place: Place, node: YAMLMap): TextEdit {
  const entry = `${place.list}: [${place.value}]`;
  return node.items.length > 0
    ? behindLast(place, node, entry, '')
    : insert(place.section.spanOf(node).start + 1, ` ${entry} `);
}

/** Behind the last of several: in the same line where they stand in brackets, else in a line like theirs. */
function behindLast(
  { text, section }: Place,
  node: YAMLSeq | YAMLMap,
  newText: string,
  dash: string,
): TextEdit {
  const end = endOf(section, node);
  if (node.flow === true) return insert(end, `, ${newText}`);
  const line = text.slice(lineStart(text, section.spanOf(node).start));
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return insertLine(text, end, `${indent}${dash}${newText}`);
}

/** The end of the last item: a collection's own range runs on over the comments below it. */
function endOf(section: Section, node: YAMLSeq | YAMLMap): number {
  const last: unknown = node.items.at(-1);
  const shown = isPair(last) ? [last.value, last.key].find(isShown) : last;
  if ((isMap(shown) || isSeq(shown)) && shown.flow !== true && shown.items.length > 0)
    return endOf(section, shown);
  return section.spanOf(isNode(shown) ? shown : node).end;
}

const isShown = (node: unknown): boolean => isNode(node) && (!isScalar(node) || node.source !== '');

const insert = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

const behindColon = (text: string, keyEnd: number, newText: string): TextEdit =>
  insert(text.indexOf(':', keyEnd) + 1, newText);

/** A line of its own behind the one that `offset` is in. */
function insertLine(text: string, offset: number, line: string): TextEdit {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return insert(offset + rest, lineEndOf(text) + line);
}

function atEnd(text: string, lines: string): TextEdit {
  const eol = lineEndOf(text);
  const isFresh = /(?:^\uFEFF?|[\r\n])$/.test(text);
  return insert(text.length, `${isFresh ? '' : eol}${lines}${eol}`);
}

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** As the YAML library quotes it between brackets, where most has to be quoted. */
function inBrackets(words: string): string {
  const document = new Document([words]);
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}
