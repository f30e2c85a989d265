import { FEWEST } from '../../corpus/statistics/statistics.ts';
import { formatLongDuration } from '../../timeline/format.ts';
import { behind, countCell, durationCell, fewCell, NOTHING, number, text, words } from '../cells.ts';
import type { Placed } from '../matching.ts';
import type { ChartTable, TableCell, TableRow } from '../model.ts';
import { documentName } from '../document-name.ts';
import type { CardId, Timed } from './timed.ts';

const COLUMNS = [
  text('Months', 'months'),
  number('n', 'n'),
  number('Median', 'median_minutes'),
  number('Middle half', 'middle_half_minutes'),
  number('p90', 'p90_minutes'),
  text('Longest', 'longest'),
];

/** A row a stretch, and one for all of them. */
export const spreadTable = (id: CardId, all: readonly Timed[]): ChartTable => ({
  columns: COLUMNS,
  rows: all.map((one) => rowOf(id, one)),
});

function rowOf(id: CardId, one: Timed): TableRow {
  const { bucket, all, known, n, median, p90 } = one;
  const of = behind(known);
  const isTotal = bucket === undefined;
  const nothing = all.length === 0 ? NOTHING : durationCell(undefined);
  return {
    isTotal,
    cells: [
      words(bucket?.row ?? 'All'),
      countCell(of),
      n === 0 ? nothing : durationCell(median, of),
      n === 0 ? words('') : middleCell(one),
      n === 0 ? words('') : n < FEWEST ? fewCell(n) : durationCell(p90, of),
      isTotal ? words('') : longestCell(id, known),
    ],
  };
}

function middleCell({ n, middleHalf, known }: Timed): TableCell {
  if (!middleHalf) return fewCell(n);
  const minutes = middleHalf.map((ms) => String(Math.round(ms / 600) / 100)).join('–');
  return {
    text: middleHalf.map(formatLongDuration).join(' – '),
    value: minutes,
    behind: behind(known),
  };
}

function longestCell(id: CardId, known: readonly Placed[]): TableCell {
  const [first, ...others] = known;
  if (!first) return words('');
  const lasting = ({ facts }: Placed): number => facts.durations[id] ?? -Infinity;
  const longest = others.reduce((a, b) => (lasting(b) > lasting(a) ? b : a), first);
  return words(documentName(longest.facts), [longest.place]);
}
