import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Definition,
  DefinitionLink,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { readLines } from '../../../src/core/document/lines.ts';
import { eventually } from '../../support/eventually.ts';
import { inFolder } from '../run.ts';
import { NEWEST, OLDEST, publishedOnce, uriIn, withEditor, type Editor } from './support/client.ts';

const CHECKOUT = `---
postmortem: 1
id: PM-2026-031
status: in_review
severity: SEV-2
owner: dana
services: [checkout-api]
responders: { dana: incident commander, tomas: checkout on-call }
related: [PM-2026-012]
---

# Checkout returned errors

## Summary

Tomas should have known better. See [the other](./search.postmortem.md#summary) and A1.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Pods refuse connections ^T1
  14:03 detected: Page: checkout-api 5xx
  14:43 mitigated: Error rate is low @tomas
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Alert on refused connections of orders-db
  owner: tomas
  type: detect
  prioritee: P1
\`\`\`
`;

const SEARCH = `---
postmortem: 1
id: PM-2026-012
status: published
severity: SEV-3
owner: lin
services: [search]
---

# Search was slow

## Summary

See [checkout](./checkout.postmortem.md#summary), and PM-2026-031.
`;

interface World {
  readonly editor: Editor;
  readonly uri: string;
  readonly other: string;
  readonly at: (words: string, behind?: number) => Position;
  readonly ask: <T>(method: string, more?: object) => Promise<T>;
}

const lines = readLines(CHECKOUT);
/** The place of words in the document; `behind` counts from their beginning. */
const at = (words: string, behind = 0): Position => {
  const offset = CHECKOUT.indexOf(words);
  assert.ok(offset >= 0, words);
  return lines.positionAt(offset + behind);
};
const WHOLE: Range = { start: { line: 0, character: 0 }, end: lines.positionAt(CHECKOUT.length) };

const said = ({ start, end }: Range, text = CHECKOUT): string => {
  const read = readLines(text);
  return text.slice(read.offsetAt(start), read.offsetAt(end));
};

const withCheckout = (use: (world: World) => Promise<void>, start: Parameters<typeof withEditor>[2] = {}) =>
  inFolder({ 'search.postmortem.md': SEARCH, 'runbook pool.md': '# Runbook\n' }, (folder) =>
    withEditor(
      [folder],
      async (editor) => {
        const uri = uriIn(folder, 'checkout.postmortem.md');
        await editor.open(uri, CHECKOUT);
        await use({
          editor,
          uri,
          other: uriIn(folder, 'search.postmortem.md'),
          at,
          ask: (method, more = {}) =>
            editor.connection.sendRequest(method, { textDocument: { uri }, ...more }),
        });
      },
      start,
    ),
  );

