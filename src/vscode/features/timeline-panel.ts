import * as vscode from 'vscode';
import type { Mark } from '../../core/document/mark.ts';
import { parsePostmortem } from '../../core/document/parse.ts';
import type { Postmortem, TimelineEntry } from '../../core/document/postmortem.ts';
import { parseIntent, type Intent, type ToPanel } from '../../core/panel/protocol.ts';
import { entryKey, snapshot } from '../../core/panel/state.ts';
import type { NewEntry } from '../../core/timeline/new-entry.ts';
import type { TimelineEvent } from '../../core/timeline/event.ts';
import { insertEntries, removeEntry } from '../../core/timeline/write.ts';
import { ConnectorError } from '../../core/http/connector-error.ts';
import { SOURCES } from '../../core/sources/index.ts';
import type { App, Command, Feature } from '../app.ts';
import type { SourceState } from '../captured.ts';
import { toOffset, toRange } from '../convert.ts';
import {
  activePostmortem,
  editPostmortem,
  frontMatterText,
  isPostmortem,
  openDocument,
  postmortemAt,
  postmortemOf,
} from '../documents.ts';
import { openTimelines } from '../open-timelines.ts';
import { panelHtml } from '../panel-html.ts';
import { captureSample } from '../sample.ts';
import {
  closedDrafts,
  forgetDraft,
  keepClosed,
  rememberDraft,
  reopen,
  savedAs,
  showLines,
  undoIn,
} from '../timeline-document.ts';
import { restoreCaptured } from './keep-captured.ts';
import { captureClipboard } from './new-from-paste.ts';

const VIEW_TYPE = 'postmortem.timeline';

/** Opens the timeline beside the document, or brings it to the front. */
export const openTimeline: Command = async (app, target) => {
  const uri = target instanceof vscode.Uri ? target : activePostmortem()?.uri;
  if (!uri) {
    void vscode.window.showInformationMessage('Open a postmortem first: the timeline shows its incident.');
    return;
  }
  const known = openTimelines.get(uri.toString());
  if (known) {
    known.reveal(undefined, true);
    return;
  }
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const id = frontMatterText(postmortemOf(await vscode.workspace.openTextDocument(uri)), 'id');
  show(app, vscode.window.createWebviewPanel(VIEW_TYPE, titleFor(id), column), uri);
};

const titleFor = (id: string | undefined): string => `Timeline: ${id ?? 'postmortem'}`;

/** Brings panels back after a restart, and keeps open ones in step with their documents. */
export const timelinePanel: Feature = (app) =>
  vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = documentIn(state);
        if (uri) show(app, panel, uri);
        else panel.dispose();
      },
    }),
  );

function documentIn(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('document' in state)) return undefined;
  return typeof state.document === 'string' ? vscode.Uri.parse(state.document) : undefined;
}

function show(app: App, panel: vscode.WebviewPanel, uri: vscode.Uri): void {
  const send = (message: ToPanel): void => void panel.webview.postMessage(message);
  const refresh = afterAll(() => void sendSnapshot(app, uri, panel, send));
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
      if (intent) void act(app, panel, uri, intent, refresh);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => same(document.uri, uri) && refresh()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (same(document.uri, uri)) void closed(app, panel, document).then(refresh);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => same(document.uri, uri) && refresh()),
    vscode.window.onDidChangeTextEditorSelection((event) => followCaret(event, uri, send)),
    app.captured.onDidChange((changed) => same(changed, uri) && refresh()),
  );
  void restoreCaptured(app, uri);
  panel.onDidDispose(() => {
    openTimelines.delete(uri.toString());
    subscriptions.dispose();
    // A draft that is on no disk and in no editor has no one left to keep its events for.
    if (forgetDraft(uri) && !openDocument(uri)) app.captured.clear(uri);
  });
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

const PASTED = { id: 'paste', label: 'Pasted text', icon: 'clippy' };

async function sendSnapshot(
  app: App,
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  send: (message: ToPanel) => void,
): Promise<void> {
  const shown = openDocument(uri);
  if (shown) rememberDraft(shown, postmortemOf(shown).text);
  const closed = shown ? undefined : closedDrafts.get(uri.toString());
  const postmortem = closed === undefined ? await postmortemAt(uri) : parsePostmortem(closed);
  const capture = app.captured.get(uri);
  const view = snapshot(postmortem, {
    events: capture.events,
    imports: capture.sources.map(importView),
    running: capture.running,
    documentOpen: shown !== undefined,
    discarded: closed !== undefined,
    canImport: app.host.http !== undefined,
    sources: Object.fromEntries([PASTED, ...SOURCES].map(({ id, label, icon }) => [id, { label, icon }])),
  });
  panel.title = titleFor(view.id);
  send({ type: 'snapshot', snapshot: view });
}

const importView = ({ note, error, ...state }: SourceState) => ({
  ...state,
  note,
  error: error?.message,
  reconnect: error instanceof ConnectorError && (error.code === 'unauthorized' || error.code === 'forbidden'),
});

