/** The selected rows of a list and the one that has the focus, by key. */
export interface Selection {
  readonly active: string | undefined;
  readonly keys: ReadonlySet<string>;
}

export const NOTHING: Selection = { active: undefined, keys: new Set() };

export const only = (key: string): Selection => ({ active: key, keys: new Set([key]) });

/** The selection after moving by `step` rows; with `extend`, what was passed stays selected. */
export function move(
  order: readonly string[],
  { active, keys }: Selection,
  step: number,
  extend: boolean,
): Selection {
  if (order.length === 0) return NOTHING;
  const from = active === undefined ? -1 : order.indexOf(active);
  const wanted = from < 0 && step !== Infinity ? 0 : from + step;
  const to = Math.max(0, Math.min(order.length - 1, wanted));
  const key = order[to] ?? '';
  if (!extend) return only(key);
  const passed = order.slice(Math.min(Math.max(from, 0), to), Math.max(from, to) + 1);
  return { active: key, keys: new Set([...keys, ...passed]) };
}

export function toggle({ keys }: Selection, key: string): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { active: key, keys: next };
}

/** The selection from the active row to `key`, as a click with Shift makes it. */
export function extendTo(order: readonly string[], { active, keys }: Selection, key: string): Selection {
  const from = active === undefined ? -1 : order.indexOf(active);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) return only(key);
  return {
    active: key,
    keys: new Set([...keys, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]),
  };
}
