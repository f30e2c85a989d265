import { listed } from '../timeline/listed.ts';
import { layoutOf } from './index.ts';
import type { LayoutId } from './layout.ts';
import type { How } from './pieces.ts';
import { wordsOf, type ImportReport, type LineRange, type Moved, type Note } from './report.ts';

export interface ReportOf {
  readonly report: ImportReport;
  /** Undefined for what is no Markdown: an export. */
  readonly layout: LayoutId | undefined;
  /** The old file and the new one, as they are called. */
  readonly from: string;
  readonly to: string;
}

/** The report as a page of Markdown: what was not understood, then where every line went. */
export function reportMarkdown({ report, layout, from, to }: ReportOf): string {
  const { moved, notes } = report;
  const other = moved.filter(({ was }) => was !== undefined);
  return [
    `# What became of ${code(from)}`,
    '',
    `${layout === undefined ? 'Read' : `Read as ${layoutOf(layout).label}`}, now ${code(to)}: ${summaryOf(moved)}.`,
    '',
    '## To look at',
    '',
    ...(notes.length === 0 ? ['Nothing: all of it was understood.'] : byReason(notes)),
    '',
    '## Where every line went',
    '',
    '| Lines | Became | Now in lines |',
    '| --- | --- | --- |',
    ...moved.map(
      ({ from: lines, how, to: now }) => `| ${told(lines)} | ${NAMES[how]} | ${now ? told(now) : ''} |`,
    ),
    ...(other.length === 0 ? [] : ['', '## Said in other words there', '', ...other.flatMap(quoted)]),
    '',
  ].join('\n');
}

/** The same in a few lines for a terminal: what to look at. */
export function notesText({ report, layout, from, to }: ReportOf): string {
  const { moved, notes } = report;
  const how = layout === undefined ? '' : `, read as ${layoutOf(layout).label}`;
  const reasons = [...reasonsIn(notes)].map(
    ([why, own]) => `  ${own.length === 1 ? 'line' : 'lines'} ${listed(own.map(told))}: ${why}\n`,
  );
  const nowhere = moved
    .filter((one) => one.how === 'left out' && wordsOf(one.was ?? '').length > 0)
    .map(
      (one) =>
        `  ${one.from.first === one.from.last ? 'line' : 'lines'} ${told(one.from)}: in this report alone: ${short(one.was ?? '')}\n`,
    );
  return `${from} → ${to}${how}: ${summaryOf(moved)}.\n${[...reasons, ...nowhere].join('')}`;
}

const NAMES: Readonly<Record<How, string>> = {
  'front matter': 'front matter',
  title: 'title',
  heading: 'heading',
  text: 'text, as it was',
  timeline: 'timeline',
  factor: 'contributing factor',
  learning: 'learning',
  action: 'action item',
  'left out': 'quoted below, nowhere else',
};

const told = ({ first, last }: LineRange): string => (first === last ? `${first}` : `${first}–${last}`);

/** `40 lines stay as they were, 12 went into the timeline`. */
export function summaryOf(moved: readonly Moved[]): string {
  const counts = new Map<How, number>();
  for (const { how, from } of moved) counts.set(how, (counts.get(how) ?? 0) + from.last - from.first + 1);
  const parts = [...counts].map(([how, count]) => `${count} ${count === 1 ? 'line' : 'lines'} ${WENT[how]}`);
  return parts.length === 0 ? 'there was no line' : listed(parts);
}

const WENT: Readonly<Record<How, string>> = {
  'front matter': 'into front matter',
  title: 'into the title',
  heading: 'into headings',
  text: 'as they were',
  timeline: 'into the timeline',
  factor: 'into contributing factors',
  learning: 'into learnings',
  action: 'into action items',
  'left out': 'into this report alone',
};

function reasonsIn(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const reasons = new Map<string, Note[]>();
  for (const note of notes) reasons.set(note.why, [...(reasons.get(note.why) ?? []), note]);
  return reasons;
}

/** Notes of one reason are told in one. */
function byReason(notes: readonly Note[]): readonly string[] {
  return [...reasonsIn(notes)].flatMap(([why, own]) => [
    `- ${own.length === 1 ? 'Line' : 'Lines'} ${listed(own.map(told))}: ${why}`,
    ...(own.length > 6 ? [] : own.map(({ text }) => `  - ${code(short(text))}`)),
  ]);
}

const short = (text: string): string => {
  const [line = '', ...more] = text.split('\n');
  const shown = line.length > 120 ? `${line.slice(0, 120)}…` : line;
  return more.length > 0 && !shown.endsWith('…') ? `${shown} …` : shown;
};

/** In a fence of its own: what the old document says acts on nothing here. */
function quoted({ from, was = '' }: Moved): readonly string[] {
  const marker = '`'.repeat(Math.max(3, longestRun(was) + 1));
  return [
    `${from.first === from.last ? 'Line' : 'Lines'} ${told(from)}:`,
    '',
    `${marker}text`,
    ...was.split('\n'),
    marker,
    '',
  ];
}

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

const code = (text: string): string => {
  const marker = '`'.repeat(longestRun(text) + 1);
  const space = text.startsWith('`') || text.endsWith('`') || text === '' ? ' ' : '';
  return `${marker}${space}${text}${space}${marker}`;
};
