import type { CST } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { flowParts, flowText } from './flow-text.ts';

/** Where the lines of a section belong, and what to mend inside them; lines and offsets are those of its text. */
export interface Layout {
  /** The column of lines that begin with a key, a dash or the text of a value. */
  readonly columns: ReadonlyMap<number, number>;
  /** Lines inside texts: their blanks may mean something. */
  readonly kept: ReadonlySet<number>;
  readonly edits: readonly TextEdit[];
}

interface Sheet {
  readonly text: string;
  readonly starts: readonly number[];
  readonly columns: Map<number, number>;
  readonly kept: Set<number>;
  readonly edits: TextEdit[];
  readonly opaque: string | undefined;
  /** Lines that come up to the one above. */
  readonly joined: Set<number>;
}

const STEP = 2;
/** Prettier's own width: a list in brackets that is longer gets a line an item from it, and from us. */
const WIDEST = 80;

/**
 * How Prettier would lay out the YAML, as edits of blanks. `opaque` is a key of the outermost map whose lines somebody
 * else lays out. Undefined where something stands in it that a postmortem has no use for: tags, anchors, `? ` keys.
 */
export function layOut(text: string, token: CST.Token, opaque?: string): Layout | undefined {
  const sheet: Sheet = {
    text,
    starts: startsOf(text),
    columns: new Map(),
    kept: new Set(),
    edits: [],
    opaque,
    joined: new Set(),
  };
  if (!walk(sheet, token, 0)) return undefined;
  for (const line of sheet.joined) sheet.columns.delete(line);
  return sheet;
}

function startsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
}

