import { oneLine } from '../timeline/one-line.ts';
import type { OldDocument } from './old-document.ts';

/** A table with pipes. */
export interface OldTable {
  /** The line of its head; the row of dashes is the next one. */
  readonly first: number;
  readonly last: number;
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** The tables among lines that stand in no list and no quote. */
export function tablesIn({ lines, blockAt }: OldDocument, first: number, last: number): readonly OldTable[] {
  const tables: OldTable[] = [];
  for (let line = first; line <= last; line += 1) {
    const block = blockAt[line];
    if (block?.kind !== 'table' || block.within !== 'document' || block.first !== line) continue;
    const end = Math.min(block.last, last);
    const rows = [];
    for (let at = line + 2; at <= end; at += 1) rows.push({ line: at, cells: cellsOf(lines[at] ?? '') });
    tables.push({ first: line, last: end, head: cellsOf(lines[line] ?? ''), rows });
    line = end;
  }
  return tables;
}

/** What stands between the pipes of a row. */
export function cellsOf(row: string): readonly string[] {
  const cells = row.trim().split(/(?<!\\)\|/);
  return cells
    .slice(cells[0] === '' ? 1 : 0, cells.length > 1 && cells.at(-1)?.trim() === '' ? -1 : undefined)
    .map((cell) => oneLine(cell.replaceAll('\\|', '|')));
}
