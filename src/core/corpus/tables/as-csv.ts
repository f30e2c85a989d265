import type { Cell, Column, Row } from './table.ts';

/** RFC 4180 with a head and LF. What nothing is said of is empty and without quotes. */
export const asCsv = (columns: readonly Column[], rows: readonly Row[]): string =>
  [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map((column) => cellOf(column, row[column.name]))),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

function cellOf({ type }: Column, cell: Cell): string {
  if (cell === undefined) return '';
  if (type === 'instant') return new Date(Number(cell)).toISOString();
  const text = String(cell);
  return type === 'text' && (text === '' || /[",\n\r]/.test(text)) ? `"${text.replaceAll('"', '""')}"` : text;
}
