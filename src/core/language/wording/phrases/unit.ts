import type { Classes } from '../words.ts';

/** A word, or several that stand for one person or group: "the on-call engineer of the payments team". */
export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly classes: Classes;
}

/** The names a document gives its people, in lower case. */
export type People = ReadonlySet<string>;

export const unit = (first: number, last: number, classes: readonly string[]): Unit => ({
  first,
  last,
  classes: together(classes),
});

const known = new Map<string, Classes>();
const MOST_KNOWN = 5000;

/** These classes as a set; equal ones are the same set, as the same few people are named over and over. */
export function together(classes: readonly string[]): Classes {
  const key = classes.join(' ');
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const fresh = new Set(classes);
  known.set(key, fresh);
  return fresh;
}
