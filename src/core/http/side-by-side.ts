/**
 * What several runs give, in the order of the runs, at most `most` of them at once: for requests that would otherwise
 * wait for one another. After an error no further run begins.
 * @throws the first error, after everything that came has been yielded
 */
export async function* sideBySide<Item>(
  runs: readonly (() => AsyncIterable<Item>)[],
  most: number,
): AsyncGenerator<Item, void, undefined> {
  const waiting = runs.entries();
  const came = runs.map((): Item[] => []);
  const errors: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const [index, run] of waiting) {
      if (errors.length > 0) return;
      try {
        for await (const item of run()) came[index]?.push(item);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, runs.length) }, work));
  for (const items of came) yield* items;
  if (errors.length > 0) throw errors[0];
}
