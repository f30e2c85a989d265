import { isMap, isScalar, Scalar, type Document } from 'yaml';
import type { Section } from './postmortem.ts';
import { nodeSpan, parseYaml, trimmed } from './sections.ts';
import { shift, type Span } from './span.ts';

/** Which of a section's rows are the lines of its log. */
export interface LogRows {
  readonly first: number;
  /** Not included. */
  readonly end: number;
  readonly indent: string;
}

const KEEPS_BLANKS = /\+[ \t]*$/;
const HEADER = /^log:[ \t]+\|[-+]?[ \t]*$/;

/** The rows under `log: |`; undefined where there are none or where YAML could read them in another way. */
export function logRows(rows: readonly string[]): LogRows | undefined {
  const first = rows.findIndex((row) => HEADER.test(row)) + 1;
  if (first === 0) return undefined;
  let indent: number | undefined;
  let widest = 0;
  let end = first;
  for (; end < rows.length; end += 1) {
    const row = rows[end] ?? '';
    const depth = row.search(/[^ ]/);
    if (depth === 0) break;
    if (row[depth] === '\t') return undefined;
    if (depth < 0) {
      if (indent === undefined) widest = Math.max(widest, row.length);
      continue;
    }
    indent ??= depth;
    if (depth < indent || widest > indent) return undefined;
  }
  if (indent === undefined) return undefined;
  if (!KEEPS_BLANKS.test(rows[first - 1] ?? '')) {
    while (isBlankWithin(rows[end - 1], indent)) end -= 1;
  }
  return { first, end, indent: ' '.repeat(indent) };
}

/** Blank lines at the end that say nothing aren't part of the text. */
const isBlankWithin = (row: string | undefined, indent: number): boolean =>
  row !== undefined && row.length <= indent && row.trim() === '';

/** True where a row begins an entry, so that a log may be cut before it. */
export const beginsEntry = (row: string, indent: string): boolean => row.search(/\S/) === indent.length;

/** What stands around the lines of a log or the entries, read as if there were none. */
export interface Keys {
  readonly yaml: Document.Parsed;
  readonly value: unknown;
  /** Where the lines were taken out, in the content without them. */
  readonly cut: number;
}

/** Reads a section's content without the lines of its log; undefined where that may say something else. */
export function readKeys(content: string, body: Span): Keys | undefined {
  const before = content.slice(0, body.start);
  const { yaml, value } = parseYaml(before + content.slice(body.end));
  const log = isMap(yaml.contents) ? yaml.contents.get('log', true) : undefined;
  if (yaml.errors.length > 0 || yaml.warnings.length > 0 || !isScalar(log)) return undefined;
  const isIt = log.type === Scalar.BLOCK_LITERAL && log.range?.[0] === before.lastIndexOf('|');
  if (!isIt || String(log.value).trim() !== '') return undefined;
  // That there are lines is all that a schema asks.
  return { yaml, value: { ...(value as object), log: '…' }, cut: body.start };
}

/** The keys around a log or entries as a section of their own, at their places in the document. */
export function keysSection(
  text: string,
  { yaml, value, cut }: Keys,
  at: Pick<Section, 'name' | 'span' | 'content' | 'nameSpan'>,
  body: Span,
): Section {
  const length = body.end - body.start;
  const place = (offset: number): number => (offset < cut ? offset : offset + length);
  return {
    ...at,
    yaml,
    value,
    broken: false,
    gap: shift(body, at.content.start),
    spanOf: (node) => {
      const { start, end } = nodeSpan(node);
      return trimmed(text, shift({ start: place(start), end: place(end) }, at.content.start));
    },
  };
}
