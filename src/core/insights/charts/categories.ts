import { counted } from '../../timeline/format.ts';
import { behind, countCell, number, numberCell, text, words } from '../cells.ts';
import { groupBy } from '../group-by.ts';
import type { Placed } from '../matching.ts';
import type { BarsChart } from '../model.ts';
import { barsChart, type BarRow } from './bars.ts';

const COLUMNS = [
  text('Category', 'category'),
  number('Incidents', 'incidents'),
  number('Factors', 'factors'),
];

/** What kind of condition it was, in how many incidents. */
export function categoriesChart(matching: readonly Placed[]): BarsChart {
  const told = matching.flatMap((one) => one.facts.factors.map(({ category = '' }) => ({ one, category })));
  return barsChart({
    id: 'categories',
    title: 'Contributing factors by category',
    n: `${counted(told.length, 'factor')}, ${counted(matching.length, 'incident')}`,
    rows: [...groupBy(told, ({ category }) => [category])].map(([name, own]) =>
      rowOf(name === '' ? 'no category' : name, behind(own.map(({ one }) => one)), own.length),
    ),
    columns: COLUMNS,
    notes: ['An incident with factors of two categories counts under both.'],
    none: 'No contributing factors are told.',
    many: 'categories',
  });
}

const rowOf = (label: string, of: readonly number[], factors: number): BarRow => ({
  bar: {
    label,
    about: '',
    count: of.length,
    aside: counted(factors, 'factor'),
    cameBack: false,
    why: [],
    behind: of,
  },
  cells: [words(label), countCell(of), numberCell(factors, of)],
});
