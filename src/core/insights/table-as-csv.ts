import type { ChartTable, InsightDocument, TableCell, TableRow } from './model.ts';

/**
 * The table of a chart for a spreadsheet: RFC 4180 with CRLF, numbers without units, and at the end of each row the
 * postmortems behind it. What isn't known is empty. No text is taken for a formula.
 */
export const tableAsCsv = (
  { columns, rows }: ChartTable,
  documents: readonly Pick<InsightDocument, 'name'>[],
): string =>
  [
    [...columns.map(({ name }) => textField(name)), 'postmortems'],
    ...rows.map((row) => [...row.cells.map(fieldOf), textField(behindOf(row, documents))]),
  ]
    .map((fields) => `${fields.join(',')}\r\n`)
    .join('');

const fieldOf = ({ value }: TableCell): string => {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : textField(value);
};

/** Spreadsheets run what begins so; with an apostrophe in front it stays text. */
const FORMULA = /^[\s'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function textField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function behindOf({ cells }: TableRow, documents: readonly Pick<InsightDocument, 'name'>[]): string {
  const places = new Set(cells.flatMap(({ behind }) => behind));
  return [...places]
    .toSorted((a, b) => a - b)
    .flatMap((place) => documents[place]?.name ?? [])
    .join(' ');
}
