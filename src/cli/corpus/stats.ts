import {
  FEWEST,
  groupFigures,
  statistics,
  type DurationFigures,
  type GroupBy,
  type GroupFigures,
  type Statistics,
} from '../../core/corpus/statistics/statistics.ts';
import { counted, formatLongDuration } from '../../core/timeline/format.ts';
import { listed } from '../../core/timeline/listed.ts';
import { refuse, type Task } from '../arguments/command.ts';
import type { STATS } from '../help/stats.ts';
import { choiceOf, readCorpus, warnOfUnread } from './read-corpus.ts';
import { asJson } from './as-json.ts';
import { table } from './table.ts';

/** `postmortem stats`: durations as medians with n, and what became of the action items. */
export const stats: Task<typeof STATS> = async ({ values, files }, output) => {
  const { by } = values;
  const choose = choiceOf(values);
  if (typeof choose === 'string') return refuse(output, choose);
  const corpus = await readCorpus(files, Date.now(), output);
  const code = warnOfUnread(corpus, output);
  const found = choose(corpus.asked);
  const facts = found.map((one) => one.facts);
  const told = statistics(facts);
  const groups = by && groupFigures(facts, by);
  const { unread } = corpus;
  output.write(
    values.format === 'json'
      ? asJson({ ...told, ...(groups && { groups }), unread })
      : [headOf(told, unread), durationsOf(told), actionsOf(told), by && groups && groupsOf(by, groups)]
          .filter(Boolean)
          .join('\n'),
  );
  return code;
};

function headOf({ incidents, days, otherKinds, skipped }: Statistics, unread: number): string {
  const when = days ? `, ${days.first} to ${days.last}` : '';
  const others = [
    ...otherKinds.map(({ kind, count }) => counted(count, kind.replaceAll('_', ' '), plural(kind))),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(unread > 0 ? [`${unread} that could not be read, named above`] : []),
  ];
  const besides = others.length > 0 ? `Not counted: ${listed(others)}.\n` : '';
  const few =
    incidents > 0 && incidents < FEWEST ? `Few: these figures say more of chance than of a team.\n` : '';
  return `${counted(incidents, 'incident')}${when}\n${besides}${few}`;
}

const plural = (kind: string): string =>
  kind.endsWith('s') ? `${kind.replaceAll('_', ' ')}es` : `${kind.replaceAll('_', ' ')}s`;

const durationsOf = ({ durations }: Statistics): string =>
  table(
    [
      { title: 'DURATION' },
      { title: 'N', right: true },
      { title: 'MEDIAN', right: true },
      { title: 'P90', right: true },
      { title: 'LONGEST', right: true },
      { title: 'UNKNOWN', right: true },
      { title: 'FORMULA' },
    ],
    durations.map((figures) => [
      figures.label,
      String(figures.n),
      shown(figures.median),
      // Of few, nine of ten is the longest in disguise.
      figures.n < FEWEST ? '–' : shown(figures.p90),
      shown(figures.longest),
      String(figures.unknown),
      figures.formula,
    ]),
  );

const shown = (ms: number | undefined): string => (ms === undefined ? '–' : formatLongDuration(ms));

function actionsOf({ actions }: Statistics): string {
  const { total, open, done, dropped, ideas, overdue, byPriority } = actions;
  if (total === 0) return 'No action items.\n';
  const head = `${counted(total, 'action item')}: ${open} open, ${overdue} of them overdue; ${done} done, ${dropped} dropped, ${counted(ideas, 'idea')}\n`;
  const rows = byPriority.filter((one) => one.open > 0);
  if (rows.length === 0) return head;
  return `${head}${table(
    [{ title: 'PRIORITY' }, { title: 'OPEN', right: true }, { title: 'OVERDUE', right: true }],
    rows.map((one) => [one.priority || 'none', String(one.open), String(one.overdue)]),
  )}`;
}

const groupsOf = (by: GroupBy, groups: readonly GroupFigures[]): string =>
  table(
    [
      { title: by.replaceAll('_', ' ').toUpperCase() },
      { title: 'INCIDENTS', right: true },
      { title: 'MEDIAN TTR', right: true },
      { title: 'OF N', right: true },
    ],
    groups.map(({ name, incidents, resolve }) => [
      name || 'not said',
      String(incidents),
      ...medianAndCount(resolve),
    ]),
  );

const medianAndCount = ({ median, n }: DurationFigures): readonly string[] => [shown(median), String(n)];
