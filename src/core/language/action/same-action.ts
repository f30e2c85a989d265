import { contentWords } from '../../document/content-words.ts';
import type { OpenAction } from '../lookup.ts';

interface Known {
  readonly words: readonly (readonly string[])[];
  /** Which actions have a word, by their place in the list. */
  readonly having: ReadonlyMap<string, readonly number[]>;
  /** What was asked before: nearly every key leaves every action as it was. */
  readonly asked: Map<string, readonly OpenAction[]>;
}

const indexes = new WeakMap<readonly OpenAction[], Known>();

/**
 * The actions of a list that say the same in nearly the same words. All words count alike, other than in factors that are
 * similar: weights come of all texts that are known, and `check` knows fewer than the editor.
 */
export function sameAsIn(all: readonly OpenAction[], text: string): readonly OpenAction[] {
  const known = indexes.get(all) ?? indexOf(all);
  const before = known.asked.get(text);
  if (before) return before;
  const found = sought(all, known, contentWords(text));
  if (known.asked.size > MOST) known.asked.clear();
  known.asked.set(text, found);
  return found;
}

const MOST = 2000;

const read = new WeakMap<OpenAction, readonly string[]>();

/** Of many actions few change. */
function wordsOf(one: OpenAction): readonly string[] {
  const words = read.get(one) ?? contentWords(one.action);
  read.set(one, words);
  return words;
}

function indexOf(all: readonly OpenAction[]): Known {
  const words = all.map(wordsOf);
  const having = new Map<string, number[]>();
  for (const [place, said] of words.entries())
    for (const word of said) {
      const places = having.get(word);
      if (places) places.push(place);
      else having.set(word, [place]);
    }
  const known = { words, having, asked: new Map<string, readonly OpenAction[]>() };
  indexes.set(all, known);
  return known;
}

/** Fewer words fit too much: "Add alerts". */
const FEWEST = 3;
const ALIKE = 0.8;

/** Whoever shares four words of five shares one of the two rarest: only those are compared. */
function sought(
  all: readonly OpenAction[],
  { words, having }: Known,
  said: readonly string[],
): readonly OpenAction[] {
  if (said.length < FEWEST) return [];
  const spare = Math.floor(said.length * (1 - ALIKE)) + 1;
  const rarest = said
    .toSorted((a, b) => (having.get(a)?.length ?? 0) - (having.get(b)?.length ?? 0))
    .slice(0, spare);
  const places = new Set(rarest.flatMap((word) => having.get(word) ?? []));
  const own = new Set(said);
  return [...places].flatMap((place) => {
    const other = words[place] ?? [];
    const shared = other.filter((word) => own.has(word)).length;
    const one = all[place];
    return one && shared / (own.size + other.length - shared) >= ALIKE ? [one] : [];
  });
}
