import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';

/** In the web extension host, where no source and no tracker is to be had. */
export const isWebHost = 'importScripts' in globalThis;

/** Ourselves. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.all.find(({ packageJSON }) => {
    const { name }: { readonly name?: string } = packageJSON;
    return name === 'postmortem-editor';
  });
  return found ?? assert.fail('the extension is there');
}

/** A file of the workspace, which is a copy of the examples. */
export function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the host opens the examples');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The draft of the examples, in an editor. */
export async function openDraft(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(DRAFT)));
}

/**
 * A text that is on no disk. It gets the name of the last one that was closed, and a copy that the editor kept of that
 * one may still come back in its place: then it is opened again.
 */
export const openText = (content: string, language = 'postmortem'): Promise<vscode.TextEditor> =>
  eventually(async () => {
    const document = await vscode.workspace.openTextDocument({ content, language });
    const editor = await vscode.window.showTextDocument(document);
    if (document.getText() === content) return editor;
    await closeAll();
    return undefined;
  });

/** Takes back every change and closes every editor. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

const AGAIN_AFTER_MS = 50;

/** Asks until there is an answer. The host's language services start when they like; mocha's timeout ends the wait. */
export async function eventually<T>(ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

/** Our problems in a document, once these codes are among them. */
export const problemsWith = (
  uri: vscode.Uri,
  ...codes: readonly string[]
): Promise<readonly vscode.Diagnostic[]> =>
  eventually(() => {
    const found = vscode.languages.getDiagnostics(uri);
    return codes.every((code) => found.some((one) => codeOf(one) === code)) ? found : undefined;
  });

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where a text stands in a document, or `behind` it. */
export function placeOf(
  document: vscode.TextDocument,
  text: string,
  where: 'start' | 'end' = 'start',
): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `"${text}" is in the document`);
  return document.positionAt(where === 'start' ? at : at + text.length);
}
