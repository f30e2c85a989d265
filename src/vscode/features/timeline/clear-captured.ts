import * as vscode from 'vscode';
import type { App, Command } from '../../app.ts';
import { activePostmortem } from '../../documents.ts';
import { clearKept, keptCount } from '../../workspace/workspace-corpus.ts';
import { capturedStore } from './keep-captured.ts';

/** Clear Captured Data…: takes captured events and the index of postmortems off this machine. Documents stay as they are. */
export const clearCaptured: Command = async (app) => {
  const events = await capturedItems(app);
  const items = [...events, ...(await indexItems())];
  if (items.length === 0) {
    void vscode.window.showInformationMessage('No captured data is kept on this machine.');
    return;
  }
  const picked = await vscode.window.showQuickPick<CapturedItem | vscode.QuickPickItem>(items, {
    title: 'Clear captured data',
    placeHolder: 'Which? What is in the documents stays there.',
    canPickMany: true,
  });
  if (!picked || picked.length === 0) return;
  const cleared = picked.flatMap((one) => ('uri' in one ? [one.uri] : []));
  for (const uri of cleared) {
    app.captured.stop(uri);
    app.captured.clear(uri);
    await capturedStore(app).remove(uri);
  }
  const withIndex = picked.length > cleared.length;
  if (withIndex) await clearKept();
  void vscode.window.showInformationMessage(clearedWords(cleared.length, withIndex));
};

const clearedWords = (count: number, withIndex: boolean): string =>
  [
    ...(count > 0
      ? [
          `Captured events of ${count === 1 ? '1 postmortem' : `${count} postmortems`} cleared. Import brings them back.`,
        ]
      : []),
    ...(withIndex ? ['Index cleared. The next window reads the postmortems anew.'] : []),
  ].join(' ');

/** What the views are quicker by. */
async function indexItems(): Promise<readonly vscode.QuickPickItem[]> {
  const count = await keptCount();
  if (count === undefined) return [];
  const of = count === 1 ? '1 postmortem' : `${count} postmortems`;
  const description = `titles, owners and action items of ${of}`;
  return [{ label: 'Index of This Workspace', description, picked: true }];
}

interface CapturedItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** What is kept on disk and what is in memory, the active document first and ticked. */
async function capturedItems(app: App): Promise<readonly CapturedItem[]> {
  const active = activePostmortem()?.uri.toString();
  const counts = new Map<string, number>();
  for (const { document, events } of await capturedStore(app).all()) counts.set(document, events.length);
  for (const uri of app.captured.documents()) {
    const { length } = app.captured.get(uri).events;
    if (length > 0) counts.set(uri.toString(), length);
  }
  return [...counts]
    .toSorted(([a], [b]) => Number(b === active) - Number(a === active) || a.localeCompare(b))
    .map(([document, count]) => {
      const uri = vscode.Uri.parse(document);
      const events = count === 1 ? '1 event' : `${count} events`;
      const description = uri.scheme === 'untitled' ? `${events}, of a draft not saved` : events;
      return { label: nameOf(uri), description, picked: document === active, uri };
    });
}

/** The path in the workspace, of an unsaved draft too: where it would be saved. */
function nameOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri: { path } }) =>
    uri.path.startsWith(`${path}/`),
  );
  return vscode.workspace.asRelativePath(folder ? folder.uri.with({ path: uri.path }) : uri);
}
