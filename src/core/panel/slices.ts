/** In milliseconds: how long work may go on before others have their turn. */
const LONGEST = 8;

/** Runs work that pauses at each `yield`, with turns for others in between. Undefined where it was called off. */
export async function inSlices<T>(
  work: Generator<void, T>,
  isOff: () => boolean = () => false,
): Promise<T | undefined> {
  for (let since = Date.now(); !isOff();) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (Date.now() - since < LONGEST) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = Date.now();
  }
  return undefined;
}

/** The same work in one go. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
