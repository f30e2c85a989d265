/** Puts together what has a name in common, in the order of the first of each; what has two names is under both. */
export function groupBy<T, K>(
  all: readonly T[],
  namesOf: (one: T) => readonly K[],
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all)
    for (const name of namesOf(one)) {
      const known = groups.get(name);
      if (known) known.push(one);
      else groups.set(name, [one]);
    }
  return groups;
}
