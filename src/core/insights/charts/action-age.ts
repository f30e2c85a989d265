import { wallClock } from '../../document/zone.ts';
import type { IncidentFacts } from '../../corpus/statistics/incident-facts.ts';
import { counted, formatCount } from '../../timeline/format.ts';
import { number, numberCell, text, words } from '../cells.ts';
import {
  dayTicks,
  daysCell,
  daysBetween,
  daysWords,
  limitDays,
  medianDays,
  medianWords,
  oneOf,
} from '../days.ts';
import { documentName } from '../document-name.ts';
import { groupBy } from '../group-by.ts';
import type { Placed } from '../matching.ts';
import type { StripChart, StripDot, StripRow, TableRow } from '../model.ts';
import { EVERY_KIND, actionsOf, behindActions, isOpen, isOverdue, type PlacedAction } from './actions.ts';
import type { ChartInput } from './chart-input.ts';

const COLUMNS = [
  text('Priority', 'priority'),
  number('Open', 'open'),
  number('Overdue', 'overdue'),
  number('Median age', 'median_age_days'),
  number('Oldest', 'oldest_days'),
  text('Policy', 'policy'),
];

interface Aged extends PlacedAction {
  /** In days; undefined where nothing says when it began. */
  readonly age: number | undefined;
}

interface Row {
  readonly label: string;
  readonly all: readonly Aged[];
  /** As the policy says it. */
  readonly written: string | undefined;
}

/** How long what is open has been so, by priority, with what is late. */
export function actionAgeChart({ everActing, today, policiesOf, everyKind }: ChartInput): StripChart {
  const open = everActing.flatMap((one) => agedOf(one, today));
  const policies = [...new Set(open.map(({ one }) => policiesOf(one.facts.file).policy))];
  const rows = rowsOf(open, (priority) => oneOf(policies.map(({ action_due }) => action_due?.[priority])));
  const ages = open.flatMap(({ age }) => age ?? []);
  const late = open.filter(isOverdue);
  const limits = rows.flatMap(({ written }) => limitDays(written) ?? []);
  const barWords = limits.length > 0 ? ', bar marks what the policy allows' : '';
  return {
    form: 'strip',
    id: 'action-age',
    title: 'Age of open action items',
    n: `${formatCount(open.length)} open${barWords}`,
    rows: rows.map((row) => stripRow(row, today)),
    ticks: dayTicks([...ages, ...limits].reduce((a, b) => Math.max(a, b), 1)),
    legend: {
      within: 'open',
      late: late.length > 0 ? 'overdue' : '',
      limit: limits.length > 0 ? 'what the policy allows' : '',
    },
    medianWords: medianWords('age ', ages),
    openWords:
      late.length === 0 ? '' : `Open the ${late.length === 1 ? 'one' : formatCount(late.length)} overdue`,
    open: behindActions(late),
    summary: `${counted(open.length, 'action item')} open, ${formatCount(late.length)} overdue; ${medianWords('age ', ages)}.`,
    notes: [...notesOf(open.length - ages.length), ...(everyKind ? [EVERY_KIND] : [])],
    isEmpty: open.length === 0,
    table: {
      columns: COLUMNS,
      rows: [
        ...rows.map(tableRow),
        { ...tableRow({ label: 'All', all: open, written: undefined }), isTotal: true },
      ],
    },
  };
}

/** What is open of one postmortem, all of it of one age. */
function agedOf(one: Placed, today: string): readonly Aged[] {
  const open = actionsOf([one]).filter(isOpen);
  if (open.length === 0) return [];
  const age = ageOf(one, today);
  return open.map((action) => ({ ...action, age }));
}

/** An action begins where its due date counts from: at the resolution, else on the day it began. */
function ageOf({ facts }: Placed, today: string): number | undefined {
  const from = openedOn(facts);
  return from === undefined ? undefined : Math.max(0, daysBetween(from, today));
}

const openedOn = ({ resolved, zone, day }: IncidentFacts): string | undefined =>
  resolved === undefined ? day : wallClock(resolved, zone).day;

function rowsOf(open: readonly Aged[], writtenFor: (priority: string) => string | undefined): readonly Row[] {
  const groups = [...groupBy(open, ({ action }) => [action.priority ?? ''])];
  return groups
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
    .map(([name, all]) => ({ label: name === '' ? 'no priority' : name, all, written: writtenFor(name) }));
}

function stripRow({ label, all, written }: Row, today: string): StripRow {
  const late = all.filter(isOverdue);
  return {
    label,
    limit: limitDays(written),
    aside: late.length === 0 ? 'none' : `${formatCount(late.length)} overdue`,
    behind: behindActions(late),
    dots: all.flatMap((one) => dotOf(one, today)),
  };
}

function dotOf({ one, action, age }: Aged, today: string): readonly StripDot[] {
  if (age === undefined) return [];
  const late = action.isOverdue && action.due !== undefined ? daysBetween(action.due, today) : 0;
  return [
    {
      value: age,
      isLate: action.isOverdue,
      document: one.place,
      item: action.id,
      words: [
        `${action.id === '' ? 'An action' : action.id} of ${documentName(one.facts)}, open for ${daysWords(age)}`,
        ...(late > 0 ? [`${daysWords(late)} late`] : action.isOverdue ? ['overdue'] : []),
      ].join(', '),
    },
  ];
}

const notesOf = (unknown: number): readonly string[] => [
  'Counted from when the incident was resolved. All that are open, whenever the incident was.',
  ...(unknown > 0 ? [`The age of ${formatCount(unknown)} is unknown: the incident says no day.`] : []),
];

function tableRow({ label, all, written }: Row): TableRow {
  const late = all.filter(isOverdue);
  const known = all.filter(({ age }) => age !== undefined);
  const ages = known.flatMap(({ age }) => age ?? []);
  const most = ages.reduce((a, b) => Math.max(a, b), 0);
  const oldest = known.filter(({ age }) => age === most);
  return {
    isTotal: false,
    cells: [
      words(label),
      numberCell(all.length, behindActions(all)),
      numberCell(late.length, behindActions(late)),
      daysCell(medianDays(ages), behindActions(known)),
      daysCell(oldest[0]?.age, behindActions(oldest)),
      words(written ?? ''),
    ],
  };
}
