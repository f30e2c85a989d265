import * as vscode from 'vscode';
import { PUBLISHERS } from '../../core/publishers/index.ts';
import type { PublishTarget } from '../../core/publish/publisher.ts';
import type { App } from '../app.ts';
import { configOf } from '../config.ts';
import { connectionFor } from '../captured/connections.ts';
import { tellNotNamed } from '../actions/no-tracker.ts';

const NOT_NAMED =
  'Nothing is named yet to publish to. Add `publish: { confluence: { space: KEY } }` or `publish: { slack: { channel: ID } }` to .postmortem.yaml.';

/** The publishers of `.postmortem.yaml` that are connected, in the order in which they are published to; says what is missing. */
export async function publishTargets(
  app: App,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly PublishTarget[]> {
  const { publish } = await configOf(uri);
  const named = PUBLISHERS.filter(({ id }) => Object.hasOwn(publish, id));
  if (named.length === 0) void tellNotNamed(uri, NOT_NAMED);
  const targets: PublishTarget[] = [];
  for (const publisher of named) {
    const options = publish[publisher.id] ?? {};
    const connection = await connectionFor(app, publisher, { token, options });
    if (connection) targets.push({ publisher, connection });
    else offer(publisher.label, publisher.id);
  }
  return targets;
}

function offer(label: string, id: string): void {
  const words = `${label} is not connected yet: nothing is published there.`;
  void vscode.window.showWarningMessage(words, 'Connect').then((picked) => {
    if (picked !== undefined) void vscode.commands.executeCommand('postmortem.connect', id);
  });
}
