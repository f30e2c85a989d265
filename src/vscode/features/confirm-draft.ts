import * as vscode from 'vscode';
import { DEFAULT_CONFIG } from '../../core/config/config.ts';
import type { Known } from '../../core/draft/template-choices.ts';
import { suggestDraft, type Suggestion } from '../../core/draft/suggest/suggest-draft.ts';
import {
  parseConfirmIntent,
  type Answer,
  type ConfirmIntent,
  type ToConfirm,
} from '../../core/panel/confirm/confirm-protocol.ts';
import { confirmView, findLines } from '../../core/panel/confirm/confirm-view.ts';
import type { TimelineEvent } from '../../core/timeline/event.ts';
import type { App } from '../app.ts';
import type { Capture } from '../captured.ts';
import { configOf } from '../config.ts';
import { pageHtml } from '../panel-html.ts';
import { mayAskModels, timeZone } from '../settings.ts';
import { importView } from '../source-views.ts';
import { templatesFor } from './choose-template.ts';
import type { FoundIncident } from './import-events.ts';
import { fetchInto } from './import-events-run.ts';

/** What was gathered, and what a draft of it could begin with. */
export interface Proposed {
  readonly events: readonly TimelineEvent[];
  readonly suggestion: Suggestion;
  readonly capture: Capture;
}

interface Begin extends Known {
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly template?: string;
}

/** Writes what was confirmed; false where that was left, and the page stays. */
type Write = (proposed: Proposed, answer: Answer) => Promise<boolean>;

let pages = 0;

/** Gathers an incident under a page that shows how it goes, then what is proposed. Ends with the page. */
export async function confirmDraft(
  app: App,
  found: FoundIncident,
  begin: Begin,
  write: Write,
): Promise<void> {
  pages += 1;
  // What is captured needs a name before there is a document; no editor ever opens it.
  const key = vscode.Uri.from({ scheme: 'untitled', path: `incident-${pages}` });
  const panel = openPage(app);
  const send = (message: ToConfirm): void => void panel.webview.postMessage(message);
  let shown: ToConfirm = { type: 'gathering', sources: [], count: 0 };
  const show = (message: ToConfirm): void => send((shown = message));
  let proposed: Proposed | undefined;
  let isWriting = false;
  const create = async (answer: Answer): Promise<void> => {
    if (!proposed || isWriting) return;
    isWriting = true;
    if (await write(proposed, answer)) panel.dispose();
    isWriting = false;
  };
  const act = (intent: ConfirmIntent): void => {
    if (intent.type === 'ready') send(shown);
    else if (intent.type === 'stop') app.captured.stop(key, intent.source);
    else if (intent.type === 'cancel') panel.dispose();
    else if (intent.type === 'create') void create(intent.answer);
    else if (proposed) send({ ...intent, type: 'found', lines: linesFor(proposed, intent.text) });
  };
  const listening = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const intent = parseConfirmIntent(message);
      if (intent) act(intent);
    }),
    app.captured.onDidChange((changed) => {
      if (changed.toString() === key.toString() && !proposed) show(gathering(app.captured.get(key)));
    }),
  );
  const ended = new Promise<void>((resolve) => panel.onDidDispose(() => resolve()));
  void ended.then(() => app.captured.stop(key));
  const { since, until } = found;
  const stretch = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  await fetchInto(app, key, found, () => stretch);
  const capture = app.captured.get(key);
  proposed = await propose(capture, found, begin);
  show({ type: 'confirm', view: await viewOf(proposed, begin) });
  await ended;
  listening.dispose();
  app.captured.clear(key);
}

function openPage({ context }: App): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(
    'postmortem.confirm',
    'New Postmortem',
    vscode.ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [context.extensionUri] },
  );
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(context.extensionUri, 'media', `document-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  panel.webview.html = pageHtml(panel.webview, context.extensionUri, {
    title: 'New Postmortem',
    script: 'confirm.js',
    styles: ['panel.css', 'confirm.css'],
  });
  return panel;
}

const gathering = ({ sources, events }: Capture): ToConfirm => ({
  type: 'gathering',
  sources: sources.map(importView),
  count: events.length,
});

const scaleIn = async (folder: vscode.WorkspaceFolder | undefined): Promise<readonly string[]> =>
  (folder ? await configOf(folder.uri) : DEFAULT_CONFIG).severities;

async function propose(
  capture: Capture,
  { title, services, severity }: FoundIncident,
  begin: Begin,
): Promise<Proposed> {
  const { events } = capture;
  const stated = begin.severity ?? severity;
  const recorded = {
    ...(title !== undefined && { title }),
    ...(services && { services }),
    ...(stated !== undefined && { severity: stated }),
  };
  const suggestion = suggestDraft(events, { scale: await scaleIn(begin.folder), recorded });
  return { events, suggestion, capture };
}

async function viewOf({ events, suggestion, capture }: Proposed, { folder, kind, template }: Begin) {
  const templates = await templatesFor(folder, kind === undefined ? {} : { kind });
  return confirmView(events, suggestion, {
    zone: timeZone(),
    severities: await scaleIn(folder),
    sources: capture.sources.map(importView),
    templates,
    template: templates.find(({ name }) => name === template)?.name ?? templates[0]?.name ?? '',
    mayAskModel: mayAskModels(),
  });
}

const linesFor = ({ events, capture }: Proposed, text: string) =>
  findLines(events, text, { zone: timeZone(), sources: capture.sources.map(importView) });
