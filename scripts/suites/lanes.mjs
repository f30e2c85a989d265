import { availableParallelism } from 'node:os';

/** How many jobs run at a time. One in an editor waits for it half of the time, so two of them fit on two cores. */
export const LANES = Math.min(2, availableParallelism());

/**
 * @template From, To
 * @param {readonly From[]} all
 * @param {(each: From) => Promise<To>} act
 * @returns {Promise<readonly To[]>} In the order of `all`.
 */
export async function inLanes(all, act) {
  /** @type {To[]} */
  const done = [];
  const waiting = [...all.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}
