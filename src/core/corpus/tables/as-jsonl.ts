import type { Cell, Column, Row } from './table.ts';

/** An object a line, all with the same keys; what nothing is said of is `null`. */
export const asJsonl = (columns: readonly Column[], rows: readonly Row[]): string =>
  rows
    .map((row) => {
      const cells = columns.map((column) => [column.name, valueOf(column, row[column.name])]);
      return `${JSON.stringify(Object.fromEntries(cells))}\n`;
    })
    .join('');

function valueOf({ type }: Column, cell: Cell): Cell | null {
  if (cell === undefined) return null;
  return type === 'instant' ? new Date(Number(cell)).toISOString() : cell;
}
