import * as vscode from 'vscode';
import { entryKeys } from '../../../core/panel/entry-key.ts';
import { createFeed, type Feed } from '../../../core/panel/feed.ts';
import { parseIntent, type ToPanel } from '../../../core/panel/protocol.ts';
import type { App, Command, Feature } from '../../app.ts';
import type { Capture } from '../../captured/captured.ts';
import { toOffset } from '../../convert.ts';
import {
  activePostmortem,
  frontMatterText,
  isPostmortem,
  openDocument,
  postmortemOf,
} from '../../documents.ts';
import { openTimelines } from '../../captured/open-timelines.ts';
import { panelHtml } from '../../pages/panel-html.ts';
import { forgetDraft, keepClosed, savedAs } from '../../captured/timeline-document.ts';
import { restoreCaptured } from './keep-captured.ts';
import { act } from './timeline-panel-acts.ts';
import { panelInput, panelSources } from './timeline-panel-snapshot.ts';

const VIEW_TYPE = 'postmortem.timeline';

/** Opens the timeline beside the document, or brings it to the front. */
export const openTimeline: Command = async (app, target) => {
  const uri = target instanceof vscode.Uri ? target : activePostmortem()?.uri;
  if (!uri) {
    void vscode.window.showInformationMessage('Open a postmortem first: the timeline shows its incident.');
    return;
  }
  if (revealed(uri)) return;
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const id = frontMatterText(postmortemOf(await vscode.workspace.openTextDocument(uri)), 'id');
  // It may have been asked for twice meanwhile.
  if (revealed(uri)) return;
  show(app, vscode.window.createWebviewPanel(VIEW_TYPE, titleFor(id), column), uri);
};

function revealed(uri: vscode.Uri): boolean {
  const known = openTimelines.get(uri.toString());
  known?.reveal(undefined, true);
  return known !== undefined;
}

const titleFor = (id: string | undefined): string => `Timeline: ${id ?? 'postmortem'}`;

/** Brings panels back after a restart, and keeps open ones in step with their documents. */
export const timelinePanel: Feature = (app) =>
  vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = documentIn(state);
        if (uri && !openTimelines.has(uri.toString())) show(app, panel, uri);
        else panel.dispose();
      },
    }),
  );

function documentIn(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('document' in state)) return undefined;
  return typeof state.document === 'string' ? vscode.Uri.parse(state.document) : undefined;
}

function show(app: App, panel: vscode.WebviewPanel, uri: vscode.Uri): void {
  // What was under way when the panel was closed has nobody left to tell.
  const isOpen = (): boolean => openTimelines.get(uri.toString()) === panel;
  const send = (message: ToPanel): void => {
    if (isOpen()) void panel.webview.postMessage(message);
  };
  const feed = createFeed(send, panelSources());
  const refreshed = refreshing(app, { panel, uri, feed, isOpen });
  const refresh = afterAll(() => void refreshed());
  openTimelines.set(uri.toString(), panel);
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(app.context.extensionUri, 'media', `timeline-${theme}.svg`);
  panel.webview.options = {
    enableScripts: true,
    localResourceRoots: [app.context.extensionUri],
  };
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  panel.webview.html = panelHtml(panel.webview, app.context.extensionUri, uri);
  const subscriptions = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const intent = parseIntent(message);
      if (intent) void act(app, { panel, uri, feed, refresh }, intent);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => same(document.uri, uri) && refresh()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (same(document.uri, uri)) void closed(app, panel, document).then(refresh);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => same(document.uri, uri) && refresh()),
    // The panel hears of a new entry before it hears that the caret went there.
    vscode.window.onDidChangeTextEditorSelection((event) => {
      const key = entryAtCaret(event, uri);
      if (key !== undefined) void refreshed().then(() => send({ type: 'select', key }));
    }),
    app.captured.onDidChange((changed) => same(changed, uri) && refresh()),
  );
  void restoreCaptured(app, uri);
  panel.onDidDispose(() => {
    if (isOpen()) openTimelines.delete(uri.toString());
    subscriptions.dispose();
    // A draft that is on no disk and in no editor has no one left to keep its events for.
    if (forgetDraft(uri) && !openDocument(uri)) app.captured.clear(uri);
  });
}

interface Shown {
  readonly panel: vscode.WebviewPanel;
  readonly uri: vscode.Uri;
  readonly feed: Feed;
  readonly isOpen: () => boolean;
}

/** Tells the panel what changed: of the document at once, of the captured events as they are made ready. */
function refreshing(app: App, { panel, uri, feed, isOpen }: Shown): () => Promise<void> {
  let sent: Capture | undefined;
  let turn = 0;
  return async () => {
    if (!isOpen()) return;
    const mine = (turn += 1);
    const { postmortem, input } = await panelInput(app, uri);
    if (mine !== turn || !isOpen()) return;
    panel.title = titleFor(frontMatterText(postmortem, 'id'));
    feed.update(postmortem, input);
    const capture = app.captured.get(uri);
    if (sent && sent.events === capture.events && sent.running === capture.running) return;
    sent = capture;
    void feed.capture(capture.events, capture.running);
  };
}

/** A draft that was saved goes on in its file, with its panel; of one that was not, its text is kept. */
async function closed(app: App, panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<void> {
  if (!document.isUntitled) return;
  const file = await savedAs(document);
  if (!file) {
    keepClosed(document);
    return;
  }
  app.captured.set(file, app.captured.get(document.uri));
  app.captured.clear(document.uri);
  panel.dispose();
  await openTimeline(app, file);
}

const same = (a: vscode.Uri, b: vscode.Uri): boolean => a.toString() === b.toString();

/** Many changes in one turn make one snapshot. */
function afterAll(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, 30);
  };
}

function entryAtCaret(
  { textEditor, selections }: vscode.TextEditorSelectionChangeEvent,
  uri: vscode.Uri,
): string | undefined {
  const caret = selections[0]?.active;
  if (!caret || !same(textEditor.document.uri, uri) || !isPostmortem(textEditor.document)) return undefined;
  const postmortem = postmortemOf(textEditor.document);
  const offset = toOffset(postmortem.lines, caret);
  const entries = postmortem.timeline?.entries ?? [];
  const index = entries.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  return index < 0 ? undefined : entryKeys(entries)[index];
}
