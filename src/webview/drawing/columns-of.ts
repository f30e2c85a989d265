import { FLAG, NONE } from '../../core/panel/columns.ts';
import type { Captured, Hits } from '../model/captured.ts';
import { groupedWhere, lookOf, type Columns, type EventIndex, type Row } from './event-index.ts';

/** What has a lane of its own. */
export type By = 'source' | 'person';

/** More lanes than this leave no room for the lists: who has said least shares the last one. */
export const MOST_LANES = 8;

/** A lane of people, in the drawing's order. */
export interface PersonLane {
  readonly name: string;
  readonly count: number;
}

/** The look of an event by its flags, for all that a byte can hold. */
const LOOK_OF_FLAGS = Uint8Array.from({ length: 256 }, (_, flags) =>
  lookOf(flags & FLAG.error ? 'error' : flags & FLAG.warning ? 'warning' : 'tick'),
);

/** The captured events as the drawing takes them, in these lanes; where filters are on, `shown` has 1 for what passes. */
export function columnsOf(
  { columns, told }: Captured,
  lane: Uint16Array,
  shown: Uint8Array | undefined,
): Columns {
  const look = columns.flags.map((flags) => LOOK_OF_FLAGS[flags] ?? 0);
  for (let place = told.indexOf(1); place >= 0; place = told.indexOf(1, place + 1))
    look[place] = lookOf('told');
  if (shown)
    for (let place = shown.indexOf(0); place >= 0; place = shown.indexOf(0, place + 1))
      look[place] = lookOf('out');
  return { start: columns.start, end: columns.end, kind: columns.kind, lane, look };
}

/** A lane a person, who tells most first; the last is everybody else's and of events that nobody tells. */
export function peopleOf({ columns }: Captured): {
  readonly lanes: readonly PersonLane[];
  readonly lane: Uint16Array;
} {
  const counts = new Uint32Array(columns.actors.length);
  for (const actor of columns.actor) if (actor !== NONE) counts[actor] = (counts[actor] ?? 0) + 1;
  const ranked = [...counts.keys()].toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const own = ranked.slice(0, ranked.length <= MOST_LANES ? MOST_LANES : MOST_LANES - 1);
  const laneOf = new Map(own.map((actor, lane) => [actor, lane]));
  const lane = Uint16Array.from(columns.actor, (actor) => laneOf.get(actor) ?? own.length);
  const named = own.map((actor) => ({ name: columns.actors[actor] ?? '', count: counts[actor] ?? 0 }));
  const rest = columns.count - named.reduce((sum, { count }) => sum + count, 0);
  return { lanes: rest > 0 ? [...named, { name: 'Others', count: rest }] : named, lane };
}

/** What a search found, a row a lane. */
export const hitRows = ({ at, lane, rows }: EventIndex, hits: Hits | undefined): readonly Row[] | undefined =>
  hits && groupedWhere(hits.at, at, lane, rows.length);
