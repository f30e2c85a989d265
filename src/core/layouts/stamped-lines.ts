import { readDay, type NamedDay } from '../timeline/paste/day.ts';
import { readStamp } from '../timeline/paste/stamp.ts';
import type { OldDocument } from './old-document.ts';
import { range } from './old-list.ts';
import { tablesIn } from './old-table.ts';
import { partsOf, type Stamped } from './stamped.ts';
import { timesOfTable, type TimeRow } from './time-table.ts';
import { zoneSaidIn, type ZoneIn } from './zone-in.ts';

export interface StampedLines {
  readonly stamped: readonly Stamped[];
  /** What the head of a table or a sentence says of the times. */
  readonly zones: readonly ZoneIn[];
  /** Heads of tables whose rows all have a time: nothing of them is left to show. */
  readonly heads: readonly number[];
}

interface Running {
  readonly stamped: (Omit<Stamped, 'actor' | 'links'> & {
    readonly texts: string[];
    readonly lines: number[];
    /** The one with the time. */
    readonly line: number;
  })[];
  divider: { readonly day: NamedDay; readonly line: number; told: boolean } | undefined;
  isOpen: boolean;
}

/** The times among lines, in the order of the text: those at the start of a line or an item, and rows of tables. */
export function stampedLines(old: OldDocument, first: number, last: number): StampedLines {
  const tables = tablesIn(old, first, last).map((table) => ({ table, times: timesOfTable(table) }));
  const running: Running = { stamped: [], divider: undefined, isOpen: false };
  const zones: ZoneIn[] = [];
  const fromTables: Stamped[] = [];
  for (const line of range(first, last)) {
    const table = tables.find((one) => one.table.first <= line && line <= one.table.last);
    if (table?.table.first === line && table.times) {
      const { divider } = running;
      zones.push(table.times.zone);
      for (const [index, row] of table.times.rows.entries())
        fromTables.push(index === 0 && divider ? underDay(row, divider) : { ...row, under: undefined });
    }
    if (table) running.isOpen = false;
    else {
      if (old.blockAt[line]?.kind === 'paragraph') zones.push(zoneSaidIn(old.lines[line] ?? ''));
      takeLine(running, old, line);
    }
  }
  const fromLines = running.stamped.map(({ texts, lines, line: _line, ...one }) => ({
    ...one,
    from: lines,
    ...partsOf(texts.join(' ')),
  }));
  return {
    stamped: [...fromLines, ...fromTables].toSorted((a, b) => (a.from.at(-1) ?? 0) - (b.from.at(-1) ?? 0)),
    zones,
    heads: tables.flatMap(({ table, times }) =>
      times && times.rows.length === table.rows.length ? [table.first, table.first + 1] : [],
    ),
  };
}

/** The first row says the day that stands above its table. */
function underDay(row: TimeRow, divider: NonNullable<Running['divider']>): Stamped {
  divider.told = true;
  return { ...row, under: divider.day, from: [divider.line, ...row.from] };
}

const BOLD = /\*\*|__/g;
/** `*11:48 UTC* – text`, `_11:48 text_` */
const EMPHASIS = /^(\s*(?:[-*+]\s+)?)([*_])(?=[[~\d])(.*?)\2(?=[\s:]|$)/;
const TAKEN = new Set(['paragraph', 'heading', 'setext']);

function takeLine(running: Running, old: OldDocument, line: number): void {
  const block = old.blockAt[line];
  const text = (old.lines[line] ?? '').replaceAll(BOLD, '').replace(EMPHASIS, '$1$3');
  if (!block || !TAKEN.has(block.kind) || block.within === 'quote') running.isOpen = false;
  else if (block.kind === 'paragraph' && takeStamp(running, text, line)) running.isOpen = true;
  else if (takeDay(running, text, line)) running.isOpen = false;
  else if (running.isOpen && goesOn(old, line, running.stamped.at(-1)?.line)) addText(running, text, line);
  else running.isOpen = false;
}

/** `Resolved: 2023-02-02 11:36` */
const BEHIND =
  /^\s*(?:[-*+]\s+)?(\S.{2,80}?)(?:\s?[:–—-]|,|\s(?:at|on))?\s+(\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}.{0,12})$/;

function takeStamp({ stamped, divider }: Running, text: string, line: number): boolean {
  const before = readStamp(text);
  const [, said = '', time = ''] = before ? [] : (BEHIND.exec(text) ?? []);
  const behind = time === '' ? undefined : readStamp(time.trim());
  const stamp = before ?? (behind?.rest === '' ? behind : undefined);
  if (!stamp) return false;
  const isFirstOfDay = divider !== undefined && !divider.told;
  if (divider) divider.told = true;
  const lines = isFirstOfDay ? [divider.line, line] : [line];
  const texts = [before ? stamp.rest : said];
  stamped.push({
    stamp,
    under: isFirstOfDay ? divider.day : undefined,
    text: '',
    texts,
    from: lines,
    lines,
    line,
  });
  return true;
}

/** `2015-10-21 (all times UTC)`, `### 18 November 2026`, `_4/21/23_` */
function takeDay(running: Running, text: string, line: number): boolean {
  if (text.length > 80) return false;
  const day = readDay(text.replace(/^[\s#*_>–—-]+|[\s*_–—-]+$/g, ''));
  if (!day || !/^[\s:,.]*(?:\([^()]*\))?[\s:,.]*$/.test(day.rest)) return false;
  running.divider = { day: day.day, line, told: false };
  return true;
}

/** A line of the same paragraph, or an item within the item. */
function goesOn({ lines, blockAt }: OldDocument, line: number, stamped = line): boolean {
  if (blockAt[line]?.kind !== 'paragraph') return false;
  const isItem = /^\s*(?:[-+*]|\d{1,9}[.)])\s/.test(lines[line] ?? '');
  return !isItem || indent(lines[line]) > indent(lines[stamped]) + 1;
}

const indent = (line = ''): number => /^\s*/.exec(line)?.[0].length ?? 0;

function addText({ stamped }: Running, text: string, line: number): void {
  const last = stamped.at(-1);
  last?.texts.push(text.trim().replace(/^[-+*]\s+/, '– '));
  last?.lines.push(line);
}
