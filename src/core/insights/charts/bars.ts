import { formatCount } from '../../timeline/format.ts';
import type { Bar, BarsChart, ChartId, ChartTable, TableColumn, TableRow } from '../model.ts';

/** A bar with the row of the table that says the same. */
export interface BarRow {
  readonly bar: Bar;
  readonly cells: TableRow['cells'];
  /** Of as many the one with more of it comes first. */
  readonly weight?: number;
}

interface BarsInput {
  readonly id: ChartId;
  readonly title: string;
  readonly n: string;
  readonly rows: readonly BarRow[];
  /** How many there are, where `rows` has only the first of them. */
  readonly total?: number;
  readonly columns: readonly TableColumn[];
  readonly notes: readonly string[];
  /** What to say where there is nothing. */
  readonly none: string;
  /** `services`, as the note has it that not all are shown. */
  readonly many: string;
  /** What is counted, where that is not incidents. */
  readonly unit?: string;
}

/** As many fit beside the other charts, and into a table. */
const MOST_BARS = 6;
export const MOST_ROWS = 200;

/** The most frequent first; of as many the heaviest, then the first by name. */
export function barsChart({
  id,
  title,
  n,
  rows,
  total = rows.length,
  columns,
  notes,
  none,
  many,
  unit = 'incident',
}: BarsInput): BarsChart {
  const sorted = rows.toSorted(mostFirst);
  const bars = sorted.slice(0, MOST_BARS).map(({ bar }) => bar);
  const cut = (most: number, what: string): readonly string[] =>
    total > most ? [`The ${what} has the first ${most} of ${formatCount(total)} ${many}.`] : [];
  const table: ChartTable = {
    columns,
    rows: sorted.slice(0, MOST_ROWS).map(({ cells }) => ({ cells, isTotal: false })),
  };
  const isEmpty = bars.length === 0;
  return {
    form: 'bars',
    id,
    title,
    n,
    bars,
    max: bars[0]?.count ?? 0,
    unit,
    summary: isEmpty ? none : `${title}: ${bars.slice(0, 3).map(barWords).join('; ')}.`,
    notes: isEmpty ? [none, ...notes] : [...notes, ...cut(MOST_BARS, 'chart'), ...cut(MOST_ROWS, 'table')],
    isEmpty,
    table,
  };
}

const mostFirst = (a: BarRow, b: BarRow): number =>
  b.bar.count - a.bar.count ||
  (b.weight ?? 0) - (a.weight ?? 0) ||
  (a.bar.label < b.bar.label ? -1 : Number(a.bar.label > b.bar.label));

const barWords = ({ label, count, aside }: Bar): string =>
  `${label}, ${formatCount(count)}${aside === '' ? '' : `, ${aside}`}`;
