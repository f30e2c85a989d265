import * as vscode from 'vscode';
import { recordedEvents } from '../../core/sources/sample.ts';
import { mergeEvents } from '../../core/timeline/merge.ts';
import { suggestOnce } from '../../core/timeline/suggested-marks.ts';
import type { TimelineEvent } from '../../core/timeline/event.ts';
import type { App } from '../app.ts';

const FOLDER = ['examples', 'recordings', 'checkout-pool'];

export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly events: readonly TimelineEvent[];
}

/** The recorded incident that comes with the extension. No network, no account. */
export async function readSample(app: App): Promise<Sample> {
  const [incident, pagerduty, slack] = await Promise.all(
    ['incident', 'pagerduty', 'slack'].map((name) => readJson(app, `${name}.json`)),
  );
  const events = [...recordedEvents({ name: 'checkout-pool', incident, pagerduty, slack })];
  return {
    id: text(incident, 'id'),
    title: text(incident, 'title'),
    events: suggestOnce(mergeEvents(events)),
  };
}

/** Puts the sample's events beside a document that is already open. */
export async function captureSample(app: App, document: vscode.Uri): Promise<void> {
  const { events } = await readSample(app);
  app.captured.set(document, { events, sources: [], running: false, origin: ['sample'] });
}

async function readJson(app: App, name: string): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(app.context.extensionUri, ...FOLDER, name),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}

function text(value: unknown, key: string): string {
  const fields =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map<string, unknown>();
  const found: unknown = fields.get(key);
  return typeof found === 'string' ? found : '';
}
