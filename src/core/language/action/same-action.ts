import type { OpenAction } from '../lookup.ts';

/** Words of an action that tell it from another, in whatever order and form they stand. */
export function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !IDLE.has(word)).map(stem))];
}

const IDLE = new Set(
  'a an the and or of to in on for at by with from that which is are be it its our we should must need will have has as into when where so than then there this these all each every'.split(
    ' ',
  ),
);

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s)$/, (end) => (end === 'ies' ? 'y' : '')) : word;

interface Known {
  readonly words: readonly (readonly string[])[];
  /** Which actions have a word, by their place in the list. */
  readonly having: ReadonlyMap<string, readonly number[]>;
  /** What was asked before: nearly every key leaves every action as it was. */
  readonly asked: Map<string, readonly OpenAction[]>;
}

const indexes = new WeakMap<readonly OpenAction[], Known>();

/** The actions of a list that say the same in nearly the same words. */
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

function indexOf(all: readonly OpenAction[]): Known {
  const words = all.map(({ action }) => contentWords(action));
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
