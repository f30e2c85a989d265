import * as vscode from 'vscode';

/**
 * What was written into a document, and a way to save it. A notification can't be taken back when the document is saved
 * by other means, so it says what stays true.
 */
export async function offerSave(document: vscode.TextDocument, said: string, kept: string): Promise<void> {
  if (!document.isDirty) return void vscode.window.showInformationMessage(said, 'OK');
  const words = `${said} ${kept} once the document is saved.`;
  if ((await vscode.window.showInformationMessage(words, 'Save')) === undefined) return;
  if (document.isDirty && !(await document.save()))
    void vscode.window.showWarningMessage(
      'The document could not be saved. What was written stands in it, unsaved.',
    );
}
