import { Pair, Scalar, YAMLMap, YAMLSeq, type Schema } from 'yaml';
import { behindBlanks, plainScalar, quotedScalar, type Ranged } from './yaml-nodes.ts';

/** What stands in brackets or braces, with where reading goes on. */
interface Read {
  readonly node: Ranged;
  readonly end: number;
}

/** Brackets within brackets, deeper than this, are the library's. */
const DEEPEST = 8;

/**
 * Reads `[F1, slack:C1/p2]` and `{ dana: incident commander }`, of texts without and with quotes, on one line. Undefined
 * for all else that YAML allows there.
 */
export function readFlow(source: string, schema: Schema, start: number, depth = 0): Read | undefined {
  if (depth > DEEPEST) return undefined;
  const node = source[start] === '[' ? new YAMLSeq<Ranged>(schema) : new YAMLMap<Ranged, Ranged>(schema);
  const close = source[start] === '[' ? ']' : '}';
  let at = behindBlanks(source, start + 1);
  while (source[at] !== close) {
    const key = node instanceof YAMLMap ? keyAt(source, at, node) : undefined;
    if (node instanceof YAMLMap && !key) return undefined;
    const value = valueAt(source, schema, key ? behindBlanks(source, key.range[1] + 1) : at, depth);
    if (!value) return undefined;
    if (node instanceof YAMLMap) node.items.push(new Pair(key as Ranged, value.node));
    else node.items.push(value.node);
    const next = behindComma(source, value.end, close);
    if (next === undefined) return undefined;
    at = next;
  }
  const end = at + 1;
  const behind = behindBlanks(source, end);
  const range: Ranged['range'] = [start, end, behind];
  return { node: Object.assign(node, { flow: true, range }), end: behind };
}

/** Where the next one begins, or the bracket closes; a comma before that is the library's. */
function behindComma(source: string, at: number, close: string): number | undefined {
  if (source[at] === close) return at;
  const next = source[at] === ',' ? behindBlanks(source, at + 1) : undefined;
  return next !== undefined && source[next] !== close ? next : undefined;
}

/** A key of more than 1024 signs is an error in YAML. */
const KEY = /(?:[A-Za-z_][\w-]{0,1000}|"[^"\\\r\n]{0,1000}"|'[^'\r\n]{0,1000}')(?=: )/y;

/** The key here, where it has a value and no other has its name. */
function keyAt(source: string, at: number, { items }: YAMLMap<Ranged, Ranged>): Ranged | undefined {
  KEY.lastIndex = at;
  if (!KEY.test(source)) return undefined;
  const end = KEY.lastIndex;
  const key = isQuote(source[at]) ? quotedScalar(source, at, end, end) : plainScalar(source, at, end, end);
  return key && items.some((pair) => nameOf(pair.key) === nameOf(key)) ? undefined : key;
}

const nameOf = (node: Ranged): unknown => (node instanceof Scalar ? node.value : undefined);

/** Its first sign begins nothing else, a colon stands within a word, and no comment begins. */
const PLAIN = /[\p{L}\p{N}_](?:[^\s,[\]{}:#]|:(?=[\w./])| (?=[^\s,[\]{}:#]))*/uy;
const QUOTED = /"[^"\\\r\n]*"|'[^'\r\n]*'/y;

function valueAt(source: string, schema: Schema, at: number, depth: number): Read | undefined {
  const sign = source[at];
  if (sign === '[' || sign === '{') return readFlow(source, schema, at, depth + 1);
  const form = isQuote(sign) ? QUOTED : PLAIN;
  form.lastIndex = at;
  if (!form.test(source)) return undefined;
  const end = form.lastIndex;
  const next = behindBlanks(source, end);
  const node = isQuote(sign) ? quotedScalar(source, at, end, next) : plainScalar(source, at, end, next);
  return node && { node, end: next };
}

const isQuote = (sign: string | undefined): boolean => sign === '"' || sign === "'";
