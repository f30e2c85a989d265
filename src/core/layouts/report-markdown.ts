import { listed } from '../timeline/listed.ts';
import { oneLine } from '../timeline/one-line.ts';
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
  const { moved, notes, unread = [] } = report;
  const other = moved.filter(({ was }) => was !== undefined);
  const how = layout === undefined ? 'An export' : `Read as ${layoutOf(layout).label}`;
  return [
    `# What became of ${code(from)}`,
    '',
    `${how}, now ${code(to)}${layout === undefined ? '' : `: ${summaryOf(moved)}`}.`,
    '',
    '## To look at',
    '',
    ...(notes.length === 0 ? ['Nothing: all of it was understood.'] : byReason(notes)),
    ...(unread.length === 0 ? [] : ['', '## Without a place in the draft', '', ...unread.map(unreadLine)]),
    ...(moved.length === 0 ? [] : ['', '## Where every line went', '', ...table(moved)]),
    ...(other.length === 0 ? [] : ['', '## Said in other words there', '', ...other.flatMap(quoted)]),
    '',
  ].join('\n');
}

const unreadLine = ({ path, value }: { readonly path: string; readonly value: string }): string =>
  `- ${code(path)}: ${code(oneLine(value))}`;

const table = (moved: readonly Moved[]): readonly string[] => [
  '| Lines | Became | Now in lines |',
  '| --- | --- | --- |',
  ...moved.map(({ from, how, to }) => `| ${told(from)} | ${NAMES[how]} | ${to ? told(to) : ''} |`),
];

/** The same in a few lines for a terminal: what to look at. */
export function notesText({ report, layout, from, to }: ReportOf): string {
  const { moved, notes, unread = [] } = report;
  const how = layout === undefined ? '' : `, read as ${layoutOf(layout).label}: ${summaryOf(moved)}`;
  const reasons = [...reasonsIn(notes)].map(([why, own]) => `  ${placesOf(own)}${why}\n`);
  const nowhere = moved
    .filter((one) => one.how === 'left out' && wordsOf(one.was ?? '').length > 0)
    .map((one) => `  ${lineNames([one.from])}: in this report alone: ${short(one.was ?? '')}\n`);
  return `${from} → ${to}${how}.\n${[...reasons, ...nowhere, ...unreadText(unread)].join('')}`;
}

const MOST = 12;

/** The keys without a place; the values are in the report. */
function unreadText(unread: NonNullable<ImportReport['unread']>): readonly string[] {
  const keys = [...new Set(unread.map(({ path }) => path.replaceAll(/\[\d+\]/g, '[]')))];
  if (keys.length === 0) return [];
  const more = keys.length > MOST ? `, and ${keys.length - MOST} more` : '';
  return [
    `  ${unread.length === 1 ? '1 value has' : `${unread.length} values have`} no place in the draft (--report lists each): ${keys.slice(0, MOST).join(', ')}${more}\n`,
  ];
}

const lineNames = (ranges: readonly LineRange[]): string => {
  const [only, ...others] = ranges;
  const isOne = others.length === 0 && only?.first === only?.last;
  return `${isOne ? 'line' : 'lines'} ${listed(ranges.map(told))}`;
};

/** Nothing of an export stands in lines. */
const placesOf = (notes: readonly Note[]): string =>
  notes.every(({ first }) => first === 0) ? '' : `${lineNames(notes)}: `;

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
  for (const note of notes) {
    const own = reasons.get(note.why);
    if (own) own.push(note);
    else reasons.set(note.why, [note]);
  }
  return reasons;
}

/** Notes of one reason are told in one. */
function byReason(notes: readonly Note[]): readonly string[] {
  return [...reasonsIn(notes)].flatMap(([why, own]) => [
    `- ${capital(`${placesOf(own)}${why}`)}`,
    ...(own.length > 6 ? [] : own.map(({ text }) => `  - ${code(short(text))}`)),
  ]);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

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
