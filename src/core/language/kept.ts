import { keptOn } from '../document/kept-on.ts';

/** What is told of an object, kept for as long as it is there and what stands beside it is the same. */
export function keptFor<Key extends object, Beside, Told>(): (
  key: Key,
  beside: Beside,
  tell: () => Told,
) => Told {
  const known = keptOn<Key, { readonly beside: Beside; readonly told: Told }>();
  return (key, beside, tell) => {
    const before = known.get(key);
    if (before && before.beside === beside) return before.told;
    const told = tell();
    known.set(key, { beside, told });
    return told;
  };
}

/**
 * What is found in an object that is asked about wherever it stands. Only that there is nothing is kept, which holds
 * at each of its places, and nearly always.
 */
export function keptWhereClean<Key extends object, Beside, Found>(): (
  key: Key,
  beside: Beside,
  find: () => readonly Found[],
) => readonly Found[] {
  const clean = keptOn<Key, { readonly beside: Beside }>();
  return (key, beside, find) => {
    const before = clean.get(key);
    if (before && before.beside === beside) return [];
    const found = find();
    if (found.length === 0) clean.set(key, { beside });
    return found;
  };
}
