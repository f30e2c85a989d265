import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  eventually,
  isWebHost,
  openDraft,
  openText,
  placeOf,
  problemsWith,
  uriOf,
} from './opened.ts';

const HEAD =
  '---\npostmortem: 1\nid: PM-1\nstatus: draft\nowner: dana\nresponders: { tomas: on-call }\n---\n\n# T\n';
const TEXT = `${HEAD}
F1 and ^T1.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  14:03 Page ^T1 @tomas
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: A
  evidence: [T1]
\`\`\`
`;

const ask = <T>(
  command: string,
  document: vscode.TextDocument,
  ...rest: readonly unknown[]
): Promise<readonly T[]> =>
  eventually(async () => {
    const found = await vscode.commands.executeCommand<readonly T[] | undefined>(
      command,
      document.uri,
      ...rest,
    );
    return found && found.length > 0 ? found : undefined;
  });

// Where the tracker is comes from the machine's settings.
const TICKET = '/acme/checkout-api/issues/7';

describe('names in the editor', () => {
  afterEach(closeAll);

  it('go to the entry that evidence means', async () => {
    const { document } = await openText(TEXT);
    const [link] = await ask<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      document,
      placeOf(document, '[T1').translate(0, 1),
    );
    assert.ok(link);
    assert.equal(document.getText(link.targetSelectionRange), 'T1');
    assert.equal(document.getText(link.targetRange), '14:03 Page ^T1 @tomas');
  });

  it('list and highlight every place', async () => {
    const { document } = await openText(TEXT);
    const at = placeOf(document, '[T1').translate(0, 1);
    const locations = await ask<vscode.Location>('vscode.executeReferenceProvider', document, at);
    assert.deepEqual(
      locations.map(({ range }) => document.getText(range)),
      ['T1', 'T1', 'T1'],
    );
    const lit = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', document, at);
    assert.equal(lit.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write).length, 1);
    assert.equal(lit.length, 3);
  });

  it('are renamed everywhere, and refused with a reason', async () => {
    const { document } = await openText(TEXT);
    const at = placeOf(document, '@tomas').translate(0, 2);
    await ask('vscode.executeDocumentHighlights', document, at);
    const rename = (to: string): Thenable<vscode.WorkspaceEdit> =>
      vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, to);
    assert.ok(await vscode.workspace.applyEdit(await rename('thomas')));
    assert.equal(document.getText(), TEXT.replaceAll('tomas', 'thomas'));
    await assert.rejects(Promise.resolve(rename('dana')), /dana is taken/);
  });

  it('lead to related postmortems, whose id stays once tickets were made under it', async () => {
    const { document } = await openDraft();
    const at = placeOf(document, '[PM-2026-027').translate(0, 4);
    const [link] = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document, at);
    assert.match(link?.targetUri.path ?? '', /order-mail-backlog/);
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, 'PM-9'),
      ),
      /PM-2026-027 stays: the ticket .* was made under this id/,
    );
  });

  it('are renamed across files, in those that are closed too', async () => {
    const closed = uriOf('postmortems/closed.postmortem.md');
    const bytes = new TextEncoder().encode(HEAD.replace('PM-1', 'PM-2026-901').replaceAll('\n', '\r\n'));
    await vscode.workspace.fs.writeFile(closed, bytes);
    const open = uriOf('postmortems/open.postmortem.md');
    const text = HEAD.replace('owner:', 'related: [PM-2026-901]\nowner:').concat('\nAs in PM-2026-901.\n');
    await vscode.workspace.fs.writeFile(open, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(open);
    const at = placeOf(document, '[PM-2026-901').translate(0, 4);
    await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document, at);
    const found = await ask<vscode.Location>('vscode.executeReferenceProvider', document, at);
    assert.equal(found.length, 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      open,
      at,
      'PM-2026-902',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replaceAll('PM-2026-901', 'PM-2026-902'));
    const target = await vscode.workspace.openTextDocument(closed);
    assert.match(target.getText(), /^id: PM-2026-902\r$/mu);
    await Promise.all([document.save(), target.save()]);
    await vscode.workspace.fs.delete(closed);
    await vscode.workspace.fs.delete(open);
  });

  it('give an entry its id when evidence first refers to it', async () => {
    const text = TEXT.replace(' ^T1 @tomas', ' @tomas').replace('[T1]', '[]');
    const { document } = await openText(text);
    const at = placeOf(document, 'evidence: [', 'end');
    const item = await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return items.find(({ label }) => (typeof label === 'string' ? label : label.label) === '14:03 Page');
    });
    const edit = new vscode.WorkspaceEdit();
    assert.ok(item.additionalTextEdits && typeof item.insertText === 'string');
    edit.set(document.uri, [vscode.TextEdit.insert(at, item.insertText), ...item.additionalTextEdits]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), TEXT);
  });

  it('are given to an entry by a code action', async () => {
    const { document } = await openText(TEXT.replace(' ^T1 @tomas', ' @tomas').replace('[T1]', '[]'));
    const at = placeOf(document, 'Page');
    const actions = await ask<vscode.CodeAction>(
      'vscode.executeCodeActionProvider',
      document,
      new vscode.Range(at, at),
    );
    const action = actions.find(({ title }) => title === 'Give This Entry the Id T1');
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.getText(), /14:03 Page \^T1 @tomas/u);
  });

  it('of a related postmortem tell its title, and one that is nowhere is marked', async () => {
    const related = TEXT.replace('owner:', 'related: [PM-2026-027, PM-2026-27]\nowner:');
    const { document } = await openText(related);
    const found = await problemsWith(document.uri, 'reference/related');
    const problem = found.find((one) => codeOf(one) === 'reference/related');
    assert.equal(problem && document.getText(problem.range), 'PM-2026-27');
    const hovers = await ask<vscode.Hover>(
      'vscode.executeHoverProvider',
      document,
      placeOf(document, 'PM-2026-027').translate(0, 2),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((one) => (typeof one === 'string' ? one : one.value)),
    );
    assert.match(said.join(), /mail/iu);
  });

  it('have hints and lines above their sections, unless the settings say no', async () => {
    const { document } = await openDraft();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = (): Thenable<readonly vscode.InlayHint[]> =>
      vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, all);
    const lenses = (): Thenable<readonly vscode.CodeLens[]> =>
      vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    const shown = await eventually(async () => {
      const found = await hints();
      return found.length > 0 ? found.map(({ label }) => label) : undefined;
    });
    assert.ok(shown.includes('T+07:12') && shown.includes('TTD 7m 12s'), shown.join());
    const titles = (await lenses()).map(({ command }) => command?.title ?? '');
    assert.ok(titles.includes('Open Timeline') && titles.includes('0 of 4 done'), titles.join());
    for (const title of ['Import Events…', 'Push 4 New…'])
      assert.equal(titles.includes(title), !isWebHost, titles.join());
    const settings = vscode.workspace.getConfiguration('postmortem');
    await settings.update('inlayHints', false, true);
    await settings.update('codeLens', false, true);
    assert.equal((await hints()).length, 0);
    assert.equal((await lenses()).length, 0);
    await settings.update('inlayHints', undefined, true);
    await settings.update('codeLens', undefined, true);
  });

  it('are taken by expanding the selection: word, text, entry, section', async () => {
    const { document } = await openText(TEXT);
    const [range] = await vscode.commands.executeCommand<readonly vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [placeOf(document, 'Page ^T1').translate(0, 1)],
    );
    const taken: string[] = [];
    for (let each = range; each; each = each.parent) taken.push(document.getText(each.range));
    assert.ok(taken.includes('Page') && taken.includes('14:03 Page ^T1 @tomas'), taken.join(' | '));
    assert.equal(taken.at(-1), TEXT);
  });

  it('of files and headings are links that are completed, followed and renamed', async () => {
    const file = uriOf('postmortems/links.postmortem.md');
    const text = `${HEAD}\n[b](2026-10-06-order-mail-backlog.postmortem.md#summary) [c](#why) [d](\n\n## Why\n\n\`\`\`yaml action-items\n- id: A1\n  action: Do\n  ticket: acme/checkout-api#7\n\`\`\`\n`;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(file);
    const targets = await eventually(async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        file,
        10,
      );
      const all = found.map(({ target }) => target?.toString() ?? '');
      return all.some((target) => target.endsWith(TICKET)) ? all : undefined;
    });
    assert.ok(
      targets.some((target) => /order-mail-backlog\.postmortem\.md#L\d+$/u.test(target)),
      targets.join(' '),
    );
    assert.ok(targets.length >= 3, targets.join(' '));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      file,
      placeOf(document, '[d](', 'end'),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('#why') && labels.includes('links.postmortem.md'), labels.join(' '));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      file,
      placeOf(document, '## Why').translate(0, 4),
      'How come',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replace('## Why', '## How come').replace('(#why)', '(#how-come)'));
    await document.save();
    await vscode.workspace.fs.delete(file);
  });
});
