import type { State } from '../../replay/control.ts';
import type { PublishedStore } from '../../replay/published-store.ts';

/** What the replay services hold. */
export async function replayState(origin: string): Promise<State> {
  const answer = await fetch(`${origin}/_control/state`);
  return (await answer.json()) as State;
}

/** How many tickets the replayed trackers hold. */
export async function ticketsIn(origin: string): Promise<number> {
  return Object.values(await replayState(origin)).flat().length;
}

/** What was published at the replayed vendors. */
export async function replayPublished(origin: string): Promise<PublishedStore> {
  const answer = await fetch(`${origin}/_control/published`);
  return (await answer.json()) as PublishedStore;
}