/** The line that an offset is on; the lines are many, so the search is by halves. */
function lineAt({ starts }: Sheet, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isFirst = (sheet: Sheet, offset: number): boolean =>
  sheet.text.slice(sheet.starts[lineAt(sheet, offset)], offset).trim() === '';

function place(sheet: Sheet, offset: number, column: number): void {
  if (isFirst(sheet, offset)) sheet.columns.set(lineAt(sheet, offset), column);
}

function walk(sheet: Sheet, token: CST.Token, column: number): boolean {
  if (token.type === 'block-map') return token.items.every((item) => walkPair(sheet, item, column));
  if (token.type === 'block-seq') return token.items.every((item) => walkItem(sheet, item, column));
  return walkText(sheet, token, column);
}

function walkPair(sheet: Sheet, { start, key, sep, value }: CST.CollectionItem, column: number): boolean {
  if (!key && !value && !sep && areKnown(start)) return gaps(sheet, start, false);
  if (!key || key.type !== 'scalar' || !sep || !areKnown([...start, ...sep])) return false;
  place(sheet, key.offset, column);
  gaps(sheet, start, true);
  if (!value) return gaps(sheet, sep, false);
  if (column === 0 && key.source === sheet.opaque && value.type === 'block-scalar') {
    keepLines(sheet, value);
    return gaps(sheet, sep, true) && header(sheet, value);
  }
  const before = column + key.source.length + 2;
  if (value.type === 'flow-collection') return walkFlow(sheet, sep, value, { column: column + STEP, before });
  closeUp(sheet, sep, value);
  return gaps(sheet, sep, true) && walk(sheet, value, column + STEP);
}

function walkItem(sheet: Sheet, { start, value }: CST.CollectionItem, column: number): boolean {
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  if (!dash && !value && areKnown(start)) return gaps(sheet, start, false);
  if (!dash || !areKnown(start)) return false;
  place(sheet, dash.offset, column);
  if (!value) return gaps(sheet, start, false);
  if (!isEmptyMap(value)) joinLines(sheet, start.slice(start.indexOf(dash)), value.offset);
  gaps(sheet, start, true);
  if (value.type === 'flow-collection')
    return walkFlow(sheet, [], value, { column: column + STEP, before: column + STEP });
  return walk(sheet, value, column + STEP);
}

/** A map whose first key has comments before it has no offset that begins with a key. */
const isEmptyMap = (token: CST.Token): boolean =>
  token.type === 'block-map' && (token.items[0]?.start ?? []).length > 0;

const KNOWN = ['space', 'newline', 'comment', 'seq-item-ind', 'map-value-ind'];
const areKnown = (tokens: readonly CST.SourceToken[]): boolean =>
  tokens.every(({ type }) => KNOWN.includes(type));

/** A value that stands alone below its key comes up to it. */
function closeUp(sheet: Sheet, sep: readonly CST.SourceToken[], value: CST.Token): void {
  const lone = value.type === 'scalar' || value.type.endsWith('-quoted-scalar');
  if (!lone || !('source' in value) || /[\r\n]/.test(value.source)) return;
  const colon = sep.findIndex(({ type }) => type === 'map-value-ind');
  if (colon >= 0) joinLines(sheet, sep.slice(colon), value.offset);
}

/** Puts one blank where behind the first token only blanks and line ends stand. */
function joinLines(sheet: Sheet, [sign, ...between]: readonly CST.SourceToken[], end: number): void {
  const broken = between.some(({ type }) => type === 'newline');
  if (!sign || !broken || between.some(({ type }) => type === 'comment')) return;
  const start = sign.offset + sign.source.length;
  replace(sheet, start, end, ' ');
  joinTo(sheet, start, end);
}

function joinTo(sheet: Sheet, start: number, end: number): void {
  for (let line = lineAt(sheet, start) + 1; line <= lineAt(sheet, end); line += 1) {
    sheet.joined.add(line);
    sheet.kept.add(line);
  }
}

function walkText(sheet: Sheet, token: CST.Token, column: number): boolean {
  if (token.type === 'block-scalar') return walkBlock(sheet, token, column);
  if (token.type !== 'scalar' && !token.type.endsWith('-quoted-scalar')) return false;
  if (!('source' in token)) return false;
  place(sheet, token.offset, column);
  const last = lineAt(sheet, token.offset + token.source.length);
  for (let line = lineAt(sheet, token.offset) + 1; line <= last; line += 1) {
    sheet.columns.set(line, column);
    sheet.kept.add(line - 1);
  }
  return gaps(sheet, 'end' in token ? (token.end ?? []) : [], false);
}

/** Its lines move together: what is indented deeper stays so much deeper. */
function walkBlock(sheet: Sheet, token: CST.BlockScalar, column: number): boolean {
  if (token.props.some((prop) => prop.type === 'block-scalar-header' && /\d/.test(prop.source))) return false;
  const lines = keepLines(sheet, token);
  const contentOf = (line: number): string => sheet.text.slice(sheet.starts[line], sheet.starts[line + 1]);
  const first = lines.find((line) => contentOf(line).trim() !== '');
  const base = first === undefined ? 0 : indentOf(contentOf(first));
  for (const line of lines) {
    const content = contentOf(line);
    if (content.trim() !== '') sheet.columns.set(line, column + Math.max(0, indentOf(content) - base));
  }
  return header(sheet, token);
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** The blanks behind `|`, and how deep its lines stand, which they show themselves. */
function header(sheet: Sheet, token: CST.BlockScalar): boolean {
  for (const prop of token.props)
    if (prop.type === 'block-scalar-header' && /\d/.test(prop.source))
      replace(sheet, prop.offset, prop.offset + prop.source.length, prop.source.replace(/\d/, ''));
  const tokens = token.props.filter(
    (prop): prop is CST.SourceToken => 'type' in prop && KNOWN.includes(prop.type),
  );
  return gaps(sheet, tokens, false);
}

function keepLines(sheet: Sheet, token: CST.BlockScalar): readonly number[] {
  const start = token.props.reduce(
    (end, prop) => end + ('source' in prop ? prop.source.length : 0),
    token.offset,
  );
  if (token.source === '') return [];
  const from = lineAt(sheet, start);
  const last = lineAt(sheet, Math.max(start, start + token.source.length - 1));
  const lines = Array.from({ length: last - from + 1 }, (_, index) => from + index);
  for (const line of lines) sheet.kept.add(line);
  return lines;
}

interface FlowPlace {
  /** Where its items would stand on lines of their own. */
  readonly column: number;
  /** How much of the line is used before it. */
  readonly before: number;
}

function walkFlow(
  sheet: Sheet,
  sep: readonly CST.SourceToken[],
  token: CST.FlowCollection,
  { column, before }: FlowPlace,
): boolean {
  const close = token.end[0];
  const one = sep.some(({ type }) => type === 'comment') ? undefined : flowText(token);
  if (one === undefined || !close) return gaps(sheet, sep, true) && keepSpan(sheet, token);
  const end = close.offset + 1;
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const start = colon ? colon.offset + 1 : token.offset;
  joinTo(sheet, start, close.offset);
  const parts = flowParts(token) ?? [];
  const long = before + one.length > WIDEST && !token.end.some(({ type }) => type === 'comment');
  const rows = token.start.source === '[' ? parts.map((part) => `- ${part}`) : parts;
  const below = rows.map((row) => ' '.repeat(column) + row).join('\n');
  if (long) replace(sheet, start, end, colon ? `\n${below}` : below.trimStart());
  else replace(sheet, start, end, colon ? ` ${one}` : one);
  return gaps(sheet, token.end.slice(1), false);
}

/** A collection with comments in it stays as it is. */
function keepSpan(sheet: Sheet, token: CST.FlowCollection): boolean {
  const last = lineAt(sheet, token.end[0]?.offset ?? token.offset);
  for (let line = lineAt(sheet, token.offset) + 1; line <= last; line += 1) sheet.kept.add(line);
  return true;
}

/** One blank between two things on a line, none before a colon and at the end of a line. */
function gaps(sheet: Sheet, tokens: readonly CST.SourceToken[], follows: boolean): true {
  tokens.forEach(({ type, offset, source }, index) => {
    const end = offset + source.length;
    if (type === 'comment' && source !== source.trimEnd())
      replace(sheet, offset + source.trimEnd().length, end, '');
    if (type !== 'space' || sheet.starts.includes(offset)) return;
    const next = tokens[index + 1]?.type;
    const nothing = next === undefined ? !follows : next === 'newline' || next === 'map-value-ind';
    replace(sheet, offset, end, nothing ? '' : ' ');
  });
  return true;
}

function replace(sheet: Sheet, start: number, end: number, newText: string): void {
  const covered = sheet.edits.some(
    ({ span }) => span.start <= start && end <= span.end && span.end > span.start,
  );
  if (!covered && sheet.text.slice(start, end) !== newText)
    sheet.edits.push({ span: { start, end }, newText });
}
