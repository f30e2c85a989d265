import { dueAfter } from '../../config/due-after.ts';
import { withinFor } from '../../config/within.ts';
import { counted, formatCount } from '../../timeline/format.ts';
import { behind, countCell, number, text, words } from '../cells.ts';
import { dayTicks, daysCell, daysWords, limitDays, medianDays, medianWords, oneOf } from '../days.ts';
import { documentName } from '../document-name.ts';
import { groupBy } from '../group-by.ts';
import { namesOf, type Placed } from '../matching.ts';
import type { StripChart, StripDot, StripRow, TableRow } from '../model.ts';
import type { ChartInput } from './chart-input.ts';

const COLUMNS = [
  text('Severity', 'severity'),
  number('Published', 'published'),
  number('Median', 'median_days'),
  number('Late', 'late'),
  number('Still waiting, and late', 'waiting_late'),
  text('Policy', 'policy'),
];

const DAY = 86_400_000;
const NOT_PUBLISHED: ReadonlySet<string | undefined> = new Set(['draft', 'in_review', 'reviewed', undefined]);

interface Row {
  readonly label: string;
  readonly published: readonly Placed[];
  readonly late: readonly Placed[];
  /** Not published, and past what the policy allows. */
  readonly waiting: readonly Placed[];
  readonly written: string | undefined;
}

/** How long it took from the resolution to the publication, by severity, beside what the policy allows. */
export function publishChart(input: ChartInput): StripChart {
  const late = new Set(input.matching.filter((one) => isLate(one, input)));
  const rows = rowsOf(input, late);
  const all = rowOf('All', input.matching, { input, late });
  const values = all.published.map(daysOf);
  const limits = rows.flatMap(({ written }) => limitDays(written) ?? []);
  const isPast = [...all.late, ...all.waiting];
  const hasPolicy = input.matching.some((one) => writtenFor(one, input) !== undefined);
  const isEmpty = all.published.length + all.waiting.length === 0;
  return {
    form: 'strip',
    id: 'publish',
    title: 'Time to publish',
    n: `n ${all.published.length}${limits.length > 0 && !isEmpty ? ', bar marks what the policy allows' : ''}`,
    rows: rows.map(stripRow),
    ticks: dayTicks([...values, ...limits].reduce((a, b) => Math.max(a, b), 1)),
    legend: {
      within: 'published',
      late: all.late.length > 0 ? 'published late' : '',
      limit: limits.length > 0 ? 'what the policy allows' : '',
    },
    medianWords: medianWords('', values),
    openWords:
      isPast.length === 0 ? '' : `Open the ${isPast.length === 1 ? 'one' : formatCount(isPast.length)} late`,
    open: behind(isPast),
    summary: `Time to publish: ${medianWords('', values)}; ${asideOf(all)}.`,
    notes: [
      'Published at − resolved.',
      ...withoutFigure(input.matching),
      ...(hasPolicy
        ? []
        : ['The policy says nothing of it: policy.publish_within in .postmortem.yaml would.']),
    ],
    isEmpty,
    table: {
      columns: COLUMNS,
      rows: [...rows.map(tableRow), { ...tableRow({ ...all, written: undefined }), isTotal: true }],
    },
  };
}

/** Those that are in no figure: not published, or nobody knows how long it took. */
function withoutFigure(matching: readonly Placed[]): readonly string[] {
  const without = matching.filter(({ facts }) => facts.durations.publish === undefined);
  const unpublished = without.filter(({ facts }) => NOT_PUBLISHED.has(facts.status)).length;
  const unknown = without.length - unpublished;
  return [
    ...(unpublished > 0 ? [`${counted(unpublished, 'is', 'are')} not published yet.`] : []),
    ...(unknown > 0
      ? [
          `Unknown of ${formatCount(unknown)}: published_at or resolved is missing, or the first is before the second.`,
        ]
      : []),
  ];
}

const daysOf = ({ facts }: Placed): number => (facts.durations.publish ?? 0) / DAY;

const writtenFor = ({ facts }: Placed, { policiesOf }: ChartInput): string | undefined =>
  withinFor(policiesOf(facts.file).policy.publish_within, facts);

/** Severities as the scale has them; those without one last. */
function rowsOf(input: ChartInput, late: ReadonlySet<Placed>): readonly Row[] {
  const { severities, matching } = input;
  const rank = (name: string): number =>
    name === '' ? Infinity : severities.includes(name) ? severities.indexOf(name) : severities.length;
  return [...groupBy(matching, ({ facts }) => namesOf(facts, 'severity'))]
    .toSorted(([a], [b]) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)))
    .map(([name, own]) => rowOf(name === '' ? 'no severity' : name, own, { input, late }));
}

interface Judged {
  readonly input: ChartInput;
  /** After what the policy allows. */
  readonly late: ReadonlySet<Placed>;
}

function rowOf(label: string, own: readonly Placed[], { input, late }: Judged): Row {
  const published = own.filter(({ facts }) => facts.durations.publish !== undefined);
  const waiting = own.filter(
    ({ facts }) => facts.durations.publish === undefined && NOT_PUBLISHED.has(facts.status),
  );
  return {
    label,
    published,
    late: published.filter((one) => late.has(one)),
    waiting: waiting.filter((one) => late.has(one)),
    written: oneOf(own.map((one) => writtenFor(one, input))),
  };
}

/** Published, or not yet published today, after what the policy allows. */
function isLate(one: Placed, input: ChartInput): boolean {
  const { resolved, zone, durations, file } = one.facts;
  const written = writtenFor(one, input);
  if (resolved === undefined || written === undefined) return false;
  const due = dueAfter(resolved, written, input.policiesOf(file).holidays, zone);
  const at = durations.publish === undefined ? Date.parse(input.today) : resolved + durations.publish;
  return due !== undefined && due < at;
}

function asideOf({ late, waiting, written, published }: Row): string {
  const parts = [
    ...(late.length > 0 ? [`${formatCount(late.length)} late`] : []),
    ...(waiting.length > 0 ? [`${formatCount(waiting.length)} still waiting`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return written === undefined ? `n ${published.length}` : 'none late';
}

function stripRow(row: Row): StripRow {
  return {
    label: row.label,
    limit: limitDays(row.written),
    aside: asideOf(row),
    behind: behind([...row.late, ...row.waiting]),
    dots: row.published.map((one): StripDot => {
      const late = row.late.includes(one);
      return {
        value: daysOf(one),
        isLate: late,
        document: one.place,
        item: '',
        words: `${documentName(one.facts)}, published after ${daysWords(daysOf(one))}${late ? ', late' : ''}`,
      };
    }),
  };
}

function tableRow({ label, published, late, waiting, written }: Row): TableRow {
  return {
    isTotal: false,
    cells: [
      words(label),
      countCell(behind(published)),
      daysCell(medianDays(published.map(daysOf)), behind(published)),
      countCell(behind(late)),
      countCell(behind(waiting)),
      words(written ?? ''),
    ],
  };
}
