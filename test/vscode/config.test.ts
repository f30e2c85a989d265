import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, openDraft, openText, placeOf, problemsWith, uriOf } from './opened.ts';

const openConfig = async (): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf('.postmortem.yaml')));

const append = (editor: vscode.TextEditor, text: string): Thenable<boolean> => {
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  return editor.edit((edit) => edit.insert(end, text));
};

const revert = async (editor: vscode.TextEditor): Promise<void> => {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
};

const codesOf = (uri: vscode.Uri): readonly string[] => vscode.languages.getDiagnostics(uri).map(codeOf);

describe('.postmortem.yaml in the editor', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await openConfig();
  });
  afterEach(async () => {
    await revert(editor);
    await closeAll();
  });

  it('is checked while it is typed, exactly where it is wrong, with fixes', async () => {
    const { document } = editor;
    assert.deepEqual(codesOf(document.uri), [], 'as it stands it is clean');
    await append(
      editor,
      '\nlevles: {}\nignore:\n  - { files: "a/**", code: blam/*, reason: x }\nx_token: 1\n',
    );
    const found = await problemsWith(document.uri, 'schema/unknown-key', 'config/code', 'config/secret');
    assert.deepEqual(
      found.map((one) => document.getText(one.range)),
      ['levles', 'blam/*', 'x_token'],
    );
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found[0]?.range,
    );
    const fix = actions.find(({ title }) => title === 'Change to levels');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await eventually(() => (codesOf(document.uri).includes('schema/unknown-key') ? undefined : true));
  });

  it('fades an ignore that leaves nothing out, and takes it out on demand', async () => {
    const { document } = editor;
    const before = document.getText();
    const own = 'ignore:\n  - files: postmortems/*.postmortem.md\n    code: schema/enum\n    reason: seen\n';
    const idle = '  - files: "postmortems/2017-*"\n    code: timeline/*\n    reason: as published\n';
    const lost = '  - { files: "old/**", code: blame/*, reason: before we looked }\n';
    await append(editor, `\n${own}${idle}${lost}`);
    const found = await problemsWith(document.uri, 'ignore/unused');
    const faded = found.filter(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
    assert.deepEqual(
      faded.map(({ range }) => document.getText(range)),
      ['timeline/*', '"old/**"'],
    );
    for (const { range } of faded.toReversed()) {
      const edit = await eventually(
        async () =>
          (
            await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
              'vscode.executeCodeActionProvider',
              document.uri,
              range,
            )
          ).find(({ title }) => title === 'Take the Entry Out')?.edit,
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
    }
    assert.equal(document.getText(), `${before}\n${own}`);
    await eventually(() => (codesOf(document.uri).length === 0 ? true : undefined));
  });

  it('completes keys and codes, and says what a field means', async () => {
    const { document } = editor;
    await append(editor, '\nlevels:\n  time\ntem');
    const labelsAt = async (position: vscode.Position): Promise<readonly string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await labelsAt(placeOf(document, '\n  time', 'end'))).includes('timeline/order'));
    assert.ok((await labelsAt(placeOf(document, '\ntem', 'end'))).includes('templates'));
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'levels:'),
    );
    const told = hovers.flatMap(({ contents }) =>
      contents.map((one) => (typeof one === 'string' ? one : one.value)),
    );
    assert.match(told.join('\n'), /How loud a finding is/);
  });

  it('counts at once for the postmortems that are open, and no longer when it is taken back', async () => {
    const draft = await openDraft();
    await problemsWith(draft.document.uri, 'blame/human-error');
    editor = await vscode.window.showTextDocument(editor.document);
    await append(editor, '\nlevels: { "blame/*": "off" }\n');
    await eventually(() => (codesOf(draft.document.uri).includes('blame/human-error') ? undefined : true));
    await revert(editor);
    await problemsWith(draft.document.uri, 'blame/human-error');
  });
});

describe('a postmortem of a newer format', () => {
  afterEach(closeAll);

  it('says why it is left alone, and offers no change', async () => {
    const { document } = await openText('---\npostmortem: 2\nid: PM-9\nstatus: sometime\n---\n\n# T\n');
    const found = await problemsWith(document.uri, 'document/version');
    assert.equal(found.length, 1);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found[0]?.range,
    );
    const ours = actions.filter(({ kind }) => kind?.contains(vscode.CodeActionKind.QuickFix) === true);
    assert.deepEqual(ours, []);
  });

  it('is not changed from elsewhere either: what it names keeps its name', async () => {
    const newer = uriOf('postmortems/newer.postmortem.md');
    const own = uriOf('postmortems/own.postmortem.md');
    const head = (format: number, id: string, more = ''): Uint8Array =>
      new TextEncoder().encode(`---\npostmortem: ${format}\nid: ${id}\n${more}---\n\n# T\n`);
    await vscode.workspace.fs.writeFile(newer, head(2, 'PM-2026-952', 'related: [PM-2026-951]\n'));
    await vscode.workspace.fs.writeFile(own, head(1, 'PM-2026-951'));
    const document = await vscode.workspace.openTextDocument(own);
    const at = placeOf(document, 'PM-2026-951').translate(0, 4);
    const rename = (): Promise<unknown> =>
      Promise.resolve(
        vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', own, at, 'PM-2026-953'),
      );
    await eventually(() =>
      rename().then(
        () => undefined,
        (error: unknown) =>
          /newer\.postmortem\.md names it as well\..* format 2/.test(String(error)) ? true : undefined,
      ),
    );
    await vscode.workspace.fs.delete(newer);
    await vscode.workspace.fs.delete(own);
  });
});