describe('the language server', function () {
  this.timeout(60_000);

  it('says what it serves, and watches what it depends on', () =>
    withCheckout(async ({ editor, ask }) => {
      const { capabilities } = editor.initialized;
      assert.equal(capabilities.positionEncoding, 'utf-16');
      assert.deepEqual(Object.keys(capabilities).toSorted(), [
        'codeActionProvider',
        'codeLensProvider',
        'completionProvider',
        'definitionProvider',
        'diagnosticProvider',
        'documentHighlightProvider',
        'documentLinkProvider',
        'documentSymbolProvider',
        'foldingRangeProvider',
        'hoverProvider',
        'inlayHintProvider',
        'positionEncoding',
        'referencesProvider',
        'renameProvider',
        'selectionRangeProvider',
        'textDocumentSync',
        'workspace',
      ]);
      await ask('textDocument/foldingRange');
      assert.deepEqual(editor.registered, ['workspace/didChangeWatchedFiles']);
    }));

  it('has problems for an editor that asks, and the same id for the same', () =>
    withCheckout(async ({ ask }) => {
      const first = await ask<{ kind: string; resultId: string; items: { code: string }[] }>(
        'textDocument/diagnostic',
      );
      assert.equal(first.kind, 'full');
      const codes = first.items.map(({ code }) => code);
      assert.ok(codes.includes('schema/unknown-key') && codes.includes('blame/counterfactual'), codes.join());
      const again = await ask<{ kind: string }>('textDocument/diagnostic', {
        previousResultId: first.resultId,
      });
      assert.equal(again.kind, 'unchanged');
    }));

  it('sends problems to an editor that can not ask, and takes them back when it closes', () =>
    withCheckout(
      async ({ editor, uri }) => {
        const sent = await publishedOnce(editor, uri, ({ diagnostics }) => diagnostics.length > 0);
        assert.equal(sent.version, 1);
        const unknown = sent.diagnostics.find(({ code }) => code === 'schema/unknown-key');
        assert.equal(unknown && said(unknown.range), 'prioritee');
        assert.equal(unknown?.source, 'postmortem');
        await editor.close(uri);
        await publishedOnce(editor, uri, ({ diagnostics }) => diagnostics.length === 0);
      },
      { capabilities: OLDEST },
    ));

  it('shows the other place that a problem speaks of, to an editor that shows places', async () => {
    const text = '---\npostmortem: 1\n---\n\n```yaml contributing-factors\n- id: F1\n- id: F1\n```\n';
    for (const [capabilities, expected] of [
      [NEWEST, ['The other F1', 5]],
      [{ ...NEWEST, textDocument: { ...NEWEST.textDocument, diagnostic: {} } }, undefined],
    ] as const)
      await withEditor(
        [],
        async (editor) => {
          await editor.open('untitled:Untitled-1', text);
          const twice = (await editor.pull('untitled:Untitled-1')).find(
            ({ code }) => code === 'reference/twice',
          );
          assert.ok(twice);
          const [other] = twice.relatedInformation ?? [];
          assert.deepEqual(other && [other.message, other.location.range.start.line], expected);
        },
        { capabilities },
      );
  });

  it('links a code to its page', () =>
    withCheckout(async ({ editor, uri }) => {
      const blame = (await editor.pull(uri)).find(({ code }) => code === 'blame/counterfactual');
      assert.match(blame?.codeDescription?.href ?? '', /^https:\/\//);
    }));

  it('completes values, with what tells them apart', () =>
    withCheckout(async ({ ask }) => {
      const items = await ask<CompletionItem[]>('textDocument/completion', { position: at('detect\n') });
      const detect = items.find(({ label }) => label === 'detect');
      assert.ok(detect, items.map(({ label }) => label).join());
    }));

  it('completes what a link can lead to, as a link wants it written', () =>
    withCheckout(async ({ ask }) => {
      const position = at('./search', 2);
      const items = await ask<CompletionItem[]>('textDocument/completion', {
        position,
        context: { triggerKind: 2, triggerCharacter: '/' },
      });
      assert.deepEqual(
        items.map(({ label, textEdit }) => [label, textEdit?.newText]),
        [
          ['runbook pool.md', 'runbook%20pool.md'],
          ['search.postmortem.md', 'search.postmortem.md'],
        ],
      );
    }));

  it('writes snippets only for an editor that knows them', () =>
    withCheckout(
      async ({ editor, uri, ask }) => {
        await editor.change(uri, 2, [{ range: { start: WHOLE.end, end: WHOLE.end }, text: '\n```yaml ' }]);
        const items = await ask<CompletionItem[]>('textDocument/completion', {
          position: { line: WHOLE.end.line + 1, character: 8 },
        });
        assert.ok(items.length > 0);
        for (const { textEdit, insertTextFormat } of items) {
          assert.equal(insertTextFormat, 1);
          assert.doesNotMatch(textEdit?.newText ?? '', /\$\{?\d/);
        }
      },
      { capabilities: OLDEST },
    ));

  it('tells what a field means', () =>
    withCheckout(async ({ ask }) => {
      const hover = await ask<Hover>('textDocument/hover', { position: at('severity:', 2) });
      assert.equal(hover.range && said(hover.range), 'severity');
      assert.match(JSON.stringify(hover.contents), /markdown.*severity/i);
    }));

  it('tells why a wording is marked', () =>
    withCheckout(async ({ ask }) => {
      const hover = await ask<Hover>('textDocument/hover', { position: at('should have', 3) });
      assert.match(JSON.stringify(hover.contents), /hindsight|known|at the time/i);
    }));

  it('mends a problem, for the version that it saw', () =>
    withCheckout(async ({ editor, uri, ask }) => {
      const diagnostics = (await editor.pull(uri)).filter(({ code }) => code === 'schema/unknown-key');
      const range = diagnostics[0]?.range;
      const actions = await ask<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics } });
      const mend = actions.find(({ isPreferred }) => isPreferred === true);
      assert.deepEqual(
        mend?.diagnostics?.map(({ code }) => code),
        ['schema/unknown-key'],
      );
      assert.match(changed(CHECKOUT, uri, mend?.edit), /^  priority: P1$/m);
      const ignore = actions.find(({ title }) => title === 'Ignore schema/unknown-key Here, with a Reason');
      assert.match(
        changed(CHECKOUT, uri, ignore?.edit),
        /# postmortem-ignore schema\/unknown-key: reason\n  prioritee/,
      );
    }));

  it('adds words to the vocabulary, in a file that the editor makes', () =>
    withCheckout(async ({ ask, uri }) => {
      const position = at('should have', 1);
      const actions = await ask<CodeAction[]>('textDocument/codeAction', {
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      const add = actions.find(({ title }) => title.includes('Vocabulary'));
      assert.equal(add?.title, 'Add "Tomas should have known" to the Vocabulary in .postmortem.yaml');
      const [create, edit] = add?.edit?.documentChanges ?? [];
      const file = uri.replace('checkout.postmortem.md', '.postmortem.yaml');
      assert.deepEqual(create, { kind: 'create', uri: file });
      assert.equal(edit && 'edits' in edit && edit.textDocument.uri, file);
      assert.equal(changed('', file, add?.edit), 'wording:\n  ignore: [Tomas should have known]\n');
    }));

  it('offers refactorings where somebody asks, and none unasked', () =>
    withCheckout(async ({ ask }) => {
      const position = at('14:03', 1);
      const range = { start: position, end: position };
      const titles = async (triggerKind: number): Promise<readonly string[]> =>
        (
          await ask<CodeAction[]>('textDocument/codeAction', {
            range,
            context: { diagnostics: [], triggerKind, only: ['refactor'] },
          })
        ).map(({ title }) => title);
      const asked = await titles(1);
      assert.ok(asked.includes('Give This Entry the Id T2'), asked.join());
      assert.deepEqual(await titles(2), []);
    }));

  it('tidies the whole when saving asks for it', () =>
    withCheckout(async ({ ask, uri, editor }) => {
      const swapped = at('  13:56');
      await editor.change(uri, 2, [
        { range: { start: swapped, end: at('  14:03') }, text: '' },
        {
          range: { start: at('  14:03'), end: at('  14:03') },
          text: '  13:56 impact_start: Pods refuse connections ^T1\n',
        },
      ]);
      const context = { diagnostics: [], only: ['source.tidy'] };
      const actions = await ask<CodeAction[]>('textDocument/codeAction', { range: WHOLE, context });
      assert.deepEqual(
        actions.map(({ kind, title }) => [kind, title]),
        [['source.tidy.postmortem', 'Tidy All Sections']],
      );
    }));

  it('has an outline, as a tree or flat', async () => {
    await withCheckout(async ({ ask }) => {
      const [title] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
      assert.ok(title?.children && title.selectionRange);
    });
    await withCheckout(
      async ({ ask, uri }) => {
        const all = await ask<SymbolInformation[]>('textDocument/documentSymbol');
        assert.ok(all.length > 5 && all.every(({ location }) => location.uri === uri));
      },
      { capabilities: OLDEST },
    );
  });

  it('folds the fences', () =>
    withCheckout(async ({ ask }) => {
      const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
      const { line } = at('```yaml timeline');
      assert.ok(folds.some(({ startLine, endLine }) => startLine === line && endLine === line + 7));
    }));

  it('selects more and more around a place', () =>
    withCheckout(async ({ ask }) => {
      const [first] = await ask<SelectionRange[]>('textDocument/selectionRange', {
        positions: [at('Pods', 1)],
      });
      assert.equal(first && said(first.range), 'Pods');
      assert.match(said(first?.parent?.range ?? WHOLE), /^Pods refuse connections/);
    }));

  it('finds what refers to an id, and where it is given', () =>
    withCheckout(async ({ ask, uri }) => {
      const position = at('and A1', 4);
      const found = await ask<Location[]>('textDocument/references', {
        position,
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        found.map(({ range }) => said(range)),
        ['A1', 'A1'],
      );
      const marked = await ask<DocumentHighlight[]>('textDocument/documentHighlight', { position });
      assert.equal(marked.length, 2);
      const [target] = await ask<DefinitionLink[]>('textDocument/definition', { position });
      assert.equal(target?.targetUri, uri);
      assert.equal(target && said(target.targetSelectionRange), 'A1');
    }));

  it('finds another postmortem', () =>
    withCheckout(
      async ({ ask, other }) => {
        const position = at('PM-2026-012', 2);
        const [target] = (await ask<Definition>('textDocument/definition', { position })) as Location[];
        assert.equal(target?.uri, other);
        assert.equal(target && said(target.range, SEARCH), 'PM-2026-012');
      },
      { capabilities: OLDEST },
    ));

  it('renames an id in every place', () =>
    withCheckout(async ({ ask, uri }) => {
      const position = at('and A1', 4);
      const prepared = await ask<{ range: Range; placeholder: string }>('textDocument/prepareRename', {
        position,
      });
      assert.equal(prepared.placeholder, 'A1');
      const edit = await ask<WorkspaceEdit>('textDocument/rename', { position, newName: 'A7' });
      const text = changed(CHECKOUT, uri, edit);
      assert.match(text, /and A7\./);
      assert.match(text, /- id: A7/);
    }));

  it('renames a postmortem in the files beside it', () =>
    withCheckout(
      async ({ ask, uri, other }) => {
        const edit = await ask<WorkspaceEdit>('textDocument/rename', {
          position: at('PM-2026-031', 3),
          newName: 'PM-2026-032',
        });
        assert.match(changed(CHECKOUT, uri, edit), /^id: PM-2026-032$/m);
        assert.match(changed(SEARCH, other, edit), /and PM-2026-032\./);
      },
      { capabilities: OLDEST },
    ));

  it('renames a heading with the links to it', () =>
    withCheckout(async ({ ask, uri, other }) => {
      const edit = await ask<WorkspaceEdit>('textDocument/rename', {
        position: at('## Summary', 5),
        newName: 'In Short',
      });
      assert.match(changed(CHECKOUT, uri, edit), /^## In Short$/m);
      assert.match(changed(SEARCH, other, edit), /checkout\.postmortem\.md#in-short/);
    }));

  it('says why a name stays', () =>
    withCheckout(async ({ ask }) => {
      await assert.rejects(
        ask('textDocument/rename', { position: at('Error rate', 2), newName: 'x' }),
        /Ids and handles can be renamed/,
      );
    }));

  it('links to files, at the line of a heading', () =>
    withCheckout(async ({ ask, other }) => {
      const [link] = await ask<DocumentLink[]>('textDocument/documentLink');
      assert.equal(link?.target, `${other}#L12`);
    }));

  it('counts times in the lines', () =>
    withCheckout(async ({ ask }) => {
      const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range: WHOLE });
      const labels = hints.map(({ label }) => label);
      assert.deepEqual(labels, ['T+07:00', 'TTD 7m', 'T+47:00', 'TTM 47m']);
    }));

  it('tells above a section how far it is, and offers nothing that needs a panel', () =>
    withCheckout(async ({ ask }) => {
      const lenses = await ask<CodeLens[]>('textDocument/codeLens');
      assert.deepEqual(
        lenses.map(({ command }) => command?.title),
        ['TTD 7m · TTM 47m', '0 of 1 done'],
      );
    }));

  it('tells on a factor, and above the factors, which postmortems share one', () => {
    const factors = (factor: string): string =>
      `\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: ${factor}\n\`\`\`\n\n\`\`\`yaml action-items\n- { id: A1, action: Set it, status: wont_do, reason: it is moved }\n\`\`\`\n`;
    const front = SEARCH.slice(0, SEARCH.indexOf('## Summary'));
    const text = `${CHECKOUT.slice(0, CHECKOUT.indexOf('```yaml timeline'))}${factors('Nobody watches the limit of the pool')}`;
    const files = {
      'search.postmortem.md': `${front}${factors('The limit of a pool was watched by nobody')}`,
      'secret.postmortem.md': `${front.replace('PM-2026-012', 'PM-2026-013\naudience: restricted')}${factors('Nobody watches the limit of the pool')}`,
    };
    return inFolder(files, (folder) =>
      withEditor([folder], async ({ connection, open }) => {
        const uri = uriIn(folder, 'checkout.postmortem.md');
        await open(uri, text);
        const textDocument = { uri };
        const position = readLines(text).positionAt(text.indexOf('Nobody') + 2);
        let said = '';
        await eventually(async () => {
          const hover: Hover = await connection.sendRequest('textDocument/hover', { textDocument, position });
          assert.ok(hover);
          said = JSON.stringify(hover.contents);
        });
        assert.match(said, /\*\*1 similar incident\*\*/u);
        assert.ok(said.includes(`${uriIn(folder, 'search.postmortem.md')}#L14`), said);
        assert.match(said, /shares .*pool.*A1 Set it: dropped\\\\: it is moved/u);
        const lenses: CodeLens[] = await connection.sendRequest('textDocument/codeLens', { textDocument });
        assert.equal(lenses[0]?.command?.title, '1 similar incident');
      }),
    );
  });

  it('tells of two files with one id, and of no file that its own past has it', () =>
    withCheckout(async ({ editor, uri, other }) => {
      const copy = uri.replace('checkout.', 'copy.');
      await editor.open(copy, SEARCH);
      const told = async (of: string): Promise<readonly string[]> =>
        (await editor.pull(of)).flatMap(({ code, message }) =>
          code === 'document/duplicate-id' ? [String(message)] : [],
        );
      await eventually(async () => {
        const [message = ''] = await told(copy);
        assert.match(message, /^PM-2026-012 is the id of search\.postmortem\.md as well\./u);
      });
      const past = `fugitive://${new URL(other).pathname}//0/search.postmortem.md`;
      await editor.open(past, SEARCH);
      assert.deepEqual(await told(past), []);
    }));

  it('says nothing of other files', () =>
    withCheckout(async ({ editor, uri }) => {
      const readme = uri.replace('checkout.postmortem.md', 'README.md');
      await editor.open(readme, 'You should have known.\n', 'markdown');
      assert.deepEqual(await editor.pull(readme), []);
      const hover = await editor.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: readme },
        position: { line: 0, character: 5 },
      });
      assert.equal(hover, null);
    }));
});

/** A text as it is once an edit was made. */
function changed(text: string, uri: string, edit: WorkspaceEdit | undefined): string {
  const read = readLines(text);
  const versioned = (edit?.documentChanges ?? []).flatMap((one) =>
    'edits' in one && one.textDocument.uri === uri ? one.edits : [],
  );
  const all = [...versioned, ...(edit?.changes?.[uri] ?? [])];
  return applyEdits(
    text,
    all.map((one) => ({
      span: { start: read.offsetAt(one.range.start), end: read.offsetAt(one.range.end) },
      newText: 'newText' in one ? one.newText : one.snippet.value.replaceAll(/\$\{1:([^}]*)\}/g, '$1'),
    })),
  );
}
