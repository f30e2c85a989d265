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

/** The events, or these among them, by the group that each is in; a group that is out of bounds leaves an event out. */
export function grouped(
  start: Float64Array,
  groups: number,
  groupOf: (event: number) => number,
  among?: Uint32Array,
): readonly Row[] {
  const count = among?.length ?? start.length;
  const sizes = new Uint32Array(groups);
  const inGroup = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const group = groupOf(among ? (among[index] ?? 0) : index);
    inGroup[index] = group;
    bump(sizes, group);
  }
  const rows = Array.from(sizes, emptyRow);
  const filled = new Uint32Array(groups);
  for (let index = 0; index < count; index += 1) {
    const group = inGroup[index] ?? groups;
    const row = rows[group];
    if (!row) continue;
    const place = filled[group] ?? 0;
    const event = among ? (among[index] ?? 0) : index;
    row.at[place] = start[event] ?? 0;
    row.event[place] = event;
    filled[group] = place + 1;
  }
  return rows;
}

const emptyRow = (size: number): Row => ({ at: new Float64Array(size), event: new Uint32Array(size) });

function bump(counts: Uint32Array, group: number): void {
  const known = counts[group];
  if (known !== undefined) counts[group] = known + 1;
}

function barsOf({ start, end, lane, look }: Columns, lanes: number): readonly Bars[] {
  const long: number[] = [];
  for (let event = 0; event < start.length; event += 1)
    if ((end[event] ?? 0) > (start[event] ?? 0) && look[event] !== OUT) long.push(event);
  const rows = grouped(start, lanes, (event) => lane[event] ?? lanes, Uint32Array.from(long));
  return rows.map((row) => {
    const ends = Float64Array.from(row.event, (event) => end[event] ?? 0);
    let latest = -Infinity;
    return { ...row, end: ends, reach: ends.map((each) => (latest = Math.max(latest, each))) };
  });
}

/** How many of a row are within `[start, end)`: two searches, whatever their number. */
export const countIn = ({ at }: Row, start: number, end: number): number => lower(at, end) - lower(at, start);
