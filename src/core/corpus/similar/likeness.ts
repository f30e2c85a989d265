/** How much of what two texts say must be in both, by the weight of the words. */
export const ALIKE = 0.35;
/** One word in common says nothing. */
export const FEWEST = 2;

export type Weigh = (word: string) => number;

/** log(1 + n / df): what is in every text weighs least. */
export function weights(all: readonly (readonly string[])[]): Weigh {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + all.length / (counts.get(word) ?? 1));
}

/** How much of what either says both say, 0 to 1. */
export function likeness(
  shared: readonly string[],
  a: readonly string[],
  b: readonly string[],
  weigh: Weigh,
): number {
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weigh(word), 0);
  const both = sum(shared);
  return both / (sum(a) + sum(b) - both);
}
