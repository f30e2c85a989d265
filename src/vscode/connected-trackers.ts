import type * as vscode from 'vscode';
import type { PushTarget } from '../core/actions/tracker.ts';
import { TRACKERS } from '../core/trackers/index.ts';
import type { App } from './app.ts';
import { configOf } from './config.ts';
import { connectionFor, type ConnectionOptions } from './connections.ts';

/** The trackers that the configuration of a document names, in its order: those that are connected, and the others. */
export async function connectedTrackers(
  app: App,
  document: vscode.Uri,
  options: Pick<ConnectionOptions, 'token' | 'progress'>,
): Promise<{ readonly targets: readonly PushTarget[]; readonly lacking: readonly PushTarget['tracker'][] }> {
  const { trackers } = await configOf(document);
  const targets: PushTarget[] = [];
  const lacking: PushTarget['tracker'][] = [];
  for (const [id, said] of Object.entries(trackers)) {
    const tracker = TRACKERS.find((known) => known.id === id);
    const connection = tracker && (await connectionFor(app, tracker, { ...options, options: said }));
    if (connection) targets.push({ tracker, connection });
    else if (tracker) lacking.push(tracker);
  }
  return { targets, lacking };
}
