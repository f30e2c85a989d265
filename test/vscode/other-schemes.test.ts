import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, placeOf, problemsWith } from './opened.ts';

const TEXT = `---
postmortem: 1
id: PM-2026-031
status: in_review
severity: SEV-2
owner: dana
services: [a]
related: [PM-0]
detected_by: customers
---

# T

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Refused ^T1
  14:03 detected: Page
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: A
  evidence: [T1]
\`\`\`
`;

/** As the guest of a shared session has the host's files: under a scheme of its own, on no disk, with no Git. */
function sharedFiles(files: Map<string, Uint8Array>): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const missing = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.FileNotFound(uri);
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const bytes = files.get(uri.path) ?? missing(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    },
    readDirectory: () => [],
    createDirectory: missing,
    readFile: (uri) => files.get(uri.path) ?? missing(uri),
    writeFile: (uri, bytes) => void files.set(uri.path, bytes),
    delete: missing,
    rename: missing,
  };
}

describe('a postmortem that somebody shares', () => {
  const files = new Map([['/team/a.postmortem.md', new TextEncoder().encode(TEXT)]]);
  let scheme: vscode.Disposable;
  before(() => {
    scheme = vscode.workspace.registerFileSystemProvider('vsls', sharedFiles(files));
  });
  after(() => scheme.dispose());
  afterEach(closeAll);

  const opened = async (): Promise<vscode.TextDocument> => {
    const uri = vscode.Uri.from({ scheme: 'vsls', path: '/team/a.postmortem.md' });
    const { document } = await vscode.window.showTextDocument(uri);
    assert.equal(document.languageId, 'postmortem');
    return document;
  };

  it('is checked and mended like any other', async () => {
    const document = await opened();
    const found = await problemsWith(document.uri, 'schema/enum', 'missing/section');
    const [wrong] = found.filter(({ range }) => document.getText(range) === 'customers');
    assert.ok(wrong);
    const fix = await eventually(async () =>
      (
        await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          wrong.range,
        )
      ).find(({ title }) => title.includes('customer')),
    );
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.ok(await document.save());
    assert.match(new TextDecoder().decode(files.get('/team/a.postmortem.md')), /detected_by: customer\n/);
  });

  it('is not told to have the id of the file that it may be', async () => {
    const document = await opened();
    // That is told once the others are known.
    const found = await problemsWith(document.uri, 'reference/related');
    assert.ok(!found.some((one) => codeOf(one) === 'document/duplicate-id'));
  });

  it('has names, hints, lenses and an outline', async () => {
    const document = await opened();
    const at = placeOf(document, 'T1]');
    const all = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
    const asked: readonly (readonly [command: string, ...rest: readonly unknown[]])[] = [
      ['vscode.executeDefinitionProvider', at],
      ['vscode.executeReferenceProvider', at],
      ['vscode.executeDocumentHighlights', at],
      ['vscode.executeInlayHintProvider', new vscode.Range(all.start, all.end)],
      ['vscode.executeCodeLensProvider'],
      ['vscode.executeDocumentSymbolProvider'],
      ['vscode.executeFoldingRangeProvider'],
      ['vscode.executeHoverProvider', at],
    ];
    for (const [command, ...rest] of asked) {
      await eventually(async () => {
        const found = await vscode.commands.executeCommand<readonly unknown[] | undefined>(
          command,
          document.uri,
          ...rest,
        );
        return found && found.length > 0 ? found : undefined;
      });
    }
    const name = await vscode.commands.executeCommand<{ readonly placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at,
    );
    assert.equal(name.placeholder, 'T1');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'refused',
    );
    assert.equal(edit.get(document.uri).length, 2);
  });

  it('is formatted by nobody but who is asked to', async () => {
    const document = await opened();
    const edits = await vscode.commands.executeCommand<readonly vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.deepEqual(edits ?? [], []);
  });
});
