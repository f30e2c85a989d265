import { stringify } from 'yaml';
import type { TextEdit } from '../document/edit.ts';
import { lineEndOf } from '../document/lines.ts';
import type { Field, Item } from '../document/postmortem.ts';
import { behindKey, behindPairs, indentOf } from './item-places.ts';

/** A field of an item with the text that it is to have; undefined takes it out. */
export type FieldChange = readonly [key: string, value: string | undefined];

/** The smallest edits that give an item's fields these values; what is not named stays byte for byte, comments too. */
export function writeFields(text: string, item: Item, changes: readonly FieldChange[]): readonly TextEdit[] {
  const isFlow = text[item.span.start] === '{';
  const edits = changes.flatMap(([key, value]) => {
    const field = item.fields[key];
    if (!field) return [];
    return [value === undefined ? without(text, field, isFlow) : withValue(text, field, value, isFlow)];
  });
  const added = changes.filter(
    (change): change is readonly [string, string] => !item.fields[change[0]] && change[1] !== undefined,
  );
  if (added.length === 0) return edits;
  return behind(edits, (isFlow ? addPairs : addLines)(text, item, added));
}

/** Two edits that touch are one: which of them comes first at an offset is not the same everywhere. */
function behind(edits: readonly TextEdit[], added: TextEdit): readonly TextEdit[] {
  const touching = edits.find(({ span }) => span.end === added.span.start);
  if (!touching) return [...edits, added];
  const both = { span: touching.span, newText: touching.newText + added.newText };
  return [...edits.filter((edit) => edit !== touching), both];
}

function withValue(text: string, field: Field, value: string, isFlow: boolean): TextEdit {
  const { key, span } = field;
  const written = scalar(value, isFlow);
  const old = text.slice(span.start, span.end);
  if (span.start <= key.end || old === '') {
    const { at, colon } = behindKey(text, field);
    return { span: { start: at, end: at }, newText: `${colon} ${written}` };
  }
  // What stands behind the sign of a block is a comment of the line.
  const comment = /^[|>][^\s#]*([ \t]+#[^\r\n]*)/.exec(old)?.[1] ?? '';
  return { span, newText: written + comment };
}

/** Takes the line, where the field has one to itself; else only the value, or the pair in braces. */
function without(text: string, field: Field, isFlow: boolean): TextEdit {
  const { key, span } = field;
  const behind = behindKey(text, field).at;
  const end = Math.max(span.end, behind);
  if (isFlow) {
    const comma = /,\s*$/.exec(text.slice(0, key.start));
    if (comma) return { span: { start: comma.index, end }, newText: '' };
    const next = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
    return { span: { start: key.start, end: end + next }, newText: '' };
  }
  // With the line end before it: the one behind it is where lines are added.
  const line = /(?:\r\n?|\n)[ \t]*$/.exec(text.slice(0, key.start));
  const rest = /^[ \t]*(?=[\r\n]|$)/.exec(text.slice(end));
  if (line && rest) return { span: { start: line.index, end: end + rest[0].length }, newText: '' };
  return { span: { start: behind, end }, newText: '' };
}

/** Behind the item's last line, as far in as its first key. */
function addLines(text: string, item: Item, pairs: readonly (readonly [string, string])[]): TextEdit {
  const indent = indentOf(text, item);
  const lines = pairs.map(([name, value]) => `${indent}${name}: ${scalar(value, false)}`);
  const ending = /\r\n?|\n/g;
  ending.lastIndex = item.span.end;
  const at = ending.exec(text)?.index ?? text.length;
  const eol = lineEndOf(text);
  return { span: { start: at, end: at }, newText: lines.map((line) => eol + line).join('') };
}

function addPairs(text: string, item: Item, pairs: readonly (readonly [string, string])[]): TextEdit {
  const { at, comma } = behindPairs(text, item);
  const written = pairs.map(([name, value]) => `${name}: ${scalar(value, true)}`).join(', ');
  return { span: { start: at, end: at }, newText: `${comma} ${written}` };
}

/** On one line, plain where that reads back as the same. It can close no fence: what begins with its sign is quoted. */
function scalar(value: string, isFlow: boolean): string {
  if (/^[`~]|[\r\n]/.test(value) || (isFlow && /[,[\]{}]/.test(value))) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
