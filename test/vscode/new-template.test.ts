import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openText, placeOf, problemsWith, uriOf } from './opened.ts';

const FOLDER = '.postmortem/templates';

const write = async (path: string, text: string): Promise<void> =>
  vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));

/** Accepts each question as it stands, until the draft is there. */
async function begin(template: string): Promise<vscode.TextEditor> {
  const made = vscode.commands.executeCommand('postmortem.new', 'template', { template });
  const editor = await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return vscode.window.activeTextEditor;
  });
  await made;
  return editor;
}

const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Longer than the pause after which problems show. */
const QUIET_FOR_MS = 600;

describe('a draft from a template', () => {
  afterEach(closeAll);

  for (const template of ['full', 'short', 'near-miss'])
    it(`stops at what is to be filled in, and stays quiet: ${template}`, async () => {
      const { document } = await begin(template);
      await type('SEV-2');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      await type('dana');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      await type('checkout-api');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      await type('Checkout failed.');
      assert.match(
        document.getText(),
        /\nseverity: SEV-2\n(?:kind: near_miss\n)?owner: dana\nservices: \[checkout-api\]\n/,
      );
      assert.match(document.getText(), /## Summary\n\n<!--\n[^>]*-->\n\nCheckout failed\.\n/);
      await pause(QUIET_FOR_MS);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    });

  it('says nothing of a sentence until the caret leaves it', async () => {
    const { document } = await begin('short');
    const editor = vscode.window.activeTextEditor ?? assert.fail('the draft is in an editor');
    const at = placeOf(document, '-->\n\n', 'end');
    editor.selection = new vscode.Selection(at, at);
    await type('The outage was caused by human error.');
    await pause(QUIET_FOR_MS);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    const title = placeOf(document, '# Untitled');
    editor.selection = new vscode.Selection(title, title);
    const [problem] = await problemsWith(document.uri, 'blame/human-error');
    assert.notEqual(problem?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('shows everything that is missing once it is in review', async () => {
    const editor = await begin('full');
    const { document } = editor;
    const status = placeOf(document, 'status: draft', 'end');
    await editor.edit((edit) => edit.replace(new vscode.Range(status.translate(0, -5), status), 'in_review'));
    const top = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(top, top);
    await problemsWith(document.uri, 'schema/blank', 'schema/required', 'missing/heading', 'missing/section');
  });
});

describe('the templates of a repository', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf('.postmortem'), { recursive: true });
  });

  it('are found in their folder, and extend ours', async () => {
    await write(
      `${FOLDER}/payments.md`,
      '---\nextends: short\nx_region: eu\n---\n\n## What customers were told\n\n{{here}}\n',
    );
    const { document } = await begin('payments');
    assert.match(document.getText(), /\nx_region: eu\n/);
    assert.match(document.getText(), /\n## Action items\n[^]*\n## What customers were told\n/);
    assert.doesNotMatch(document.getText(), /\{\{|extends/);
  });
});

describe('an empty postmortem', () => {
  afterEach(closeAll);

  it('offers its front matter, then its sections, each of which leaves it quiet', async () => {
    const editor = await openText('');
    const { document } = editor;
    await take(editor, '---');
    assert.match(
      document.getText(),
      /^---\npostmortem: 1\nid: PM-\d{4}-\d{3}\nstatus: draft\nseverity: SEV-1\n/,
    );
    for (const name of ['timeline', 'impact', 'contributing-factors', 'learnings', 'action-items']) {
      await vscode.commands.executeCommand('leaveSnippet');
      await vscode.commands.executeCommand('cursorBottom');
      await type('\n');
      await take(editor, `\`\`\`yaml ${name}`);
      assert.match(document.getText(), new RegExp(`\n\`\`\`yaml ${name}\n[^]*\n\`\`\`\n`));
    }
    await pause(QUIET_FOR_MS);
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).map(({ message }) => message),
      [],
    );
  });

  it('takes a snippet of each section by its name', async () => {
    const editor = await openText('---\npostmortem: 1\nid: PM-SNIPPETS\nstatus: draft\n---\n\n# T\n\n');
    for (const name of ['Timeline', 'Impact', 'Contributing Factors', 'Learnings', 'Action Items']) {
      await vscode.commands.executeCommand('leaveSnippet');
      await vscode.commands.executeCommand('cursorBottom');
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'postmortem', name });
    }
    assert.equal(editor.document.getText().match(/^```yaml /gm)?.length, 5);
    await pause(QUIET_FOR_MS);
    assert.deepEqual(
      vscode.languages.getDiagnostics(editor.document.uri).map(({ message }) => message),
      [],
    );
  });
});

/** Takes a completion at the caret, as choosing it from the list does. */
async function take(editor: vscode.TextEditor, label: string): Promise<void> {
  const item = await eventually(async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    return items.find((one) => one.label === label);
  });
  assert.ok(item.insertText instanceof vscode.SnippetString && item.range instanceof vscode.Range);
  assert.ok(await editor.insertSnippet(item.insertText, item.range));
}
