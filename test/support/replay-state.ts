import type { State } from '../../replay/control.ts';

/** What the replay services hold. */
export async function replayState(origin: string): Promise<State> {
  const answer = await fetch(`${origin}/_control/state`);
  return (await answer.json()) as State;
}

/** How many tickets the replayed trackers hold. */
export async function ticketsIn(origin: string): Promise<number> {
  return Object.values(await replayState(origin)).flat().length;
}
