import { FLAG, NONE, type EventColumns } from '../../core/panel/columns.ts';
import type { ToldView } from '../../core/panel/snapshot.ts';

/** The captured events as the panel draws and lists them; all by place, see `EventColumns`. */
export interface Captured {
  readonly columns: EventColumns;
  /** 1 where the document tells the event: in an entry that cites it, or in one that says the same. */
  readonly told: Uint8Array;
  /** The place of the event that one is folded under, as another one of the same thing; `NONE` for all others. */
  readonly under: Uint32Array;
}

/** What a search found: 1 at the place of each hit. */
export interface Hits {
  /** What was searched; the field may hold more by now. */
  readonly search: string;
  readonly at: Uint8Array;
  readonly count: number;
}

export const NO_COLUMNS: EventColumns = {
  count: 0,
  id: new Uint32Array(),
  start: new Float64Array(),
  end: new Float64Array(),
  lane: new Uint16Array(),
  kind: new Uint8Array(),
  flags: new Uint8Array(),
  actor: new Uint32Array(),
  repeat: new Uint32Array(),
  lanes: [],
  kinds: [],
  actors: [],
};

export const has = ({ flags }: EventColumns, place: number, flag: keyof typeof FLAG): boolean =>
  ((flags[place] ?? 0) & FLAG[flag]) !== 0;

/** The name of who did or said it. */
export function actorOf({ actor, actors }: EventColumns, place: number): string | undefined {
  const index = actor[place] ?? NONE;
  return index === NONE ? undefined : actors[index];
}

const places = new WeakMap<EventColumns, Uint32Array>();

/** The place of the event with this id; undefined where it is not among these. */
export function placeOf(columns: EventColumns, id: number | undefined): number | undefined {
  const byId = places.get(columns) ?? placesById(columns);
  const place = id === undefined ? NONE : (byId[id] ?? NONE);
  return place === NONE ? undefined : place;
}

function placesById(columns: EventColumns): Uint32Array {
  const { id, count } = columns;
  let size = 0;
  for (let place = 0; place < count; place += 1) size = Math.max(size, (id[place] ?? 0) + 1);
  const byId = new Uint32Array(size).fill(NONE);
  for (let place = 0; place < count; place += 1) byId[id[place] ?? 0] = place;
  places.set(columns, byId);
  return byId;
}

/** Marks the places of the events that the document tells. */
export function toldAt(columns: EventColumns, told: readonly ToldView[]): Uint8Array {
  const marks = new Uint8Array(columns.count);
  for (const { event } of told) {
    const place = placeOf(columns, event);
    if (place !== undefined) marks[place] = 1;
  }
  return marks;
}
