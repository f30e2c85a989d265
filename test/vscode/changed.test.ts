import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { forgetCorpus } from '../../src/vscode/workspace/workspace-corpus.ts';
import { closeAll, codeOf, eventually, openDraft, problemsWith, uriOf } from './opened.ts';

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

describe('a file of code that was renamed since', () => {
  const path = 'postmortems/2026-11-28-renamed.postmortem.md';
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      cwd: uriOf('.').fsPath,
    });
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
    git('rm', '-rqf', 'src-renamed');
    git('commit', '-qm', 'Clean up', '--', 'src-renamed');
    forgetCorpus();
  });

  it('says above it in which postmortem a factor rests on what it was called', async () => {
    const commit = (message: string): void => void git('commit', '-qm', message, '--', 'src-renamed');
    await write('src-renamed/pool.ts', 'export const limit = 80;\nexport const least = 8;\n');
    git('add', 'src-renamed');
    commit('Pool');
    git('mv', 'src-renamed/pool.ts', 'src-renamed/lake.ts');
    commit('Lake');
    await write(
      path,
      '---\npostmortem: 1\nid: PM-RENAMED\nstatus: draft\n---\n\n# T\n\n```yaml contributing-factors\n- id: F1\n  factor: No limit\n  evidence: [src-renamed/pool.ts@9f2c1ab]\n```\n',
    );
    forgetCorpus();
    await openDraft();
    await vscode.workspace.openTextDocument(uriOf('src-renamed/lake.ts'));
    const lens = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uriOf('src-renamed/lake.ts'),
      );
      return lenses.find(({ command }) => command?.title.includes('Contributing factor'));
    });
    assert.equal(lens.command?.title, '$(notebook) Contributing factor F1 in PM-RENAMED');
  });
});
