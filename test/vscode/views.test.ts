import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  clearKept,
  corpusEntries,
  forgetCorpus,
  keepCorpusIn,
  keptCount,
  type Known,
} from '../../src/vscode/workspace/workspace-corpus.ts';
import { lookupFor } from '../../src/vscode/workspace/workspace-postmortems.ts';
import { closeAll, eventually, openDraft, placeOf, uriOf } from './opened.ts';

const PATH = 'postmortems/2026-11-28-views.postmortem.md';
const textOf = (action: string): string =>
  `---\npostmortem: 1\nid: PM-VIEWS\nstatus: draft\nservices: [a]\n---\n\n# Views\n\n\`\`\`yaml action-items\n- id: A1\n  action: ${action}\n  owner: dana\n\`\`\`\n`;

const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));

/** The postmortem of that id as the index has it, once it is as asked. */
const known = (id: string, is: (one: Known | undefined) => boolean): Promise<true> =>
  eventually(async () => is((await corpusEntries()).find(({ document }) => document.id === id)) || undefined);

const says = (action: string) => (one: Known | undefined) =>
  one?.document.actions.some((item) => item.action === action) === true;

describe('the index of the workspace', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(PATH)).then(undefined, () => undefined);
    forgetCorpus();
  });

  it('has every postmortem, and follows files that come, change and go', async () => {
    const before = await corpusEntries();
    assert.ok(before.length >= 7, String(before.length));
    assert.deepEqual(
      before.flatMap(({ document }) => document.trouble ?? []),
      [],
    );
    await write(PATH, textOf('Limit the pool'));
    await known('PM-VIEWS', says('Limit the pool'));
    await write(PATH, textOf('Limit the queue'));
    await known('PM-VIEWS', says('Limit the queue'));
    await vscode.workspace.fs.delete(uriOf(PATH));
    await known('PM-VIEWS', (one) => one === undefined);
  });

  it('tells above a file of code which postmortem has a factor that rests on it', async () => {
    const code = 'src/pool.ts';
    await openDraft();
    await write(code, 'export const limit = 80;\n');
    const factor = '- id: F1\n  factor: The pool has no limit\n  evidence: [src/pool.ts@9f2c1ab]\n';
    await write(PATH, `${textOf('Limit it')}\n\`\`\`yaml contributing-factors\n${factor}\`\`\`\n`);
    await known('PM-VIEWS', (one) => one?.document.code.length === 1);
    await vscode.workspace.openTextDocument(uriOf(code));
    const lens = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uriOf(code),
      );
      return lenses.find(({ command }) => command?.title.includes('Contributing factor'));
    });
    assert.equal(lens.command?.title, '$(notebook) Contributing factor F1 in PM-VIEWS');
    assert.equal(String(lens.command.arguments?.[0]), uriOf(PATH).toString());
    await vscode.workspace.fs.delete(uriOf('src'), { recursive: true });
  });

  it('follows folders that come and go with what is in them', async () => {
    const folder = 'postmortems/of-a-branch';
    await corpusEntries();
    await write(`${folder}/deeper/views.postmortem.md`, textOf('Limit the pool'));
    await known('PM-VIEWS', says('Limit the pool'));
    await vscode.workspace.fs.rename(uriOf(folder), uriOf(`${folder}-now`));
    await known('PM-VIEWS', (one) => one?.uri.includes('of-a-branch-now') === true);
    await vscode.workspace.fs.delete(uriOf(`${folder}-now`), { recursive: true });
    await known('PM-VIEWS', (one) => one === undefined);
  });

  it('has what is written and not saved yet, rather than what is on disk', async () => {
    await write(PATH, textOf('Limit the pool'));
    await known('PM-VIEWS', says('Limit the pool'));
    const { document } = await vscode.window.showTextDocument(uriOf(PATH));
    const edit = new vscode.WorkspaceEdit();
    const start = placeOf(document, 'the pool');
    edit.replace(document.uri, new vscode.Range(start, placeOf(document, 'the pool', 'end')), 'every pool');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await known('PM-VIEWS', says('Limit every pool'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await known('PM-VIEWS', says('Limit the pool'));
  });

  it('is kept outside the repository, and begun with the next time', async () => {
    const folder = vscode.Uri.joinPath(uriOf('.'), '..', 'kept-index');
    keepCorpusIn(folder);
    const before = await corpusEntries();
    const kept = await eventually(() =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'postmortems.json')).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      ),
    );
    assert.match(kept, /PM-2026-031/u);
    forgetCorpus();
    const plain = (entries: readonly Known[]): unknown => JSON.parse(JSON.stringify(entries));
    assert.deepEqual(
      plain((await corpusEntries()).map(({ uri, document }) => ({ uri, document }))),
      plain(before.map(({ uri, document }) => ({ uri, document }))),
    );
    // Restricted ones are never kept.
    assert.ok(((await keptCount()) ?? 0) > 0);
    await clearKept();
    assert.equal(await keptCount(), undefined);
    const file = vscode.Uri.joinPath(folder, 'postmortems.json');
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(file)), /postmortems\.json|not found/iu);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('tells a document the open actions of the others, the same list until one of them changes', async () => {
    await write(PATH, textOf('Limit the pool'));
    await known('PM-VIEWS', says('Limit the pool'));
    const own = lookupFor(uriOf(PATH)).openActions?.();
    const other = lookupFor(uriOf('postmortems/2026-11-18-checkout-pool.postmortem.md'));
    assert.ok(own && own.length > 3);
    assert.ok(own.every(({ postmortem }) => postmortem !== 'PM-VIEWS'));
    const list = other.openActions?.();
    assert.ok(
      list?.some(({ postmortem, action }) => postmortem === 'PM-VIEWS' && action === 'Limit the pool'),
    );
    assert.equal(other.openActions?.(), list);
    await write(PATH, textOf('Limit the queue'));
    await known('PM-VIEWS', says('Limit the queue'));
    assert.notEqual(other.openActions?.(), list);
  });
});

describe('an action item of the view', () => {
  afterEach(closeAll);

  it('is revealed where it stands now', async () => {
    const { document } = await openDraft();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '## Summary'), 'Some words before.\n\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand('postmortem.revealAction', document.uri, 'A3');
    const editor = await eventually(() => vscode.window.activeTextEditor);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '- id: A3');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
