import { isMap, isScalar, isSeq, stringify, type YAMLMap } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { keyText } from '../../document/locate.ts';
import type { Section } from '../../document/postmortem.ts';
import { behindLine, startOfLine } from '../../timeline/write-items.ts';

/** A text as one line of YAML: plain where that reads back as the same, else quoted. */
export const scalarOf = (text: string): string =>
  stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();

/** The same inside of brackets. */
export const flowScalarOf = (text: string): string =>
  /[,[\]{}]/.test(text) ? JSON.stringify(text) : scalarOf(text);

/**
 * Puts lines (`key: value`, deeper ones indented) behind the last line of a map, as far in as its keys. Undefined
 * where the map is written in braces, or has no keys.
 */
export function addLines(
  text: string,
  section: Section,
  map: YAMLMap,
  lines: readonly string[],
): TextEdit | undefined {
  const first = map.items[0]?.key;
  if (map.flow === true || !isScalar(first)) return undefined;
  const key = section.spanOf(first).start;
  const indent = ' '.repeat(key - startOfLine(text, key));
  const end = behindLine(text, section.spanOf(map).end);
  const eol = lineEndOf(text);
  const gap = end > 0 && /[\r\n]/.test(text.charAt(end - 1)) ? '' : eol;
  return { span: { start: end, end }, newText: gap + lines.map((line) => indent + line + eol).join('') };
}

/** Adds `value` to the list at a key, which is made where there is none; undefined where it stands there already. */
export function addToList(
  text: string,
  section: Section,
  map: YAMLMap,
  key: string,
  value: string,
): TextEdit | undefined {
  const pair = map.items.find((one) => keyText(one) === key);
  const list = pair?.value;
  if (isSeq(list) && list.items.some((item) => isScalar(item) && item.value === value)) return undefined;
  if (isSeq(list) && list.flow === true) return intoBrackets(text, section.spanOf(list), value);
  if (isSeq(list)) return addItem(text, section, list.items.at(-1), value);
  if (isScalar(list) && list.value !== '') return besideOne(text, section.spanOf(list), value);
  if (!pair)
    return isMap(map) && map.flow === true
      ? intoBraces(text, section.spanOf(map), key, value)
      : addLines(text, section, map, [`${key}: [${flowScalarOf(value)}]`]);
  if (!isScalar(pair.key)) return undefined;
  const colon = text.indexOf(':', section.spanOf(pair.key).end) + 1;
  const end = isScalar(list) ? Math.max(colon, section.spanOf(list).end) : colon;
  return { span: { start: colon, end }, newText: ` [${flowScalarOf(value)}]` };
}

/** In front where a comment stands in the brackets: what comes behind one would be part of it. */
function intoBrackets(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  value: string,
): TextEdit {
  if (text.slice(start, end).includes('#'))
    return { span: { start: start + 1, end: start + 1 }, newText: `${flowScalarOf(value)}, ` };
  const last = text.slice(start, end - 1).trimEnd().length + start;
  const comma = /[[,]$/.test(text.slice(start, last)) ? '' : ',';
  const blank = last === start + 1 ? '' : ' ';
  return { span: { start: last, end: last }, newText: `${comma}${blank}${flowScalarOf(value)}` };
}

function intoBraces(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  key: string,
  value: string,
): TextEdit {
  if (text.slice(start, end).includes('#'))
    return { span: { start: start + 1, end: start + 1 }, newText: ` ${key}: [${flowScalarOf(value)}],` };
  const last = text.slice(start, end - 1).trimEnd().length + start;
  const comma = /[{,]$/.test(text.slice(start, last)) ? '' : ',';
  return { span: { start: last, end: last }, newText: `${comma} ${key}: [${flowScalarOf(value)}]` };
}

/** One text where a list may stand becomes the first of a list. */
function besideOne(
  text: string,
  span: { readonly start: number; readonly end: number },
  value: string,
): TextEdit {
  const old = text.slice(span.start, span.end);
  const first = /^["']/.test(old) ? old : flowScalarOf(old);
  return { span, newText: `[${first}, ${flowScalarOf(value)}]` };
}

function addItem(text: string, section: Section, last: unknown, value: string): TextEdit | undefined {
  if (!isScalar(last)) return undefined;
  const { start, end } = section.spanOf(last);
  const dash = text.lastIndexOf('-', start - 1);
  const lineStart = startOfLine(text, dash);
  if (dash < lineStart || text.slice(lineStart, dash).trim() !== '') return undefined;
  const at = behindLine(text, end);
  const line = `${text.slice(lineStart, dash)}- ${scalarOf(value)}${lineEndOf(text)}`;
  return {
    span: { start: at, end: at },
    newText: /[\r\n]/.test(text.charAt(at - 1)) ? line : lineEndOf(text) + line,
  };
}
