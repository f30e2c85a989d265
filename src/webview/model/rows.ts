import { NONE, type EventColumns } from '../../core/panel/columns.ts';
import { has, placeOf, type Captured, type Hits } from './captured.ts';
import { filtersOn, shownBy, type Filter } from './filter.ts';
import { isSilence } from './silences.ts';

/**
 * The rows of the captured list. An event's row has the event's id as its key, repeats folded into one line have
 * `foldKey`, a silence has `GAP`.
 */
export interface Rows {
  readonly keys: readonly number[];
  /** The event of each row; the first of repeats, the one that ends a silence. */
  readonly places: readonly number[];
  /** The keys of all rows that can be selected, in order. */
  readonly order: readonly number[];
  /** The repeats in a fold, by its key. */
  readonly folds: ReadonlyMap<number, readonly number[]>;
  /** The copies beneath an event, by its id: there is a row for them while it is unfolded. */
  readonly copies: ReadonlyMap<number, readonly number[]>;
  /** How many events have no row of their own. */
  readonly folded: number;
  /** The row of an event by its place, counted from 1; 0 where it has none. */
  readonly rowAt: Uint32Array;
}

export const GAP = Number.MIN_SAFE_INTEGER;
const FOLD_FROM = 3;

export const foldKey = (first: number): number => -1 - first;
export const isFold = (key: number): boolean => key < 0 && key !== GAP;

/** The index of the row with this key, −1 where there is none. */
export function rowOf(rows: Rows, columns: EventColumns, key: number | undefined): number {
  if (key === undefined) return -1;
  if (isFold(key)) return rows.keys.indexOf(key);
  const place = placeOf(columns, key);
  return place === undefined ? -1 : (rows.rowAt[place] ?? 0) - 1;
}

/** The rows for the events that pass, in time order; `open` has the keys of folds and of events that are unfolded. */
export function rowsOf(
  captured: Captured,
  filter: Filter,
  hits: Hits | undefined,
  open: ReadonlySet<number>,
): Rows {
  const { columns } = captured;
  const shown = shownBy(captured, filter, hits);
  // What a search finds is never folded under something else.
  const under = filter.fold && !hits ? underShown(captured, shown) : undefined;
  const copies = copiesOf(columns, under);
  const repeats = filter.fold ? repeatsOf(captured, shown, under) : new Map<number, readonly number[]>();
  const folds = new Map([...repeats.values()].map((group) => [foldKeyOf(columns, group), group]));
  const rows = rowBuilder(columns);
  const plain = !hits && filtersOn(filter) === 0;
  for (let place = 0; place < columns.count; place += 1) {
    if (plain && isSilence(columns, place)) rows.gap(place);
    if (shown[place] !== 1 || (under && under[place] !== NONE)) continue;
    const key = foldKeyOf(columns, repeats.get(columns.repeat[place] ?? NONE) ?? []);
    const group = folds.get(key);
    const isIn = group !== undefined && foldable(captured, place);
    if (isIn && group[0] === place) rows.add(key, place);
    if (isIn && !open.has(key)) continue;
    const id = columns.id[place] ?? NONE;
    rows.event(place);
    if (open.has(id)) for (const copy of copies.get(id) ?? []) rows.event(copy);
  }
  return { ...rows.done(shown), folds, copies };
}

const foldKeyOf = ({ id }: EventColumns, [first]: readonly number[]): number =>
  first === undefined ? GAP : foldKey(id[first] ?? NONE);

/** What is shown and folded under an event that is shown itself. */
const underShown = ({ under }: Captured, shown: Uint8Array): Uint32Array =>
  under.map((lead, place) => (shown[place] === 1 && lead !== NONE && shown[lead] === 1 ? lead : NONE));

function copiesOf({ id }: EventColumns, under: Uint32Array | undefined) {
  const copies = new Map<number, number[]>();
  for (const [place, lead] of (under ?? []).entries()) {
    if (lead === NONE) continue;
    const others = copies.get(id[lead] ?? NONE);
    if (others) others.push(place);
    else copies.set(id[lead] ?? NONE, [place]);
  }
  return copies;
}

/** Only what a bot says, and nobody pinned or chose. */
const foldable = ({ columns, told }: Captured, place: number): boolean =>
  columns.repeat[place] !== NONE && told[place] !== 1 && !has(columns, place, 'pinned');

/** The events that say the same again, by the number of what they say; where they are enough to fold. */
function repeatsOf(captured: Captured, shown: Uint8Array, under: Uint32Array | undefined) {
  const { repeat } = captured.columns;
  const groups = new Map<number, number[]>();
  for (const [place, number] of repeat.entries()) {
    if (number === NONE || shown[place] !== 1 || (under && under[place] !== NONE)) continue;
    if (!foldable(captured, place)) continue;
    const group = groups.get(number);
    if (group) group.push(place);
    else groups.set(number, [place]);
  }
  return new Map<number, readonly number[]>([...groups].filter(([, { length }]) => length >= FOLD_FROM));
}

function rowBuilder({ id, count }: EventColumns) {
  const keys: number[] = [];
  const places: number[] = [];
  const gaps: number[] = [];
  const rowAt = new Uint32Array(count);
  let events = 0;
  const add = (key: number, place: number): number => {
    // A silence goes before the first row that follows it.
    for (const gap of gaps.splice(0)) {
      keys.push(GAP);
      places.push(gap);
    }
    places.push(place);
    return keys.push(key);
  };
  return {
    add,
    gap: (place: number): void => void gaps.push(place),
    event: (place: number): void => {
      events += 1;
      rowAt[place] = add(id[place] ?? NONE, place);
    },
    done: (shown: Uint8Array) => ({
      keys,
      places,
      order: keys.filter((key) => key !== GAP),
      rowAt,
      folded: shown.reduce((sum, one) => sum + one, 0) - events,
    }),
  };
}
