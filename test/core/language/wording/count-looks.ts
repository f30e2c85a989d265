/**
 * How much is looked at while something runs: looks into sets and maps, characters that are read one by one or copied,
 * and expressions that are tried. The same on every machine, however busy.
 */
export function countLooks(run: () => void): number {
  let looks = 0;
  const undo = [
    counting(Set.prototype, 'has', () => 1),
    counting(Map.prototype, 'get', () => 1),
    counting(String.prototype, 'charCodeAt', () => 1),
    counting(String.prototype, 'slice', (copied) => String(copied).length),
    counting(String.prototype, 'replace', (copied) => String(copied).length),
    counting(RegExp.prototype, 'test', () => 1),
    counting(RegExp.prototype, 'exec', () => 1),
  ];
  try {
    run();
  } finally {
    for (const one of undo) one();
  }
  return looks;

  /** Counts, of each call of a method, what its result is worth. */
  function counting<Host extends object>(
    host: Host,
    name: keyof Host & string,
    worth: (result: unknown) => number,
  ): () => void {
    const before = Object.getOwnPropertyDescriptor(host, name);
    const method: unknown = before?.value;
    if (!before || typeof method !== 'function') throw new Error(`${name} is no method`);
    Object.defineProperty(host, name, {
      ...before,
      value(this: unknown, ...given: readonly unknown[]): unknown {
        const result: unknown = Reflect.apply(method, this, given);
        looks += worth(result);
        return result;
      },
    });
    return () => Object.defineProperty(host, name, before);
  }
}
