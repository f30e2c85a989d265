import { lower } from './search-sorted.ts';

/** The events as columns, in order of time. */
export interface Columns {
  readonly start: Float64Array;
  /** Not after `start` where an event has no length. */
  readonly end: Float64Array;
  readonly lane: Uint16Array;
  readonly kind: Uint8Array;
  /** One of `LOOKS` each. */
  readonly look: Uint8Array;
}

/** How an event is drawn: the later stands out the more. What no filter lets through is only hinted at. */
export const LOOKS = ['out', 'tick', 'warning', 'error', 'told'] as const;
export type Look = (typeof LOOKS)[number];
export const lookOf = (look: Look): number => LOOKS.indexOf(look);
const OUT = lookOf('out');
export const isOut = ({ look }: Pick<Columns, 'look'>, event: number): boolean => look[event] === OUT;

/** Some of the events in order of time: when they are, and which. */
export interface Row {
  readonly at: Float64Array;
  readonly event: Uint32Array;
}

/** The events with a length of a lane; `reach` is the latest end so far, so that those over an instant are found by halves. */
export interface Bars extends Row {
  readonly end: Float64Array;
  readonly reach: Float64Array;
}

/** What a frame is drawn from: a row a lane and look, so that its cost is that of its pixels. */
export interface EventIndex {
  readonly count: number;
  readonly at: Float64Array;
  /** Without those that are only hinted at. */
  readonly shown: Float64Array;
  readonly lane: Uint16Array;
  readonly rows: readonly (readonly Row[])[];
  readonly bars: readonly Bars[];
}

export function indexOf(columns: Columns, lanes: number): EventIndex {
  const { start, lane, look } = columns;
  const looks = LOOKS.length;
  const rows = grouped(start, lanes * looks, (event) => (lane[event] ?? 0) * looks + (look[event] ?? 0));
  return {
    count: start.length,
    at: start,
    shown: look.includes(OUT) ? start.filter((_, event) => look[event] !== OUT) : start,
    lane,
    rows: Array.from({ length: lanes }, (_, each) => rows.slice(each * looks, (each + 1) * looks)),
    bars: barsOf(columns, lanes),
  };
}

/** The events by the group that each is in; a group that is out of bounds leaves an event out. */
export function grouped(
  start: Float64Array,
  groups: number,
  groupOf: (event: number) => number,
): readonly Row[] {
  const count = start.length;
  const sizes = new Uint32Array(groups);
  const inGroup = new Uint32Array(count);
  for (let event = 0; event < count; event += 1) {
    const group = groupOf(event);
    inGroup[event] = group;
    bump(sizes, group);
  }
  const rows = Array.from(sizes, emptyRow);
  const filled = new Uint32Array(groups);
  for (let event = 0; event < count; event += 1) {
    const group = inGroup[event] ?? groups;
    const row = rows[group];
    if (!row) continue;
    const place = filled[group] ?? 0;
    row.at[place] = start[event] ?? 0;
    row.event[place] = event;
    filled[group] = place + 1;
  }
  return rows;
}

/** Those among the events that are marked by 1, by the group that each is in. Bare loops: it runs for each letter of a search. */
export function groupedWhere(
  marked: Uint8Array,
  start: Float64Array,
  group: Uint16Array,
  groups: number,
): readonly Row[] {
  const sizes = new Uint32Array(groups);
  for (let event = 0; event < marked.length; event += 1)
    if (marked[event] === 1) bump(sizes, group[event] ?? groups);
  const rows = Array.from(sizes, emptyRow);
  const filled = new Uint32Array(groups);
  for (let event = 0; event < marked.length; event += 1) {
    const row = marked[event] === 1 ? rows[group[event] ?? groups] : undefined;
    if (!row) continue;
    const place = filled[group[event] ?? 0] ?? 0;
    row.at[place] = start[event] ?? 0;
    row.event[place] = event;
    filled[group[event] ?? 0] = place + 1;
  }
  return rows;
}

const emptyRow = (size: number): Row => ({ at: new Float64Array(size), event: new Uint32Array(size) });

function bump(counts: Uint32Array, group: number): void {
  const known = counts[group];
  if (known !== undefined) counts[group] = known + 1;
}

function barsOf({ start, end, lane, look }: Columns, lanes: number): readonly Bars[] {
  const long = new Uint8Array(start.length);
  for (let event = 0; event < start.length; event += 1)
    if ((end[event] ?? 0) > (start[event] ?? 0) && look[event] !== OUT) long[event] = 1;
  const rows = groupedWhere(long, start, lane, lanes);
  return rows.map((row) => {
    const ends = Float64Array.from(row.event, (event) => end[event] ?? 0);
    let latest = -Infinity;
    return { ...row, end: ends, reach: ends.map((each) => (latest = Math.max(latest, each))) };
  });
}

/** How many of a row are within `[start, end)`: two searches, whatever their number. */
export const countIn = ({ at }: Row, start: number, end: number): number => lower(at, end) - lower(at, start);
