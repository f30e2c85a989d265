import * as vscode from 'vscode';
import { draft, type Draft, type DraftInput } from '../../../core/draft/draft.ts';
import { draftFileName } from '../../../core/draft/file-name.ts';
import { newFolder } from '../../settings.ts';

/**
 * Opens a draft unsaved; in a workspace with the name and folder it is to be saved under. The caret stops with Tab at
 * what is to be filled in.
 */
export async function openDraft(
  input: DraftInput,
  {
    template,
    folder,
  }: { readonly template?: string | undefined; readonly folder: vscode.WorkspaceFolder | undefined },
): Promise<vscode.TextDocument> {
  const opened = await untitled(input, folder);
  const document = await vscode.languages.setTextDocumentLanguage(opened, 'postmortem');
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  await write(editor, draft(input, template));
  return document;
}

/** Opens a whole text as an unsaved postmortem, named after the file beside which it is to be saved. */
export async function openWritten(beside: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const opened = canBeNamed(beside)
    ? await vscode.workspace.openTextDocument((await nameBeside(beside)).with({ scheme: 'untitled' }))
    : await vscode.workspace.openTextDocument({ language: 'postmortem' });
  const document = await vscode.languages.setTextDocumentLanguage(opened, 'postmortem');
  const editor = await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  // The caret went to the end with the text; reading begins at the top.
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return document;
}

function nameBeside(file: vscode.Uri): Promise<vscode.Uri> {
  const name = (file.path.split('/').at(-1) ?? '').replace(/(?:\.postmortem)?\.[^.]+$/, '');
  return freeUri(vscode.Uri.joinPath(file, '..'), name);
}

/** VS Code knows how to save there: a guest's or a virtual folder lies elsewhere. */
const canBeNamed = ({ scheme }: vscode.Uri): boolean => ['file', 'vscode-remote'].includes(scheme);

async function write(editor: vscode.TextEditor, begun: Draft): Promise<void> {
  const start = new vscode.Position(0, 0);
  const isWritten = await editor.insertSnippet(asSnippet(begun), start, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (isWritten) return;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(editor.document.uri, start, begun.text);
  await vscode.workspace.applyEdit(edit);
}

function asSnippet({ text, stops }: Draft): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let from = 0;
  for (const [index, stop] of stops.entries()) {
    snippet.appendText(text.slice(from, stop)).appendTabstop(index === stops.length - 1 ? 0 : index + 1);
    from = stop;
  }
  return snippet.appendText(text.slice(from));
}

/** A name for saving only where there is a folder to save in. */
async function untitled(
  input: DraftInput,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<vscode.TextDocument> {
  if (!folder || !canBeNamed(folder.uri))
    return vscode.workspace.openTextDocument({ language: 'postmortem' });
  const uri = await freeUri(vscode.Uri.joinPath(folder.uri, newFolder(folder.uri)), draftFileName(input));
  return vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
}

/** A name that no file on disk and no open document has. */
export async function freeUri(folder: vscode.Uri, name: string, attempt = 1): Promise<vscode.Uri> {
  const suffix = attempt === 1 ? '' : `-${attempt}`;
  const uri = vscode.Uri.joinPath(folder, `${name}${suffix}.postmortem.md`);
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isOpen || isThere ? freeUri(folder, name, attempt + 1) : uri;
}
