/** How much of what two texts say must be in both, by the weight of the words. */
export const ALIKE = 0.35;
/** One word in common says nothing. */
export const FEWEST = 2;

export type Weigh = (word: string) => number;

/** What a word weighs that `having` of `count` texts have, log(1 + n / df): what is in every text weighs least. */
export const weightOf = (having: number, count: number): number => Math.log(1 + count / having);

export function weights(all: readonly (readonly string[])[]): Weigh {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => weightOf(counts.get(word) ?? 1, all.length);
}
