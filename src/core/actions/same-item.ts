import type { ActionItem } from './action-item.ts';

/** What an item is known by. */
export type Told = Pick<ActionItem, 'id' | 'action'>;

/**
 * Where an item of `before` stands in `now`, by its index; undefined where it is gone or can't be told. An id may have
 * been changed, given to another item or taken twice meanwhile: what the item says tells then.
 */
export function sameItem(
  before: readonly Told[],
  now: readonly Told[],
  { id, action }: Told,
): number | undefined {
  const exact = placesOf(now, (one) => one.id === id && one.action === action);
  if (exact.length > 0) return only(exact);
  // What stood there word for word under its own id before is that other item still.
  const alike = placesOf(now, (one) => one.action === action && !isIn(before, one));
  if (alike.length > 0)
    return before.filter((one) => one.action === action).length === 1 ? only(alike) : undefined;
  const place = only(placesOf(now, (one) => one.id === id));
  // The id now stands at what was another item before.
  const isTaken = before.some(
    (one) => one.id !== id && place !== undefined && one.action === now[place]?.action,
  );
  return isTaken ? undefined : place;
}

const isIn = (all: readonly Told[], told: Told): boolean =>
  all.some(({ id, action }) => id === told.id && action === told.action);

function placesOf(all: readonly Told[], fits: (one: Told) => boolean): readonly number[] {
  return all.flatMap((one, index) => (fits(one) ? [index] : []));
}

const only = (places: readonly number[]): number | undefined => (places.length === 1 ? places[0] : undefined);
