import { isMap, isScalar } from 'yaml';
import { itemCuts, isGap } from './item-part.ts';
import type { Keys } from './log-body.ts';
import { parseYaml } from './sections.ts';
import type { Span } from './span.ts';

/** Which of a section's rows are the items of its `entries`. */
export interface EntryRows {
  /** Not included. */
  readonly end: number;
  /** Where the dashes stand. */
  readonly column: number;
  /** The rows that begin an item. */
  readonly cuts: readonly number[];
}

const HEADER = /^entries:[ ]*$/;

/** The rows under `entries:`; undefined where there are none or where they are to be read in one with the rest. */
export function entryRows(rows: readonly string[]): EntryRows | undefined {
  const header = rows.findIndex((row) => HEADER.test(row));
  if (header < 0) return undefined;
  const isKey = (row: string): boolean => /^[^\s-]/.test(row) && !isGap(row);
  const length = rows.slice(header + 1).findIndex(isKey);
  const end = length < 0 ? rows.length : header + 1 + length;
  const found = itemCuts(rows.slice(header + 1, end));
  return found && { end, column: found.column, cuts: found.cuts.map((row) => header + 1 + row) };
}

/** Reads a section's content without its entries; undefined where that may say something else. */
export function readKeysAround(content: string, body: Span): Keys | undefined {
  const { yaml, value } = parseYaml(content.slice(0, body.start) + content.slice(body.end));
  const map = yaml.contents;
  if (!isMap(map) || yaml.errors.length > 0 || yaml.warnings.length > 0 || map.has('log')) return undefined;
  const entries: unknown = map.get('entries', true);
  const isIt = isScalar(entries) && entries.value === '' && !entries.tag && !entries.anchor;
  // What the entries say is checked one by one.
  return isIt ? { yaml, value: { ...(value as object), entries: [] }, cut: body.start } : undefined;
}
