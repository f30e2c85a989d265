import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openText, placeOf, problemsWith, uriOf } from './opened.ts';

const PATH = 'postmortems/2026-11-28-similar.postmortem.md';
const SECRET = 'postmortems/2026-11-27-similar.postmortem.md';
const FACTOR = 'The expiry of the gateway certificate is watched by no alert';

const textOf = (id: string, factor: string, more = ''): string =>
  `---\npostmortem: 1\nid: ${id}\nstatus: reviewed\n${more}services: [orders-db]\n---\n\n# About ${id}\n\n\`\`\`yaml contributing-factors\n- id: F0\n  factor: ${id.replace('-', '')}\n- id: F1\n  factor: ${factor}\n\`\`\`\n\n\`\`\`yaml action-items\n- id: A1\n  action: Alert on certificates that end soon\n  addresses: F1\n  status: wont_do\n  reason: the gateway goes\n\`\`\`\n`;

/** Seen by the index at once: what is written while its watching begins is told to nobody. */
async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  await vscode.commands.executeCommand('postmortem.refresh');
}

const lensesOf = async (uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> =>
  (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).filter(
    ({ command }) => command?.command === 'postmortem.showSimilar',
  );

describe('similar incidents', () => {
  beforeEach(async () => {
    await write(PATH, textOf('PM-SIMILAR', FACTOR));
    await write(SECRET, textOf('PM-SECRET', FACTOR, 'audience: restricted\n'));
  });
  afterEach(async () => {
    for (const path of [PATH, SECRET])
      await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
    await closeAll();
  });

  it('are counted above the factors, told on one of them, and opened there', async () => {
    const own = textOf('PM-OWN', 'No alert watches when the certificate of the gateway ends');
    const { document } = await openText(own);
    const [lens] = await eventually(async () => {
      const found = await lensesOf(document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(lens?.command?.title, '1 similar incident');
    assert.equal(lens.range.start.line, placeOf(document, '```yaml contributing').line);
    const at = placeOf(document, 'No alert watches').translate(0, 3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (typeof one === 'string' ? one : one.value))
      .join('\n');
    assert.match(said, /\*\*1 similar incident\*\*[^]*PM\\-SIMILAR[^]*both are about orders\\-db/u);
    assert.match(said, /A1 Alert on certificates that end soon: dropped\\: the gateway goes/u);
    assert.doesNotMatch(said, /SECRET/u);

    // The list opens when it likes: a key before that does nothing.
    const shown = vscode.commands.executeCommand('postmortem.showSimilar', document.uri);
    const editor = await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith(PATH) === true ? active : undefined;
    });
    await shown;
    await eventually(() => (editor.selection.active.line > 0 ? true : undefined));
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '- id: F1');
  });

  it('are not spoken of where none is known', async () => {
    const { document } = await openText(textOf('PM-OWN', 'The lag of a replica grew'));
    await vscode.commands.executeCommand('postmortem.showSimilar', document.uri);
    assert.deepEqual(await lensesOf(document.uri), []);
  });
});

describe('two postmortems with one id', () => {
  afterEach(async () => {
    await vscode.workspace.fs.delete(uriOf(PATH)).then(undefined, () => undefined);
    await closeAll();
  });

  it('are told of, with the file that the other is', async () => {
    await write(PATH, textOf('PM-TWICE', FACTOR));
    const { document } = await openText(textOf('PM-TWICE', 'The lag of a replica grew'));
    const found = await problemsWith(document.uri, 'document/duplicate-id');
    const [told] = found.filter(({ code }) => JSON.stringify(code).includes('duplicate-id'));
    assert.match(
      told?.message ?? '',
      /^PM-TWICE is the id of postmortems\/2026-11-28-similar\.postmortem\.md as well\./u,
    );
  });
});
