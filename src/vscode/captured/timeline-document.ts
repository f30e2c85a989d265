import * as vscode from 'vscode';
import { toRange } from '../convert.ts';
import { isPostmortem, openDocument, postmortemOf } from '../documents.ts';

/** What drafts said when they were closed unsaved, while their panel is open: nothing else has it. */
export const closedDrafts = new Map<string, string>();
const lastWords = new Map<string, string>();

/** Keeps what an open draft says: closing it unsaved empties it first. */
export function rememberDraft({ isUntitled, uri }: vscode.TextDocument, text: string): void {
  if (isUntitled && text !== '') lastWords.set(uri.toString(), text);
}

export function keepClosed(draft: vscode.TextDocument): void {
  const key = draft.uri.toString();
  closedDrafts.set(key, draft.getText() || (lastWords.get(key) ?? ''));
}

/** Forgets a draft with its panel; whether it was closed unsaved. */
export function forgetDraft(uri: vscode.Uri): boolean {
  lastWords.delete(uri.toString());
  return closedDrafts.delete(uri.toString());
}

/** Milliseconds that the file of a draft may take to open once the draft is closed. */
const MOMENT = 500;

/** The file that a draft was saved as: it bears the draft's name, or opened with its words. */
export async function savedAs(draft: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  await new Promise((resolve) => setTimeout(resolve, MOMENT));
  const words = draft.getText().trim();
  return vscode.workspace.textDocuments.find(
    (document) =>
      !document.isUntitled &&
      isPostmortem(document) &&
      (document.uri.path === draft.uri.path || document.getText().trim() === words),
  )?.uri;
}

const editorOf = (uri: vscode.Uri): vscode.TextEditor | undefined =>
  vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());

/** Scrolls to what was just written, where the document is in view. The caret stays where the person left it. */
export function showLines(uri: vscode.Uri, cited: readonly string[]): void {
  const editor = editorOf(uri);
  if (!editor) return;
  const { timeline, lines } = postmortemOf(editor.document);
  const entry = timeline?.entries.find(({ sources }) => sources.some((source) => cited.includes(source.uri)));
  if (entry)
    editor.revealRange(toRange(lines, entry.span), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * Takes the document's last edit back, or makes it again. The editor undoes only where it has the focus, so the
 * document has it afterwards.
 */
export async function undoIn(uri: vscode.Uri, way: 'undo' | 'redo'): Promise<void> {
  const document = openDocument(uri);
  if (!document) return;
  await vscode.window.showTextDocument(document, {
    viewColumn: editorOf(uri)?.viewColumn ?? vscode.ViewColumn.One,
  });
  await vscode.commands.executeCommand(way);
}

/** Opens the document; a draft that was closed unsaved comes back as it was. */
export async function reopen(uri: vscode.Uri): Promise<void> {
  const text = closedDrafts.get(uri.toString());
  const opened = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.One });
  if (text === undefined || opened.getText() !== '') return;
  const change = new vscode.WorkspaceEdit();
  change.insert(uri, new vscode.Position(0, 0), text);
  if (await vscode.workspace.applyEdit(change)) closedDrafts.delete(uri.toString());
}
