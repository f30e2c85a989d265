import * as vscode from 'vscode';
import type { PushTarget } from '../../core/actions/tracker.ts';
import { TRACKERS } from '../../core/trackers/index.ts';
import type { App } from '../app.ts';
import { configOf } from '../config.ts';
import { connectionFor } from '../captured/connections.ts';
import { tellNoTracker } from './no-tracker.ts';

/** The trackers of `.postmortem.yaml`, in its order. */
export interface Targets {
  readonly connected: readonly PushTarget[];
  /** Named there, and not connected on this machine. */
  readonly unconnected: readonly { readonly id: string; readonly label: string }[];
  /** True where it names none that is known. */
  readonly none: boolean;
}

export async function targetsOf(
  app: App,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<Targets> {
  const { trackers } = await configOf(uri);
  const connected: PushTarget[] = [];
  const unconnected: { readonly id: string; readonly label: string }[] = [];
  for (const [id, options] of Object.entries(trackers)) {
    const tracker = TRACKERS.find((known) => known.id === id);
    const connection = tracker && (await connectionFor(app, tracker, { token, options }));
    if (connection) connected.push({ tracker, connection });
    else if (tracker) unconnected.push({ id, label: tracker.label });
  }
  return { connected, unconnected, none: connected.length + unconnected.length === 0 };
}

/** The same, and says what is missing. */
export async function connectTargets(
  app: App,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly PushTarget[]> {
  const { connected, unconnected, none } = await targetsOf(app, uri, token);
  for (const { id, label } of unconnected) offer(`${label} is not connected yet: its items wait.`, id);
  if (none) void tellNoTracker(uri);
  return connected;
}

function offer(message: string, connector: string): void {
  void vscode.window.showWarningMessage(message, 'Connect').then((picked) => {
    if (picked !== undefined) void vscode.commands.executeCommand('postmortem.connect', connector);
  });
}
