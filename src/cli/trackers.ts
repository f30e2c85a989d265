import type { PushTarget } from '../core/actions/tracker.ts';
import type { Config } from '../core/config/config.ts';
import { TRACKERS } from '../core/trackers/index.ts';
import { connectedOf } from './connected.ts';

/** The trackers of a configuration in its order: those that the environment connects, and what the others lack. */
export function trackersOf(
  { trackers }: Pick<Config, 'trackers'>,
  use: { readonly signal: AbortSignal; readonly onWait: (why: string) => void },
): { readonly targets: readonly PushTarget[]; readonly lacking: readonly string[] } {
  const { connected, lacking } = connectedOf(TRACKERS, trackers, use);
  return {
    targets: connected.map(({ connector: tracker, connection }) => ({ tracker, connection })),
    lacking,
  };
}
