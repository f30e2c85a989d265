import type { EventColumns } from '../../core/panel/columns.ts';
import { lower } from '../drawing/search-sorted.ts';
import { placeOf } from './captured.ts';

/** Names an event beyond the life of its panel: by its instant, its source, and its number among those of both. */
export interface LastingName {
  readonly at: number;
  readonly source: string;
  readonly nth: number;
}

/** The names of events by their ids; what is no event, or no longer captured, has none. */
export const lastingNames = (columns: EventColumns, ids: Iterable<number>): readonly LastingName[] =>
  [...ids].flatMap((id) => {
    const place = placeOf(columns, id);
    return place === undefined ? [] : [nameAt(columns, place)];
  });

function nameAt(columns: EventColumns, place: number): LastingName {
  const at = columns.start[place] ?? 0;
  const lane = columns.lane[place] ?? 0;
  const nth = placesWith(columns, at, lane).indexOf(place);
  return { at, source: columns.lanes[lane]?.source ?? '', nth };
}

/** The ids of the events that are named so. */
export const idsOf = (columns: EventColumns, names: readonly LastingName[]): readonly number[] =>
  names.flatMap(({ at, source, nth }) => {
    const lane = columns.lanes.findIndex((each) => each.source === source);
    const id = columns.id[placesWith(columns, at, lane)[nth] ?? -1];
    return id === undefined ? [] : [id];
  });

function placesWith({ start, lane }: EventColumns, at: number, wanted: number): readonly number[] {
  const found: number[] = [];
  for (let place = lower(start, at); start[place] === at; place += 1)
    if (lane[place] === wanted) found.push(place);
  return found;
}
