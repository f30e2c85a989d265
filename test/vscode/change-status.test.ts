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

const AGAIN_AFTER_MS = 200;

/** Runs the command and takes the row that each list opens on. A list opens when it likes: a key before that does nothing. */
async function change(wanted?: string): Promise<void> {
  let isDone = false;
  const changed = Promise.resolve(vscode.commands.executeCommand('postmortem.changeStatus', wanted));
  const ended = changed.finally(() => (isDone = true));
  while (!isDone) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
  await ended;
}

describe('Change Status…', () => {
  afterEach(closeAll);

  it('writes the one line, on and back', async () => {
    const document = await open('in_review');
    const before = document.getText();
    await change();
    await eventually(() => (/^status: reviewed$/m.test(document.getText()) ? true : undefined));
    assert.equal(document.getText(), before.replace('status: in_review', 'status: reviewed'));
    await change('in_review');
    await eventually(() => (document.getText() === before ? true : undefined));
  });

  it('goes through every status, and back to be skipped for the reason it once had', async () => {
    const document = await open('draft');
    const before = document.getText();
    for (const status of ['in_review', 'reviewed', 'published', 'in_review', 'draft']) {
      await change(status);
      const wanted = before.replace('status: draft', `status: ${status}`);
      await eventually(() => (document.getText() === wanted ? true : undefined));
    }
    const editor = vscode.window.activeTextEditor ?? assert.fail('it is in an editor');
    const behind = document.positionAt(before.indexOf('status: draft'));
    await editor.edit((edit) => edit.insert(behind, 'reason: the same cause as before\n'));
    await change('skipped');
    const skipped = /^reason: the same cause as before\nstatus: skipped$/m;
    await eventually(() => (skipped.test(document.getText()) ? true : undefined));
  });

  it('goes to what is missing instead of changing what lacks something', async () => {
    const document = await open('in_review');
    const editor = vscode.window.activeTextEditor ?? assert.fail('it is in an editor');
    const at = document.positionAt(document.getText().indexOf('approvals:'));
    const end = document.positionAt(document.getText().indexOf('\n---', 4));
    await editor.edit((edit) => edit.delete(new vscode.Range(at, end)));
    const before = document.getText();
    await vscode.commands.executeCommand('cursorBottom');
    await change();
    assert.equal(document.getText(), before);
    const asking = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('severity:'));
    await eventually(() =>
      vscode.window.activeTextEditor?.selection.active.line === asking ? true : undefined,
    );
  });
});
