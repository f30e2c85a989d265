import type { ActionFacts } from '../../corpus/statistics/incident-facts.ts';
import { counted, formatCount } from '../../timeline/format.ts';
import { behind, number, numberCell, text, words } from '../cells.ts';
import type { Placed } from '../matching.ts';
import type { ChartInput } from './chart-input.ts';
import type { Column, ColumnsChart, TableRow } from '../model.ts';
import type { Bucket } from '../period.ts';
import { roundTicks } from '../scale.ts';
import { stretchesOf } from '../stretches.ts';

export interface PlacedAction {
  readonly one: Placed;
  readonly action: ActionFacts;
}

/** Ideas are none: they wait for somebody to want them. */
export const actionsOf = (all: readonly Placed[]): readonly PlacedAction[] =>
  all.flatMap((one) =>
    one.facts.actions.filter(({ status }) => status !== 'idea').map((action) => ({ one, action })),
  );

export const isOpen = ({ action: { status } }: PlacedAction): boolean =>
  status === 'open' || status === 'in_progress';

export const isOverdue = ({ action }: PlacedAction): boolean => action.isOverdue;

export const EVERY_KIND =
  'Of postmortems of every kind: what a drill or a near miss asks for is to be done too.';

/** From the bottom up. */
const SERIES: readonly { readonly label: string; readonly has: (one: PlacedAction) => boolean }[] = [
  { label: 'closed', has: (one) => !isOpen(one) },
  { label: 'open', has: (one) => isOpen(one) && !isOverdue(one) },
  { label: 'overdue', has: isOverdue },
];

const COLUMNS = [
  text('Months', 'months'),
  number('Opened', 'opened'),
  ...SERIES.map(({ label }) => number(`${label.charAt(0).toUpperCase()}${label.slice(1)}`, label)),
];

/** What became of the action items of each month's incidents, as it stands today. */
export function actionsChart({ acting, buckets, everyKind }: ChartInput): ColumnsChart {
  const all = actionsOf(acting);
  const stretches = stretchesOf(acting, buckets).map((stretch): Stretched => ({
    bucket: stretch.bucket,
    own: actionsOf(stretch.all),
  }));
  const columns = stretches.map(columnOf);
  const undated = all.filter(({ one }) => one.facts.day === undefined);
  const ideas = acting.reduce(
    (sum, { facts }) => sum + facts.actions.filter(({ status }) => status === 'idea').length,
    0,
  );
  return {
    form: 'columns',
    id: 'actions',
    title: `Action items by ${buckets[0]?.unit ?? 'month'} of the incident`,
    n: counted(all.length, 'action item'),
    series: SERIES.map(({ label }) => label),
    columns,
    ticks: roundTicks(columns.reduce((most, { count }) => Math.max(most, count), 0)),
    by: [],
    summary: summaryOf(all),
    notes: [
      'As they stand today, by when their incident began: no document says when an action was closed.',
      ...(everyKind ? [EVERY_KIND] : []),
      ...(undated.length > 0
        ? [`${counted(undated.length, 'is', 'are')} of an incident that says no day: in the table alone.`]
        : []),
      ...(ideas > 0 ? [`${counted(ideas, 'idea is', 'ideas are')} left out.`] : []),
    ],
    isEmpty: all.length === undated.length,
    table: {
      columns: COLUMNS,
      rows: [
        ...stretches.map(({ bucket, own }) => rowOf(bucket.whole, own)),
        ...(undated.length > 0 ? [rowOf('No day', undated)] : []),
        { ...rowOf('All', all), isTotal: true },
      ],
    },
  };
}

interface Stretched {
  readonly bucket: Bucket;
  readonly own: readonly PlacedAction[];
}

export const behindActions = (all: readonly PlacedAction[]): readonly number[] =>
  behind(all.map(({ one }) => one));

function columnOf({ bucket, own }: Stretched): Column {
  const parts = SERIES.map(({ has }) => own.filter(has));
  return {
    label: bucket.label,
    whole: bucket.whole,
    parts: parts.map((some) => ({ count: some.length, behind: behindActions(some) })),
    count: own.length,
  };
}

function summaryOf(all: readonly PlacedAction[]): string {
  if (all.length === 0) return 'No action items.';
  const told = SERIES.map(({ label, has }) => `${formatCount(all.filter(has).length)} ${label}`);
  return `${counted(all.length, 'action item')}: ${told.join(', ')}.`;
}

const rowOf = (label: string, own: readonly PlacedAction[]): TableRow => ({
  isTotal: false,
  cells: [
    words(label),
    numberCell(own.length, behindActions(own)),
    ...SERIES.map(({ has }) => {
      const some = own.filter(has);
      return numberCell(some.length, behindActions(some));
    }),
  ],
});
