/** The way from a section's value to a part of it: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** True where `path` is `start` or leads further into it. */
export const startsWith = (path: Path, start: Path): boolean =>
  start.every((step, index) => path[index] === step);

export const samePath = (a: Path, b: Path): boolean => a.length === b.length && startsWith(a, b);

/** The last key on the way: what a message calls the value. */
export function nameOf(path: Path): string | undefined {
  return path.findLast((step) => typeof step === 'string');
}
