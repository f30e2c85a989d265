import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, openText, placeOf, problemsWith } from './opened.ts';

const HEAD =
  '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: SEV-2\nowner: dana\nservices: [a]\n---\n\n# T\n\n';
const BLAME = 'blame/human-error';

const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than the pause after which problems show. */
const QUIET_FOR_MS = 400;

const codesOf = ({ uri }: vscode.TextDocument): readonly string[] =>
  vscode.languages.getDiagnostics(uri).map(codeOf);

const without = (document: vscode.TextDocument): Promise<true> =>
  eventually(() => (codesOf(document).includes(BLAME) ? undefined : true));

/** A sentence that somebody is still at. */
async function writing(): Promise<vscode.TextDocument> {
  const editor = await openText(`${HEAD}It ended.\n`);
  const at = placeOf(editor.document, 'It ended.', 'end');
  editor.selection = new vscode.Selection(at, at);
  await type(' It was caused by human error.');
  await pause(QUIET_FOR_MS);
  assert.ok(!codesOf(editor.document).includes(BLAME));
  return editor.document;
}

describe('the problems shown', () => {
  afterEach(closeAll);

  it('tell of a sentence that is left for another document', async () => {
    const document = await writing();
    await openText('elsewhere', 'plaintext');
    await problemsWith(document.uri, BLAME);
  });

  it('tell of a sentence that is left for another editor of its document', async () => {
    const document = await writing();
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    await problemsWith(document.uri, BLAME);
  });

  it('are those of the status that the document has', async () => {
    const editor = await openText(`${HEAD}It was human error.\n\nThe end.\n`);
    const { document } = editor;
    await problemsWith(document.uri, BLAME);
    const at = placeOf(document, 'draft');
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 5)), 'published'));
    await without(document);
    await vscode.commands.executeCommand('undo');
    await problemsWith(document.uri, BLAME);
  });
});
