import * as vscode from 'vscode';
import type { Postmortem, TimelineEntry } from '../../../core/document/postmortem.ts';
import { entryAt } from '../../../core/panel/entry-key.ts';
import { entryLink, linkedEntry, readEntryLink } from '../../../core/timeline/entry-link.ts';
import type { App, Command } from '../../app.ts';
import { toOffset, toRange } from '../../convert.ts';
import { activePostmortem, frontMatterText, postmortemAt, postmortemOf } from '../../documents.ts';
import { allPostmortems } from '../../workspace/workspace-postmortems.ts';

/** Copy Link to Entry: of the entry at the caret. */
export const copyEntryLink: Command = async (app) => {
  const document = activePostmortem();
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!document || !editor) {
    void vscode.window.showInformationMessage('Open a postmortem first: a link leads to an entry of it.');
    return;
  }
  const postmortem = postmortemOf(document);
  const offset = toOffset(postmortem.lines, editor.selection.active);
  const entries = postmortem.timeline?.entries ?? [];
  const entry = entries.find(({ span }) => span.start <= offset && offset <= span.end);
  if (entry) await copyLink(app, postmortem, entry);
  else
    void vscode.window.showInformationMessage(
      'Put the cursor into an entry of the timeline first: the link leads there.',
    );
};

/** The same for an entry that the panel names. */
export async function copyEntryLinkOf(app: App, document: vscode.Uri, key: string): Promise<void> {
  const postmortem = await postmortemAt(document);
  const entry = entryAt(postmortem.timeline?.entries ?? [], key);
  if (entry) await copyLink(app, postmortem, entry);
}

async function copyLink({ context }: App, postmortem: Postmortem, entry: TimelineEntry): Promise<void> {
  const id = frontMatterText(postmortem, 'id');
  const link = id === undefined ? undefined : await entryLink(id, entry);
  if (!link) {
    void vscode.window.showInformationMessage(
      'The postmortem needs an id of letters, digits, "." and "-" first: a link finds it by that.',
    );
    return;
  }
  const target = `${vscode.env.uriScheme}://${context.extension.id}${link.path}?${link.query}`;
  await vscode.env.clipboard.writeText(target);
  vscode.window.setStatusBarMessage('$(link) Link to the entry copied', 4000);
}

/** Follows a link to an entry. It may come from anywhere, so it names no file: it is looked for among those of the workspace. */
export async function openEntryLink(uri: vscode.Uri): Promise<void> {
  const link = readEntryLink(uri.path, uri.query);
  if (!link) {
    void vscode.window.showWarningMessage('This link leads to no entry of a postmortem: nothing was opened.');
    return;
  }
  const found = (await allPostmortems()).filter(({ id }) => id === link.postmortem);
  const file = found.length < 2 ? found[0]?.uri : await askWhich(found.map((one) => one.uri));
  if (file) await showEntry(file, link);
  else if (found.length === 0)
    void vscode.window.showWarningMessage(
      `${link.postmortem} is not in this window. Open the folder that holds it, then follow the link again.`,
    );
}

async function askWhich(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const items = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Open Entry',
    placeHolder: 'Several postmortems have this id. Which one?',
  });
  return picked?.uri;
}

async function showEntry(file: vscode.Uri, link: Parameters<typeof linkedEntry>[1]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document);
  const postmortem = postmortemOf(document);
  const entry = await linkedEntry(postmortem.timeline?.entries ?? [], link);
  if (!entry) {
    void vscode.window.showInformationMessage(
      'The entry is not in this postmortem any more: its time and its text are others since.',
    );
    return;
  }
  const range = toRange(postmortem.lines, entry.span);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
