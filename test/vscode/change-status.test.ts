import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openText, uriOf } from './opened.ts';

/** A copy of a finished example, unsaved, with another status. */
async function open(status: string): Promise<vscode.TextDocument> {
  const uri = uriOf('postmortems/2026-08-31-partner-certificate.postmortem.md');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const { document } = await openText(text.replace(/^status: \w+/m, `status: ${status}`));
  return document;
}

const accept = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
const up = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
/** A list opens when it likes: a key before that does nothing. */
const opened = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

/** Runs the command, and goes up from the next status that many times before the row is taken. */
async function change(rows: number): Promise<void> {
  const changed = vscode.commands.executeCommand('postmortem.changeStatus');
  await opened();
  for (let row = 0; row < rows; row += 1) await up();
  await accept();
  await changed;
}

describe('Change Status…', () => {
  afterEach(closeAll);

  it('writes the one line, on and back', async () => {
    const document = await open('in_review');
    const before = document.getText();
    await change(0);
    await eventually(() => (/^status: reviewed$/m.test(document.getText()) ? true : undefined));
    assert.equal(document.getText(), before.replace('status: in_review', 'status: reviewed'));
    await change(2);
    await eventually(() => (document.getText() === before ? true : undefined));
  });

  it('goes to what is missing instead of changing what lacks something', async () => {
    const document = await open('in_review');
    const editor = vscode.window.activeTextEditor ?? assert.fail('it is in an editor');
    const at = document.positionAt(document.getText().indexOf('approvals:'));
    const end = document.positionAt(document.getText().indexOf('\n---', 4));
    await editor.edit((edit) => edit.delete(new vscode.Range(at, end)));
    const before = document.getText();
    await vscode.commands.executeCommand('cursorBottom');
    const changed = vscode.commands.executeCommand('postmortem.changeStatus');
    await opened();
    await accept();
    await opened();
    await accept();
    await changed;
    assert.equal(document.getText(), before);
    await eventually(() => (vscode.window.activeTextEditor?.selection.active.line === 0 ? true : undefined));
  });
});
