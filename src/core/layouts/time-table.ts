import { readDay } from '../timeline/paste/day.ts';
import { weekdayNamed } from '../timeline/paste/day-words.ts';
import { readStamp } from '../timeline/paste/stamp.ts';
import type { OldTable } from './old-table.ts';
import { partsOf, type Stamped } from './stamped.ts';
import { zoneIn, type ZoneIn } from './zone-in.ts';

export type TimeRow = Omit<Stamped, 'under'>;

/** A table of times: what happened in the widest of its other columns. */
interface TimeTable {
  readonly zone: ZoneIn;
  /** The rows that have a time. */
  readonly rows: readonly TimeRow[];
}

interface Columns {
  readonly time: number;
  /** Where the day has a column of its own. */
  readonly day: number | undefined;
  readonly text: number;
  readonly actor: number | undefined;
}

/** Undefined where it has no column of times. */
export function timesOfTable(table: OldTable): TimeTable | undefined {
  const columns = columnsOf(table);
  if (!columns) return undefined;
  return {
    zone: zoneIn(`${table.head[columns.time] ?? ''} ${table.head[columns.day ?? columns.time] ?? ''}`),
    rows: table.rows.flatMap(({ line, cells }) => {
      const time = plainCell(cells, columns.time);
      const own = readStamp(time);
      const day = dated(plainCell(cells, columns.day), table.head[columns.day ?? columns.time]);
      // A day that can't be read leaves its row as text: the day of the row above would be a wrong one.
      const stamp = own?.day ? own : readStamp(`${day} ${time}`.trim());
      if (!stamp) return [];
      const actor = plainCell(cells, columns.actor);
      const shown = own?.day ? { ...columns, day: undefined } : columns;
      const others = othersIn(table, shown, cells, stamp.day !== undefined);
      const parts = partsOf([stamp.rest, cells[columns.text], others].filter(Boolean).join(' '));
      return [{ ...parts, stamp, actor: actor || parts.actor, from: [line] }];
    }),
  };
}

/** `Jan 20` under `Date (2022)` is of that year. */
function dated(day: string, head = ''): string {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(head)?.[0];
  return year !== undefined && readDay(day)?.day.kind === 'open' ? `${day}, ${year}` : day;
}

const plainCell = (cells: readonly string[], column: number | undefined): string =>
  column === undefined ? '' : (cells[column] ?? '').replaceAll(/\*\*|__|`/g, '').trim();

function columnsOf({ head, rows }: OldTable): Columns | undefined {
  const all = [...head.keys()];
  const share = (column: number, reads: (cell: string) => boolean): number =>
    rows.filter(({ cells }) => reads(plainCell(cells, column))).length / rows.length;
  const time = all.find((column) => share(column, (cell) => readStamp(cell) !== undefined) >= 0.5);
  if (time === undefined || rows.length === 0) return undefined;
  const isDay = (cell: string): boolean => readDay(cell)?.rest.trim() === '' && !isWeekday(cell);
  const headed = (pattern: RegExp) => (column: number) =>
    column !== time && pattern.test(plainCell(head, column));
  const day =
    all.find((column) => column !== time && share(column, isDay) >= 0.5) ??
    all.find(headed(DAY_HEAD)) ??
    all.find((column) => headed(MAYBE_DAY_HEAD)(column) && share(column, saysDay) > 0);
  const named = (pattern: RegExp): number | undefined =>
    all.filter((column) => column !== day).find(headed(pattern));
  const width = (column: number): number =>
    rows.reduce((sum, { cells }) => sum + (cells[column] ?? '').length, 0);
  const widest = all
    .filter((column) => column !== time && column !== day)
    .toSorted((a, b) => width(b) - width(a))[0];
  const text =
    named(
      /event|description|what|action|happened|details?|notes?|update|ereignis|beschreibung|événement|evento/i,
    ) ?? widest;
  if (text === undefined) return undefined;
  const actor = named(/^(?:who|actor|author|person|by|responder|user|wer|qui|quién|chi|quem)$/i);
  return { time, day, text, actor: actor === text ? undefined : actor };
}

const DAY_HEAD = /^(?:date|day|datum|jour|fecha|día|dia)(?!\p{L})/iu;
/** Days in German and Dutch, but marks and graphs of tasks in English: what stands below tells. */
const MAYBE_DAY_HEAD = /^(?:tag|dag)(?!\p{L})/iu;
const saysDay = (cell: string): boolean =>
  /^\d{1,2}\.?$/.test(cell) || isWeekday(cell) || readDay(cell)?.rest.trim() === '';
const isWeekday = (cell: string): boolean => weekdayNamed(cell.replace(/\.$/, '')) >= 0;

/** `(Phase: Before)` of each other column that says something; beside a day, one of the week says the same. */
function othersIn({ head }: OldTable, columns: Columns, cells: readonly string[], hasDay: boolean): string {
  const own = new Set<number | undefined>(Object.values(columns));
  return cells
    .flatMap((cell, column) => {
      if (own.has(column) || cell === '' || (hasDay && isWeekday(cell))) return [];
      const name = plainCell(head, column);
      const isLink = /^(?:<?https?:\/\/\S+|\[[^\]]*\]\(\S+\))$/.test(cell);
      return [name === '' || isLink ? cell : `(${name}: ${cell})`];
    })
    .join(' ');
}
