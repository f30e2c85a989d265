import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, openDraft, problemsWith } from './opened.ts';

/** The draft that a start makes; it is shown, and on no disk. */
async function start(from: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('postmortem.new', from);
  const { document } = await eventually(() => vscode.window.activeTextEditor);
  return document;
}

/** The codes of the errors, once a section that is made one too many has been noticed: then all are there. */
async function errors(document: vscode.TextDocument): Promise<readonly string[]> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), '\n```yaml timeline\n```\n');
  assert.ok(await vscode.workspace.applyEdit(edit));
  const found = await problemsWith(document.uri, 'document/section-twice');
  return found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).map(codeOf);
}

describe('New Postmortem…', () => {
  afterEach(closeAll);

  it('makes a draft from the sample, with a log in which each entry names its source', async () => {
    const document = await start('sample');
    const text = document.getText();
    assert.deepEqual([document.languageId, document.isUntitled], ['postmortem', true]);
    assert.match(text, /^log: \|$/m);
    assert.match(text, /^ {2}\d\d:\d\d(?::\d\d)? .+ <pagerduty:\S+>$/m);
    assert.deepEqual(await errors(document), ['document/section-twice']);
  });

  it('makes one of what was copied', async () => {
    await vscode.env.clipboard.writeText(
      '2026-11-18 14:03 UTC checkout-api pages\n2026-11-18 14:10 UTC the pool is pinned\n',
    );
    const made = vscode.commands.executeCommand('postmortem.new', 'paste');
    const { document } = await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor;
    });
    await made;
    assert.match(
      document.getText(),
      /\n {2}14:03 (?:\w+: )?checkout-api pages\n {2}14:10 (?:\w+: )?the pool is pinned\n/,
    );
  });

  it('makes one from the first template that has nothing to mend, once its headline is accepted', async () => {
    const made = vscode.commands.executeCommand('postmortem.new', 'template');
    const { document } = await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor;
    });
    await made;
    assert.equal(document.languageId, 'postmortem');
    assert.match(document.getText(), /^---\npostmortem: 1\n/);
    assert.deepEqual(await errors(document), ['document/section-twice']);
  });
});

describe('a postmortem that somebody maps to Markdown', () => {
  afterEach(closeAll);

  it('keeps its problems', async () => {
    const { document } = await openDraft();
    const mapped = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    assert.equal(mapped.languageId, 'markdown');
    await problemsWith(mapped.uri, 'schema/enum', 'blame/human-error');
    await vscode.languages.setTextDocumentLanguage(mapped, 'postmortem');
  });
});
