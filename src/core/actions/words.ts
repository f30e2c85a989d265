export type Some<T> = readonly [T, ...T[]];

/** What has the same key, together, in the order of its first. */
export function groups<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, Some<T>])[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const members = found.get(keyOf(one));
    if (members) members.push(one);
    else found.set(keyOf(one), [one]);
  }
  return [...found];
}

/** "A1, A2 and A3" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
