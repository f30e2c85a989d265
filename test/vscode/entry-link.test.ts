import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extension, openDraft, placeOf } from './opened.ts';

const settings = () => vscode.workspace.getConfiguration('extensions');

/** As a click outside of the editor does it. */
const follow = (uri: string): Thenable<unknown> =>
  vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri));

const caret = (): string | undefined => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.lineAt(editor.selection.active.line).text.trim();
};

describe('a link to an entry', () => {
  before(() =>
    settings().update('confirmedUriHandlerExtensionIds', [extension().id], vscode.ConfigurationTarget.Global),
  );
  after(() =>
    settings().update('confirmedUriHandlerExtensionIds', undefined, vscode.ConfigurationTarget.Global),
  );
  afterEach(closeAll);

  async function copied(text: string): Promise<string> {
    const editor = await openDraft();
    const at = placeOf(editor.document, text);
    editor.selection = new vscode.Selection(at, at);
    await vscode.env.clipboard.writeText('nothing');
    await vscode.commands.executeCommand('postmortem.copyEntryLink');
    return vscode.env.clipboard.readText();
  }

  it('is copied from the entry at the caret, and leads back there', async () => {
    const { document } = await openDraft();
    const line =
      document.getText().match(/^ {2}(\d\d:\d\d.*)$/m)?.[1] ?? assert.fail('the draft has entries');
    const link = await copied(line);
    const begins = `${vscode.env.uriScheme}://${extension().id}/entry?postmortem=PM-2026-031&`;
    assert.ok(link.startsWith(begins), link);
    await closeAll();
    await follow(link);
    await eventually(() => (caret() === line ? true : undefined));
  });

  it('opens nothing where it is no such link', async () => {
    await closeAll();
    const base = `${vscode.env.uriScheme}://${extension().id}`;
    for (const rest of [
      '/entry?postmortem=..%2F..%2Fetc%2Fpasswd&entry=T1',
      '/etc/passwd',
      '/entry?postmortem=PM-0&entry=T1',
    ])
      await follow(base + rest);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
