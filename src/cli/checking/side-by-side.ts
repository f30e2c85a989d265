/** So many files are asked for at once. */
const AT_ONCE = 32;

/** What each gives, in their order. */
export async function sideBySide<T>(
  files: readonly string[],
  act: (file: string) => Promise<T>,
): Promise<readonly T[]> {
  const given = new Map<number, T>();
  const left = files.entries();
  const work = async (): Promise<void> => {
    for (const [at, file] of left) given.set(at, await act(file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...given].toSorted(([a], [b]) => a - b).map(([, one]) => one);
}
