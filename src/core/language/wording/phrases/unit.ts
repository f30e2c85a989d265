import { together, type Classes } from '../classes.ts';

/** A word, or several that stand for one person or group: "the on-call engineer of the payments team". */
export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly classes: Classes;
}

/** A sentence, unit by unit: the classes of each, and its first word. */
export interface Units {
  readonly classes: readonly Classes[];
  readonly firsts: readonly number[];
}

/** The names a document gives its people, in lower case. */
export type People = ReadonlySet<string>;

export const unit = (first: number, last: number, classes: readonly string[]): Unit => ({
  first,
  last,
  classes: together(classes),
});
