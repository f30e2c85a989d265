import { Document, Pair, YAMLMap, YAMLSeq, type Node, type Scalar, type Schema } from 'yaml';
import { readFlow } from './yaml-flow.ts';
import { behindBlanks, emptyLiteral, plainScalar, quotedScalar, type Ranged } from './yaml-nodes.ts';
import { yamlRows, type YamlRow } from './yaml-rows.ts';

/**
 * Reads the YAML that nearly all sections consist of, a line at a time: blocks of keys and items, plain or quoted values
 * on one line, and lists and maps of them in brackets. Undefined for everything else, which is the library's to read. What it gives
 * is what the library gives but for its notes on blank lines and its tokens, at a tenth of the time.
 */
export function readPlainYaml(source: string, schema: Schema): Document.Parsed | undefined {
  const rows = yamlRows(source);
  if (!rows || rows.length === 0) return undefined;
  const reader: Reader = { source, rows, schema, at: 0 };
  const contents = blockAt(reader);
  if (!contents || reader.at < rows.length) return undefined;
  const document = new Document(undefined, { schema });
  return Object.assign(document, { contents }) as Document.Parsed;
}

interface Reader {
  readonly source: string;
  readonly rows: readonly YamlRow[];
  readonly schema: Schema;
  /** The row that is read next. */
  at: number;
}

/** Blocks within blocks, deeper than this, are the library's: it says so where they are too deep to be read. */
const DEEPEST = 200;

/** The keys or items from this row on that stand in its column. */
function blockAt(reader: Reader): Ranged | undefined {
  const row = reader.rows[reader.at];
  if (!row || row.column > DEEPEST) return undefined;
  return isItem(reader.source, row) ? items(reader, row) : keys(reader, row.column, row.start);
}

const isItem = (source: string, { start, end }: YamlRow): boolean =>
  source[start] === '-' && (start + 1 === end || source[start + 1] === ' ');

function items(reader: Reader, { column, start }: YamlRow): Ranged | undefined {
  const list = new YAMLSeq<Ranged>(reader.schema);
  for (let row = here(reader, column); row && isItem(reader.source, row); row = here(reader, column)) {
    const at = behindBlanks(reader.source, row.start + 1);
    const isKey = keyEnd(reader.source, at, row) !== undefined;
    const item = isKey ? keys(reader, column + at - row.start, at) : value(reader, row, at);
    if (!item) return undefined;
    list.items.push(item);
  }
  return ended(reader, column, list, start);
}

/** The keys in this column, the first of them behind the dash of an item where it is one's. */
function keys(reader: Reader, column: number, start: number): Ranged | undefined {
  const map = new YAMLMap<Ranged, Ranged>(reader.schema);
  let at = start;
  for (let row = reader.rows[reader.at]; row; row = here(reader, column)) {
    if (row.start > start) at = row.start;
    const end = keyEnd(reader.source, at, row);
    if (end === undefined) break;
    const key = plainScalar(reader.source, at, end, end);
    const read = map.items.some((pair) => isSame(pair.key, key))
      ? undefined
      : valueOf(reader, row, end + 1, column);
    if (!read) return undefined;
    map.items.push(new Pair(key, read));
  }
  return ended(reader, column, map, start);
}

const isSame = (one: Node, { value: name }: Scalar): boolean => (one as Scalar).value === name;

/** The next row, where it stands in this column. */
function here({ rows, at }: Reader, column: number): YamlRow | undefined {
  const row = rows[at];
  return row?.column === column ? row : undefined;
}

/** What a row holds that is deeper than a block goes on with what stands above, in a way that isn't read here. */
function ended<T extends YAMLMap<Ranged, Ranged> | YAMLSeq<Ranged>>(
  { rows, at }: Reader,
  column: number,
  block: T,
  start: number,
): Ranged | undefined {
  const last = rows[at - 1];
  if (block.items.length === 0 || !last || (rows[at]?.column ?? -1) > column) return undefined;
  const end = lastOf(block).range[2];
  return Object.assign(block, { range: [start, end, end] as [number, number, number] });
}

function lastOf(block: YAMLMap<Ranged, Ranged> | YAMLSeq<Ranged>): Ranged {
  const last = block.items.at(-1) as Ranged | Pair<Ranged, Ranged>;
  return 'range' in last ? last : (last.value ?? last.key);
}

/** A key of more than 1024 signs is an error in YAML. */
const KEY = /[A-Za-z_][\w-]{0,1000}:/y;

/** Where the colon stands; undefined where no key does. */
function keyEnd(source: string, at: number, { end }: YamlRow): number | undefined {
  KEY.lastIndex = at;
  if (!KEY.test(source)) return undefined;
  const behind = KEY.lastIndex;
  return behind === end || source[behind] === ' ' ? behind - 1 : undefined;
}

/** What stands behind a key's colon, or below it. */
function valueOf(reader: Reader, row: YamlRow, colonEnd: number, column: number): Ranged | undefined {
  if (colonEnd < row.end) {
    const at = behindBlanks(reader.source, colonEnd);
    return reader.source[at] === '|' ? emptyBlock(reader, row, at, column) : value(reader, row, at);
  }
  if (reader.source[colonEnd] === ' ') return undefined;
  reader.at += 1;
  const below = reader.rows[reader.at];
  if (!below || below.column < column) return plainScalar(reader.source, colonEnd, colonEnd, colonEnd);
  if (below.column > column || isItem(reader.source, below)) return blockAt(reader);
  return plainScalar(reader.source, colonEnd, colonEnd, colonEnd);
}

/** `log: |` with nothing below that belongs to it, not even a blank line: what a log's keys are without its lines. */
function emptyBlock(reader: Reader, { end, next }: YamlRow, at: number, column: number): Ranged | undefined {
  const { source, rows } = reader;
  reader.at += 1;
  const below = rows[reader.at];
  const belongs = below ? below.column > column || below.start - below.column > next : source.length > next;
  return belongs || !HEADER.test(source.slice(at, end)) ? undefined : emptyLiteral(at, next);
}

const HEADER = /^\|[-+]?$/;

/** A value that fills the rest of its row. */
function value(reader: Reader, { end, next }: YamlRow, at: number): Ranged | undefined {
  const { source } = reader;
  reader.at += 1;
  const sign = source[at];
  if (sign === '[' || sign === '{') return inBrackets(reader, at, end, next);
  if (sign === '"' || sign === "'") return quotedScalar(source, at, end, next);
  return isPlain(source.slice(at, end)) ? plainScalar(source, at, end, next) : undefined;
}

function inBrackets({ source, schema }: Reader, at: number, end: number, next: number): Ranged | undefined {
  const read = readFlow(source, schema, at);
  if (read?.node.range[1] !== end) return undefined;
  return Object.assign(read.node, { range: [at, end, next] as [number, number, number] });
}

/** Not all that YAML lets stand without quotes, but what stands so in texts: its first sign begins nothing else. */
const isPlain = (text: string): boolean => PLAIN.test(text) && !ENDS.test(text);

const PLAIN = /^[\p{L}\p{N}_$(./<=~+^;\\]/u;
const ENDS = / #|:(?: |$)/;