async function act(
  app: App,
  panel: vscode.WebviewPanel,
  uri: vscode.Uri,
  intent: Intent,
  refresh: () => void,
): Promise<void> {
  switch (intent.type) {
    case 'ready':
      return refresh();
    case 'add':
      return add(app, uri, intent.uris, intent.mark);
    case 'remove':
      return remove(uri, intent.key);
    case 'reveal':
      return reveal(uri, intent.key);
    case 'open-document':
      await reopen(uri);
      return refresh();
    case 'undo':
    case 'redo':
      await undoIn(uri, intent.type);
      panel.reveal(undefined, false);
      return void panel.webview.postMessage({ type: 'focus' } satisfies ToPanel);
    case 'stop':
      return app.captured.stop(uri, intent.source);
    case 'open-at-source':
    case 'copy-link':
      return link(app, uri, intent);
    case 'start':
      return start(app, uri, intent.from);
  }
}

async function add(
  app: App,
  uri: vscode.Uri,
  uris: readonly string[],
  mark: Mark | undefined,
): Promise<void> {
  const events = app.captured.get(uri).events.filter((event) => uris.includes(event.uri));
  let fresh = 0;
  const done = await editPostmortem(uri, (postmortem) => {
    const cited = new Set(
      postmortem.timeline?.entries.flatMap(({ sources }) => sources.map((source) => source.uri)),
    );
    const entries = events.filter((event) => !cited.has(event.uri)).map((event) => newEntry(event, mark));
    fresh = entries.length;
    return insertEntries(postmortem, entries);
  });
  if (done) showLines(uri, uris);
  else if (fresh > 0) {
    void vscode.window.showWarningMessage(
      "The timeline section can't take entries as it stands. Mend what the editor marks in it, then add them again.",
    );
  }
}

const HANDLE = /^[A-Za-z][\w.-]*$/;

function newEntry({ at, precision, text, actor, uri, bot }: TimelineEvent, mark: Mark | undefined): NewEntry {
  return {
    at,
    text,
    sources: [uri],
    ...(precision === undefined ? {} : { precision }),
    ...(actor !== undefined && bot !== true && HANDLE.test(actor) ? { actor } : {}),
    ...(mark === undefined ? {} : { marks: [mark] }),
  };
}

const find = (postmortem: Postmortem, key: string): TimelineEntry | undefined =>
  postmortem.timeline?.entries.find((entry) => entryKey(entry) === key);

async function remove(uri: vscode.Uri, key: string): Promise<void> {
  await editPostmortem(uri, (postmortem) => {
    const entry = find(postmortem, key);
    const edit = entry && removeEntry(postmortem, entry);
    return edit && [edit];
  });
}

async function reveal(uri: vscode.Uri, key: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const postmortem = postmortemOf(document);
  const entry = find(postmortem, key);
  if (!entry) return;
  const shown = vscode.window.visibleTextEditors.find((editor) => same(editor.document.uri, uri));
  const range = toRange(postmortem.lines, entry.span);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    preserveFocus: true,
  });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function followCaret(
  { textEditor, selections }: vscode.TextEditorSelectionChangeEvent,
  uri: vscode.Uri,
  send: (message: ToPanel) => void,
): void {
  const caret = selections[0]?.active;
  if (!caret || !same(textEditor.document.uri, uri) || !isPostmortem(textEditor.document)) return;
  const postmortem = postmortemOf(textEditor.document);
  const offset = toOffset(postmortem.lines, caret);
  const entry = postmortem.timeline?.entries.find(({ span }) => span.start <= offset && offset <= span.end);
  if (entry) send({ type: 'select', key: entryKey(entry) });
}

async function link(
  app: App,
  document: vscode.Uri,
  intent: Extract<Intent, { readonly uri: string }>,
): Promise<void> {
  const event = app.captured.get(document).events.find(({ uri }) => uri === intent.uri);
  const target = event?.permalink ?? event?.uri;
  if (target === undefined) return;
  if (intent.type === 'copy-link') await vscode.env.clipboard.writeText(target);
  else if (event?.permalink !== undefined) await vscode.env.openExternal(vscode.Uri.parse(event.permalink));
}

async function start(
  app: App,
  uri: vscode.Uri,
  from: Extract<Intent, { readonly type: 'start' }>['from'],
): Promise<void> {
  if (from === 'import') await importAgain(app, uri);
  else if (from === 'connect') await vscode.commands.executeCommand('postmortem.connect');
  else if (from === 'sample') await captureSample(app, uri);
  else await captureClipboard(app, uri);
}

/** From where events came before, without asking again; a file or the sample has to be chosen again. */
async function importAgain(app: App, uri: vscode.Uri): Promise<void> {
  const fetched = app.captured
    .get(uri)
    .origin.filter((from) =>
      SOURCES.some(({ id, secrets }) => secrets.length > 0 && from.startsWith(`${id}:`)),
    );
  await vscode.commands.executeCommand(
    'postmortem.importEvents',
    uri,
    ...(fetched.length > 0 ? [fetched] : []),
  );
}
