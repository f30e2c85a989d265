import { counted, formatCount } from '../../timeline/format.ts';
import { behind, countCell, number, text, words } from '../cells.ts';
import { DIMENSION_LABELS, nameLabel } from '../choices.ts';
import { DIMENSIONS, type Dimension } from '../filter.ts';
import { groupBy } from '../group-by.ts';
import { namesOf, type Placed } from '../matching.ts';
import type { ChartTable, Column, ColumnsChart } from '../model.ts';
import type { Bucket } from '../period.ts';
import { roundTicks } from '../scale.ts';
import { stretchesOf, type Stretch } from '../stretches.ts';

export interface IncidentsInput {
  readonly matching: readonly Placed[];
  readonly buckets: readonly Bucket[];
  readonly by: Dimension;
  /** Worst first. */
  readonly severities: readonly string[];
}

/** How many began in which month, stacked by what somebody chose. */
export function incidentsChart({ matching, buckets, by, severities }: IncidentsInput): ColumnsChart {
  const series = seriesOf(matching, by, severities);
  const stretches = stretchesOf(matching, buckets);
  const columns = stretches.map((stretch) => columnOf(stretch, series));
  const undated = matching.filter(({ facts }) => facts.day === undefined);
  return {
    form: 'columns',
    id: 'incidents',
    title: `Incidents by ${buckets[0]?.unit ?? 'month'}`,
    n: `n ${formatCount(matching.length)}`,
    series: series.map(({ label }) => label),
    columns,
    ticks: roundTicks(columns.reduce((most, { count }) => Math.max(most, count), 0)),
    by: DIMENSIONS.map((value) => ({ value, label: DIMENSION_LABELS[value], isChosen: value === by })),
    summary: summaryOf(matching.length, stretches),
    notes: [...undatedNote(undated.length), ...severalNote(stretches, series, by)],
    isEmpty: matching.length === undated.length,
    table: tableOf(matching, stretches, series, undated),
  };
}

interface Series {
  readonly label: string;
  readonly has: (one: Placed) => boolean;
}

/** So many patterns can be told apart. */
const MOST = 5;

/** Severities as the scale has them, all else the most frequent first; what is left over is one. */
function seriesOf(
  matching: readonly Placed[],
  by: Dimension,
  severities: readonly string[],
): readonly Series[] {
  const names = [...groupBy(matching, ({ facts }) => namesOf(facts, by))];
  const rank = (name: string, count: number): number =>
    name === ''
      ? Infinity
      : by === 'severity'
        ? severities.indexOf(name) + (severities.includes(name) ? 0 : 1e6)
        : -count;
  const sorted = names
    .map(([name, own]) => ({ name, rank: rank(name, own.length) }))
    .toSorted((a, b) => (a.rank === b.rank ? (a.name < b.name ? -1 : 1) : a.rank - b.rank))
    .map(({ name }) => name);
  const shown = sorted.length <= MOST ? sorted : sorted.slice(0, MOST - 1);
  const rest = new Set(sorted.slice(shown.length));
  const own = shown.map((name) => ({
    label: nameLabel(name, by),
    has: ({ facts }: Placed) => namesOf(facts, by).includes(name),
  }));
  if (rest.size === 0) return own;
  const has = ({ facts }: Placed): boolean => namesOf(facts, by).some((name) => rest.has(name));
  return [...own, { label: `${formatCount(rest.size)} others`, has }];
}

function columnOf({ bucket, all: own }: Stretch, series: readonly Series[]): Column {
  const parts = series.map(({ has }) => behind(own.filter(has)));
  return {
    label: bucket.label,
    whole: bucket.whole,
    parts: parts.map((of) => ({ count: of.length, behind: of })),
    count: parts.reduce((sum, { length }) => sum + length, 0),
  };
}

function summaryOf(n: number, stretches: readonly Stretch[]): string {
  const most = stretches.reduce((high, { all }) => Math.max(high, all.length), 0);
  if (most === 0) return 'No incident with a day.';
  const highest = stretches.filter(({ all }) => all.length === most).map(({ bucket }) => bucket.whole);
  return `${formatCount(n)} incidents; the most, ${formatCount(most)}, in ${highest.slice(0, 3).join(', ')}.`;
}

const undatedNote = (undated: number): readonly string[] =>
  undated === 0 ? [] : [`${counted(undated, 'incident says', 'incidents say')} no day: in the table alone.`];

/** Of those that stand in a column more than once: else its height would be taken for a count of incidents. */
function severalNote(
  stretches: readonly Stretch[],
  series: readonly Series[],
  by: Dimension,
): readonly string[] {
  const dated = stretches.flatMap(({ all }) => all);
  const places = dated.map((one) => series.filter(({ has }) => has(one)).length);
  const several = places.filter((count) => count > 1).length;
  if (several === 0) return [];
  const sum = formatCount(places.reduce((total, count) => total + count, 0));
  const of = `${formatCount(several)} of ${counted(dated.length, 'incident')}`;
  return [
    several === 1
      ? `${of} has more than one ${by}. It counts once under each, so the columns add up to ${sum}; the table's totals count it once.`
      : `${of} have more than one ${by}. Each counts once under every one of them, so the columns add up to ${sum}; the table's totals count it once.`,
  ];
}

function tableOf(
  matching: readonly Placed[],
  stretches: readonly Stretch[],
  series: readonly Series[],
  undated: readonly Placed[],
): ChartTable {
  const cells = (label: string, own: readonly Placed[]) => [
    words(label),
    ...series.map(({ has }) => countCell(behind(own.filter(has)))),
    countCell(behind(own)),
  ];
  return {
    columns: [
      text('Months', 'months'),
      ...series.map(({ label }) => number(label, label)),
      number('Incidents', 'incidents'),
    ],
    rows: [
      ...stretches.map(({ bucket, all }) => ({ isTotal: false, cells: cells(bucket.whole, all) })),
      ...(undated.length > 0 ? [{ isTotal: false, cells: cells('No day', undated) }] : []),
      { isTotal: true, cells: cells('All', matching) },
    ],
  };
}
