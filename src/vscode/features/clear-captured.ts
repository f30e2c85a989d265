import * as vscode from 'vscode';
import type { App, Command } from '../app.ts';
import { activePostmortem } from '../documents.ts';
import { capturedStore } from './keep-captured.ts';

/** Clear Captured Data…: takes captured events off this machine. Documents stay as they are. */
export const clearCaptured: Command = async (app) => {
  const items = await capturedItems(app);
  if (items.length === 0) {
    void vscode.window.showInformationMessage('No captured events are kept on this machine.');
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Clear captured events',
    placeHolder: 'Whose? What is in the documents stays there.',
    canPickMany: true,
  });
  for (const { uri } of picked ?? []) {
    app.captured.stop(uri);
    app.captured.clear(uri);
    await capturedStore(app).remove(uri);
  }
  const count = picked?.length ?? 0;
  if (count > 0)
    void vscode.window.showInformationMessage(
      `Captured events of ${count === 1 ? '1 postmortem' : `${count} postmortems`} cleared. Import brings them back.`,
    );
};

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
