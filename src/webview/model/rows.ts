import { NONE, type EventColumns } from '../../core/panel/columns.ts';
import { has, placeOf, type Captured, type Hits } from './captured.ts';
import { filtersOn, shownBy, type Filter } from './filter.ts';
import { isSilence } from './silences.ts';

/**
 * The rows of the captured list. An event's row has the event's id as its key, repeats folded into one line have
 * `foldKey`, a silence has `GAP`.
 */
export interface Rows {
  readonly keys: Int32Array;
  /** The event of each row; the first of repeats, the one that ends a silence. */
  readonly places: Uint32Array;
  /** The keys of all rows that can be selected, in order. */
  readonly order: Int32Array;
  /** The repeats in a fold, by its key. */
  readonly folds: ReadonlyMap<number, readonly number[]>;
  /** The copies beneath an event, by its id: there is a row for them while it is unfolded. */
  readonly copies: ReadonlyMap<number, readonly number[]>;
  /** How many events have no row of their own. */
  readonly folded: number;
  /** The row of an event by its place, counted from 1; 0 where it has none. */
  readonly rowAt: Uint32Array;
}

/** Beyond every other key. */
export const GAP = -(2 ** 31);
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
  const plain = !hits && filtersOn(filter) === 0;
  const rows = rowBuilder(columns, columns.count * (plain ? 2 : 1) + folds.size);
  const { id, repeat } = columns;
  /** What repeats is in the row of the first, unless it is unfolded. */
  const isFolded = (place: number): boolean => {
    const group = repeats.get(repeat[place] ?? NONE);
    if (group === undefined || !foldable(captured, place)) return false;
    const key = foldKeyOf(columns, group);
    if (group[0] === place) rows.add(key, place);
    return !open.has(key);
  };
  let passing = 0;
  for (let place = 0; place < columns.count; place += 1) {
    if (plain && isSilence(columns, place)) rows.gap(place);
    if (shown[place] !== 1) continue;
    passing += 1;
    if (under && under[place] !== NONE) continue;
    if (repeats.size > 0 && repeat[place] !== NONE && isFolded(place)) continue;
    rows.event(place);
    const event = id[place] ?? NONE;
    if (open.size > 0 && open.has(event)) for (const copy of copies.get(event) ?? []) rows.event(copy);
  }
  return { ...rows.done(passing), folds, copies };
}

const foldKeyOf = ({ id }: EventColumns, [first]: readonly number[]): number =>
  first === undefined ? GAP : foldKey(id[first] ?? NONE);

/** What is shown and folded under an event that is shown itself. */
function underShown({ under }: Captured, shown: Uint8Array): Uint32Array {
  const still = new Uint32Array(under.length).fill(NONE);
  for (let place = 0; place < under.length; place += 1) {
    const lead = under[place] ?? NONE;
    if (lead !== NONE && shown[place] === 1 && shown[lead] === 1) still[place] = lead;
  }
  return still;
}

function copiesOf({ id }: EventColumns, under: Uint32Array | undefined) {
  const copies = new Map<number, number[]>();
  for (let place = 0; under && place < under.length; place += 1) {
    const lead = under[place] ?? NONE;
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
  for (let place = 0; place < repeat.length; place += 1) {
    const number = repeat[place] ?? NONE;
    if (number === NONE || shown[place] !== 1 || (under && under[place] !== NONE)) continue;
    if (!foldable(captured, place)) continue;
    const group = groups.get(number);
    if (group) group.push(place);
    else groups.set(number, [place]);
  }
  return new Map<number, readonly number[]>([...groups].filter(([, { length }]) => length >= FOLD_FROM));
}

function rowBuilder({ id, count }: EventColumns, most: number) {
  const keys = new Int32Array(most);
  const places = new Uint32Array(most);
  const gaps: number[] = [];
  const rowAt = new Uint32Array(count);
  let [length, events, silent] = [0, 0, 0];
  /** A silence goes before the first row that follows it. */
  const addGaps = (): void => {
    silent += gaps.length;
    for (const gap of gaps.splice(0)) {
      keys[length] = GAP;
      places[length++] = gap;
    }
  };
  const add = (key: number, place: number): void => {
    if (gaps.length > 0) addGaps();
    keys[length] = key;
    places[length++] = place;
  };
  const built = (): Int32Array => keys.subarray(0, length);
  return {
    add,
    gap: (place: number): void => void gaps.push(place),
    event: (place: number): void => {
      events += 1;
      add(id[place] ?? NONE, place);
      rowAt[place] = length;
    },
    done: (passing: number) => ({
      keys: built(),
      places: places.subarray(0, length),
      order: silent === 0 ? built() : built().filter((key) => key !== GAP),
      rowAt,
      folded: passing - events,
    }),
  };
}
