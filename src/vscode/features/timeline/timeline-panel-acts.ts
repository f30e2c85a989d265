import * as vscode from 'vscode';
import type { Mark } from '../../../core/document/mark.ts';
import { entryAt } from '../../../core/panel/entry-key.ts';
import type { Feed } from '../../../core/panel/feed.ts';
import type { Intent, ToPanel } from '../../../core/panel/protocol.ts';
import type { TimelineEvent } from '../../../core/timeline/event.ts';
import type { NewEntry } from '../../../core/timeline/new-entry.ts';
import { insertEntries } from '../../../core/timeline/write.ts';
import { canBeWritten } from '../../../core/timeline/write-when.ts';
import type { App } from '../../app.ts';
import { toRange } from '../../convert.ts';
import { editPostmortem, postmortemAt, postmortemOf } from '../../documents.ts';
import { fetchable } from '../../captured/fetchable.ts';
import { captureSample } from '../../captured/sample.ts';
import { reopen, showLines, undoIn } from '../../captured/timeline-document.ts';
import { copyEntryLinkOf } from '../language/entry-link.ts';
import { curate, decline } from './timeline-panel-curate.ts';
import { captureClipboard } from '../new/new-from-paste.ts';

interface Asked {
  readonly panel: vscode.WebviewPanel;
  /** The document's. */
  readonly uri: vscode.Uri;
  readonly feed: Feed;
  readonly refresh: () => void;
}

/** Does what was asked for in the panel: in the document, which is the only truth, or outside of it. */
export async function act(app: App, { panel, uri, feed, refresh }: Asked, intent: Intent): Promise<void> {
  switch (intent.type) {
    case 'ready':
      feed.restart();
      return refresh();
    case 'read':
      return feed.read(intent.events);
    case 'search':
      return feed.search(intent.search);
    case 'add':
      return add(
        app,
        uri,
        intent.events.flatMap((id) => feed.uriOf(id) ?? []),
        intent.mark,
      );
    case 'curate':
      return curate(panel, uri, intent.curate);
    case 'confirm':
      return void vscode.commands.executeCommand('postmortem.confirmTimeline', uri);
    case 'decline':
      return decline(app, uri, feed.uriOf(intent.event), intent.mark);
    case 'reveal':
      return reveal(uri, intent.key);
    case 'copy-entry-link':
      return copyEntryLinkOf(app, uri, intent.key);
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
      return link(app, uri, intent.type, feed.uriOf(intent.event));
    case 'picture':
      // Who asked for it listens (timeline-picture.ts).
      return;
    case 'start':
      return start(app, uri, intent);
  }
}

async function add(
  app: App,
  uri: vscode.Uri,
  uris: readonly string[],
  mark: Mark | undefined,
): Promise<void> {
  const wanted = new Set(uris);
  const asked = app.captured.get(uri).events.filter((event) => wanted.has(event.uri));
  const events = asked.filter(({ at }) => canBeWritten(at));
  if (events.length < asked.length) {
    void vscode.window.showWarningMessage(
      "What is told of a year without four digits can't be written in a timeline. Set the clock of its source right, and import it again.",
    );
  }
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

async function reveal(uri: vscode.Uri, key: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const postmortem = postmortemOf(document);
  const entry = entryAt(postmortem.timeline?.entries ?? [], key);
  if (!entry) return;
  const shown = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === uri.toString(),
  );
  const range = toRange(postmortem.lines, entry.span);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    preserveFocus: true,
  });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function link(
  app: App,
  document: vscode.Uri,
  way: 'open-at-source' | 'copy-link',
  wanted: string | undefined,
): Promise<void> {
  const event = app.captured.get(document).events.find(({ uri }) => uri === wanted);
  const target = event?.permalink ?? event?.uri;
  if (target === undefined) return;
  if (way === 'copy-link') await vscode.env.clipboard.writeText(target);
  else if (event?.permalink !== undefined) await vscode.env.openExternal(vscode.Uri.parse(event.permalink));
}

async function start(
  app: App,
  uri: vscode.Uri,
  { from, source }: Extract<Intent, { readonly type: 'start' }>,
): Promise<void> {
  if (from === 'import') await importAgain(app, uri, source);
  else if (from === 'connect') await vscode.commands.executeCommand('postmortem.connect', source);
  else if (from === 'sample') await captureSample(app, uri);
  else await captureClipboard(app, uri);
}

/** From where events came before, or from one of these sources, without asking again. */
async function importAgain(app: App, uri: vscode.Uri, from: string | undefined): Promise<void> {
  const known = fetchable(app.captured.get(uri), await postmortemAt(uri))
    .filter(({ source }) => from === undefined || source.id === from)
    .map(({ incident }) => incident);
  await vscode.commands.executeCommand('postmortem.importEvents', uri, ...(known.length > 0 ? [known] : []));
}
