import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openText, problemsWith, uriOf } from './opened.ts';

const OLD = `# Search was down

**Date**: 2026-03-04

## Root Causes

The index ran out of heap.

## Timeline (UTC)

- 09:14 searches fail
- 09:52 Resolved: all is green

## Where we got lucky

- It was a Wednesday.
`;

/** The draft, once it is the one that is shown. */
const shownDraft = (): Promise<vscode.TextDocument> =>
  eventually(() => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'postmortem' && document.getText() !== '' ? document : undefined;
  });

describe('Convert an Old Postmortem…', () => {
  afterEach(closeAll);

  it('opens a draft of the Markdown that is open, and leaves that as it is', async () => {
    const old = await openText(OLD, 'markdown');
    await vscode.commands.executeCommand('postmortem.convertOld');
    const draft = await shownDraft();
    assert.ok(draft.isUntitled);
    assert.match(draft.getText(), /^---\npostmortem: 1\nid: PM-2026-\d{3}\nstatus: draft\n/);
    assert.match(draft.getText(), /\n {2}09:14 searches fail\n {2}09:52 resolved: Resolved: all is green\n/);
    assert.match(draft.getText(), /\ngot_lucky:\n {2}- It was a Wednesday\.\n/);
    assert.equal(old.document.getText(), OLD);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, draft.positionAt(draft.getText().length), '\n```yaml timeline\n```\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const found = await problemsWith(draft.uri, 'document/section-twice');
    assert.equal(found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length, 1);
  });

  it('names the draft after its file, and takes an export as well', async () => {
    const file = uriOf('incident.json');
    const json = {
      data: {
        id: 'x1',
        type: 'incidents',
        attributes: { title: 'Queue stuck', started_at: '2026-05-01T10:00:00Z' },
      },
    };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(json)));
    try {
      await vscode.commands.executeCommand('postmortem.convertOld', file);
      const draft = await shownDraft();
      assert.match(draft.uri.path, /\/incident\.postmortem\.md$/);
      assert.match(
        draft.getText(),
        /\n# Queue stuck\n[^]*\n {2}10:00:00 declared: Started: Queue stuck <rootly:x1\/started>\n/,
      );
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});
