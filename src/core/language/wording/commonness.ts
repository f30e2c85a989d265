import { COMMON } from './lexicon/common.ts';
import { namesOf } from './words.ts';

/** How many in a thousand sentences, about, have this class. */
export const commonnessOf = (name: string): number => known().get(name) ?? RARE;

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
