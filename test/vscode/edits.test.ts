import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editPostmortem } from '../../src/vscode/documents.ts';
import { closeAll, eventually, openText, placeOf } from './opened.ts';

const HEAD =
  '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: SEV-2\nowner: dana\nservices: [a]\n---\n\n# T\n\n';
const log = (...lines: readonly string[]): string =>
  [
    '```yaml timeline',
    'date: 2026-11-18',
    'zone: UTC',
    'log: |',
    ...lines.map((line) => `  ${line}`),
    '```',
    '',
  ].join('\n');

const actionsAt = (
  document: vscode.TextDocument,
  position: vscode.Position,
  kind?: string,
): Thenable<readonly vscode.CodeAction[]> =>
  vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    kind,
  );

/** Takes the action of that title at the first place of a text. */
async function take(document: vscode.TextDocument, at: string, title: string, kind?: string): Promise<void> {
  const action = await eventually(async () =>
    (await actionsAt(document, placeOf(document, at), kind)).find((one) => one.title === title),
  );
  assert.equal(action.disabled, undefined);
  assert.ok(action.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

const textOf = ({ document }: vscode.TextEditor): string => document.getText().replaceAll('\r\n', '\n');

describe('edits in the editor', () => {
  afterEach(closeAll);

  it('are both written where two are made at once', async () => {
    const editor = await openText(HEAD + log('14:03 a'));
    const first = (text: string) => [{ span: { start: 0, end: 0 }, newText: text }];
    const { uri } = editor.document;
    const all = ['a', 'b', 'c'].map((sign) => editPostmortem(uri, () => first(sign)));
    assert.deepEqual(await Promise.all(all), [true, true, true]);
    assert.equal([...textOf(editor).slice(0, 3)].toSorted().join(''), 'abc');
  });

  it('turn a list of times into the log, with one undo', async () => {
    const before = `${HEAD}- 14:03 paged\n- 13:56 begins\n\n${log()}`;
    const editor = await openText(before);
    await take(editor.document, '14:03', 'Move These 2 Times into the Timeline');
    assert.equal(textOf(editor), `${HEAD}${log('13:56 begins', '14:03 paged')}`);
    await vscode.commands.executeCommand('undo');
    assert.equal(textOf(editor), before);
  });

  it('convert the log to entries, and back', async () => {
    const before = `${HEAD}${log('14:03 detected: Page @tomas', '14:10 over')}`;
    const editor = await openText(before);
    await take(editor.document, '14:03', 'Convert the Log to Entries');
    assert.match(textOf(editor), /entries:\n {2}- at: 2026-11-18T14:03Z\n {4}text: Page\n/);
    await take(editor.document, 'at: ', 'Convert the Entries to a Log');
    assert.equal(textOf(editor), before);
  });

  it('make an action item of a sentence, with places to fill in', async () => {
    const editor = await openText(`${HEAD}We should cap the pool.\n`);
    await take(editor.document, 'cap the', 'Make Action Item A1 of This');
    assert.match(
      textOf(editor),
      /\n```yaml action-items\n- id: A1\n {2}action: Cap the pool\n {2}type: investigate\n/,
    );
  });

  it('tidy the section at the caret by command, and all of them when saving', async () => {
    const untidy = '- id:   A1\n  action: Cap the pool\n';
    const editor = await openText(
      `${HEAD}${log('14:10 b', '14:03 a')}\n\`\`\`yaml action-items\n${untidy}\`\`\`\n`,
    );
    const at = placeOf(editor.document, '14:03');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('postmortem.tidySection');
    assert.ok(textOf(editor).includes(`${log('14:03 a', '14:10 b')}`), textOf(editor));
    assert.ok(textOf(editor).includes(untidy), 'the other section is as it was');
    await take(editor.document, '# T', 'Tidy All Sections', 'source.tidy');
    assert.ok(textOf(editor).includes('- id: A1\n'));
  });

  it('fix all that needs no second thought', async () => {
    const editor = await openText(`${HEAD}${log('2:03 PM a', '14:10Z b')}`);
    await take(editor.document, '# T', 'Fix All That Needs No Second Thought', 'source.fixAll');
    assert.equal(textOf(editor), `${HEAD}${log('14:03 a', '14:10 b')}`);
  });

  it('ask which entry shows a factor, and give it an id', async () => {
    const factors = '```yaml contributing-factors\n- id: F1\n  factor: The pool\n```\n';
    const editor = await openText(`${HEAD}${log('14:00 begins', '14:03 paged')}\n${factors}`);
    const { document } = editor;
    const action = await eventually(async () =>
      (await actionsAt(document, placeOf(document, 'The pool'))).find(
        ({ title }) => title === 'Link F1 to a Timeline Entry…',
      ),
    );
    const [uri, question]: readonly unknown[] = action.command?.arguments ?? [];
    const asked = vscode.commands.executeCommand(action.command?.command ?? '', uri, question);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return textOf(editor).includes('evidence') ? true : undefined;
    });
    await asked;
    assert.ok(textOf(editor).includes('  14:00 begins ^T1\n'), textOf(editor));
    assert.ok(textOf(editor).includes('  factor: The pool\n  evidence: [T1]\n'), textOf(editor));
  });

  it('keep the instants where the zone was changed by hand', async () => {
    const editor = await openText(`${HEAD}${log('14:03 a')}`);
    const at = placeOf(editor.document, 'UTC');
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 3)), 'Asia/Kolkata'));
    await take(editor.document, 'Asia', 'Keep the Instants: Times Were in UTC');
    assert.ok(textOf(editor).includes('  19:33 a\n'));
  });
});
