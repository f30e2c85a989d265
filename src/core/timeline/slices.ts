/** Work that pauses at each `yield`, so that others can have a turn there. */
export type Steps<Result> = Generator<void, Result>;

/** The work with turns for others in between. Undefined where it was called off. */
export async function inSlices<Result>(
  work: Steps<Result>,
  isOff: () => boolean = () => false,
): Promise<Result | undefined> {
  const breathe = breather();
  while (!isOff()) {
    const step = work.next();
    if (step.done === true) return step.value;
    const pause = breathe();
    if (pause) await pause;
  }
  return undefined;
}

/** The same work in one go. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** In milliseconds: how long work may go on before others have their turn. */
const LONGEST = 8;

/** Lets everything else have a turn, once in a while: to be asked between any two steps. */
export function breather(): () => Promise<void> | undefined {
  let last = Date.now();
  return () => {
    if (Date.now() - last < LONGEST) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        last = Date.now();
        resolve();
      }, 0);
    });
  };
}
