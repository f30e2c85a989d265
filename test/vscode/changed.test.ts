import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, problemsWith, uriOf } from './opened.ts';

const PUBLISHED = 'postmortems/2026-08-31-partner-certificate.postmortem.md';

describe('a published postmortem', () => {
  afterEach(closeAll);

  it('has its wording checked where it differs from what was committed', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(PUBLISHED));
    const editor = await vscode.window.showTextDocument(document);
    const line = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(line, '\n\nHuman error let it expire.\n\nThe end.'));
    const found = await problemsWith(document.uri, 'blame/human-error');
    assert.deepEqual(
      found.filter((one) => codeOf(one).startsWith('blame/')).map(({ range }) => document.getText(range)),
      ['Human error'],
    );
    await vscode.commands.executeCommand('undo');
  });
});
