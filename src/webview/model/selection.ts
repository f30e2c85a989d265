/** The selected rows of a list and the one that has the focus, by key. */
export interface Selection<Key> {
  readonly active: Key | undefined;
  readonly keys: ReadonlySet<Key>;
}

/** The keys of a list's rows: a list of them, or their numbers in an array. */
export interface Order<Key> extends Iterable<Key> {
  readonly length: number;
  readonly [row: number]: Key;
  indexOf(key: Key): number;
  slice(start: number, end: number): Iterable<Key>;
}

export const NOTHING: Selection<never> = { active: undefined, keys: new Set() };

export const only = <Key>(key: Key): Selection<Key> => ({ active: key, keys: new Set([key]) });

/** The selection after moving by `step` rows; with `extend`, what was passed stays selected. */
export function move<Key>(
  order: Order<Key>,
  { active, keys }: Selection<Key>,
  step: number,
  extend: boolean,
): Selection<Key> {
  const from = active === undefined ? -1 : order.indexOf(active);
  const wanted = from < 0 && step !== Infinity ? 0 : from + step;
  const to = Math.max(0, Math.min(order.length - 1, wanted));
  const key = order[to];
  if (key === undefined) return NOTHING;
  if (!extend) return only(key);
  const passed = order.slice(Math.min(Math.max(from, 0), to), Math.max(from, to) + 1);
  return { active: key, keys: new Set([...keys, ...passed]) };
}

export function toggle<Key>({ keys }: Selection<Key>, key: Key): Selection<Key> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { active: key, keys: next };
}

/** The selection from the active row to `key`, as a click with Shift makes it. */
export function extendTo<Key>(order: Order<Key>, { active, keys }: Selection<Key>, key: Key): Selection<Key> {
  const from = active === undefined ? -1 : order.indexOf(active);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) return only(key);
  return {
    active: key,
    keys: new Set([...keys, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]),
  };
}
