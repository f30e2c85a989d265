import { COMMON } from './lexicon/common.ts';
import { namesOf } from './words.ts';

/** Of several lists of classes the one that the fewest sentences meet. */
export const rarest = (lists: readonly (readonly string[])[]): readonly string[] | undefined =>
  lists.toSorted((a, b) => commonnessOf(a) - commonnessOf(b))[0];

/** How many in a thousand sentences, about, have one of these classes. */
export const commonnessOf = (classes: readonly string[]): number =>
  classes.reduce((sum, one) => sum + (known().get(one) ?? RARE), 0);

const RARE = 1;

let counted: ReadonlyMap<string, number> | undefined;

const known = (): ReadonlyMap<string, number> => (counted ??= count());

/** A class is as common as its words together. */
function count(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [often, words] of Object.entries(COMMON))
    for (const word of words.match(/\S+/g) ?? [])
      for (const one of namesOf(word)) counts.set(one, (counts.get(one) ?? 0) + Number(often));
  return counts;
}
