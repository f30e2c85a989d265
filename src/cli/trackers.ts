import type { PushTarget } from '../core/actions/tracker.ts';
import type { Config } from '../core/config/config.ts';
import { TRACKERS } from '../core/trackers/index.ts';
import { connectionFrom } from './connections.ts';

/** The trackers of a configuration in its order: those that the environment connects, and what the others lack. */
export function trackersOf(
  { trackers }: Pick<Config, 'trackers'>,
  use: { readonly signal: AbortSignal; readonly onWait: (why: string) => void },
): { readonly targets: readonly PushTarget[]; readonly lacking: readonly string[] } {
  const targets: PushTarget[] = [];
  const lacking: string[] = [];
  for (const [id, options] of Object.entries(trackers)) {
    const tracker = TRACKERS.find((one) => one.id === id);
    const connection = tracker && connectionFrom(process.env, tracker, use);
    if (!tracker || !connection) continue;
    if ('http' in connection) targets.push({ tracker, connection: { ...connection, options } });
    else lacking.push(`${tracker.label} is not connected: set ${connection.join(' and ')}.`);
  }
  return { targets, lacking };
}
