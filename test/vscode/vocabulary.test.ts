import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, openDraft, problemsWith, uriOf } from './opened.ts';

const CONFIG = uriOf('.postmortem.yaml');
const TITLE = 'Add "human error" to the Vocabulary in .postmortem.yaml';

const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

const gone = (uri: vscode.Uri, code: string): Promise<true> =>
  eventually(() => (vscode.languages.getDiagnostics(uri).map(codeOf).includes(code) ? undefined : true));

/** Takes the quick fix at "human error" of the draft, and waits until it is found no more. */
async function addHumanError(): Promise<void> {
  const { document } = await openDraft();
  const found = await problemsWith(document.uri, 'blame/human-error');
  const place = found.find((one) => codeOf(one) === 'blame/human-error')?.range;
  assert.ok(place);
  const action = await eventually(async () => {
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      place,
    );
    return actions.find(({ title, command }) => title === TITLE && command);
  });
  assert.ok(action.command);
  assert.ok(action.kind?.contains(vscode.CodeActionKind.QuickFix));
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  await gone(document.uri, 'blame/human-error');
}

describe('Add to the Vocabulary', () => {
  let before: Uint8Array;
  beforeEach(async () => {
    before = await vscode.workspace.fs.readFile(CONFIG);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.writeFile(CONFIG, before);
    const { document } = await openDraft();
    await problemsWith(document.uri, 'blame/human-error');
    await closeAll();
  });

  it('writes into a configuration that is closed, and changes nothing else in it', async () => {
    await addHumanError();
    const was = new TextDecoder().decode(before);
    const is = await eventually(async () => {
      const text = await read(CONFIG);
      return text === was ? undefined : text;
    });
    assert.equal(is, was.replace('ignore: [human readable]', 'ignore: [human readable, human error]'));
  });

  it('writes into one that is open with changes, and leaves saving to whoever made them', async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(CONFIG));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    await addHumanError();
    assert.match(editor.document.getText(), /^# mine\n[^]*ignore: \[human readable, human error\]/);
    assert.ok(editor.document.isDirty);
    assert.equal(await read(CONFIG), new TextDecoder().decode(before));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('makes the file at the root of the folder where there is none', async () => {
    await vscode.workspace.fs.delete(CONFIG);
    await eventually(() =>
      vscode.workspace.fs.stat(CONFIG).then(
        () => undefined,
        () => true,
      ),
    );
    await addHumanError();
    assert.equal(await read(CONFIG), 'wording:\n  ignore: [human error]\n');
  });

  it('takes the nearest of several', async () => {
    const nearer = uriOf('postmortems/.postmortem.yaml');
    await vscode.workspace.fs.writeFile(nearer, new TextEncoder().encode('levels: {} # ours\n'));
    try {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(nearer));
      await addHumanError();
      assert.equal(await read(nearer), 'levels: {} # ours\nwording:\n  ignore: [human error]\n');
      assert.equal(await read(CONFIG), new TextDecoder().decode(before));
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(nearer);
    }
  });
});
