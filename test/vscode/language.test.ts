import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, openDraft, openText, placeOf, problemsWith } from './opened.ts';

const HEAD = '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: SEV-2\nowner: dana\nservices: [a]\n';

const labelsAt = async (
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly string[]> => {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
};

const hoverAt = async (document: vscode.TextDocument, position: vscode.Position): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
    .join('\n');
};

const actionsAt = (
  document: vscode.TextDocument,
  range: vscode.Range,
): Thenable<readonly vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);

describe('a postmortem in the editor', () => {
  afterEach(closeAll);

  it('has its own language, by its name', async () => {
    const { document } = await openDraft();
    assert.equal(document.languageId, 'postmortem');
  });

  it('shows what is wrong in the draft, and blameful wording', async () => {
    const { document } = await openDraft();
    const found = await problemsWith(document.uri, 'schema/enum', 'blame/human-error');
    const wrong = found.find((one) => codeOf(one) === 'schema/enum');
    assert.equal(wrong && document.getText(wrong.range), 'monitor');
    assert.equal(wrong?.severity, vscode.DiagnosticSeverity.Error);
    const blame = found.find((one) => codeOf(one) === 'blame/human-error');
    assert.notEqual(blame?.severity, vscode.DiagnosticSeverity.Error, 'a draft is not a Christmas tree');
    assert.ok(found.every(({ source }) => source?.toLowerCase() === 'postmortem'));
  });

  it('follows the typing, and takes a problem back when it is gone', async () => {
    const editor = await openText(`${HEAD}detected_by: monitor\n---\n\n# T\n`);
    const { document } = editor;
    const [first] = await problemsWith(document.uri, 'schema/enum');
    assert.ok(first);
    await editor.edit((edit) => edit.replace(first.range, 'alert'));
    await eventually(() => (vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined));
  });

  it('completes a value at `detected_by: `', async () => {
    const { document } = await openText(`${HEAD}detected_by: \n---\n\n# T\n`);
    const at = placeOf(document, 'detected_by: ', 'end');
    const labels = await eventually(async () => {
      const found = await labelsAt(document, at);
      return found.includes('alert') ? found : undefined;
    });
    assert.ok(labels.includes('customer'));
  });

  it('completes a mark in the log', async () => {
    const { document } = await openText(
      `${HEAD}---\n\n# T\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:03 \n\`\`\`\n`,
    );
    const at = placeOf(document, '14:03 ', 'end');
    await eventually(async () =>
      (await labelsAt(document, at)).some((label) => label.startsWith('detected')) ? true : undefined,
    );
  });

  it('explains blame on hover, with a better question', async () => {
    const { document } = await openDraft();
    const at = placeOf(document, 'human error').translate(0, 2);
    const text = await eventually(async () => {
      const found = await hoverAt(document, at);
      return found.includes('A better question') ? found : undefined;
    });
    assert.doesNotMatch(text, /undefined/);
  });

  it('offers a way out of each, and the fix mends it', async () => {
    const { document } = await openText(
      `${HEAD}---\n\n# T\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  2:03 PM detected: A page\n\`\`\`\n`,
    );
    const [problem] = await problemsWith(document.uri, 'timeline/time');
    assert.ok(problem);
    const actions = await eventually(async () => {
      const found = await actionsAt(document, problem.range);
      return found.some(({ edit }) => edit !== undefined) ? found : undefined;
    });
    const edit = actions.find((one) => one.edit !== undefined)?.edit;
    assert.ok(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /\n {2}14:03 detected: A page\n/);
  });

  it('has an outline of headings and sections', async () => {
    const { document } = await openDraft();
    const names = await eventually(async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found && found.length > 0 ? flatten(found).map(({ name }) => name) : undefined;
    });
    assert.ok(
      names.some((name) => name.includes('Checkout returned errors')),
      names.join(' | '),
    );
    assert.ok(
      names.some((name) => /timeline/i.test(name)),
      names.join(' | '),
    );
    assert.ok(
      names.some((name) => name.includes('A1')),
      names.join(' | '),
    );
  });

  it('folds its sections', async () => {
    const { document } = await openDraft();
    const line = placeOf(document, '```yaml timeline').line;
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found?.some(({ start, end }) => start === line && end > line + 5) ? true : undefined;
    });
  });

  it('says nothing of other Markdown', async () => {
    const draft = await openDraft();
    await problemsWith(draft.document.uri, 'schema/enum');
    const { document } = await openText(
      '# Notes\n\nHuman error.\n\n```yaml timeline\nlog: x\n```\n',
      'markdown',
    );
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    assert.ok(!(await hoverAt(document, placeOf(document, 'Human error'))).includes('A better question'));
  });
});

const flatten = (symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
