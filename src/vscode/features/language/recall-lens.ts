import * as vscode from 'vscode';
import { isPlace } from '../../../core/corpus/code-evidence.ts';
import type { Feature } from '../../app.ts';
import { isPostmortem } from '../../documents.ts';
import { showsCodeLens } from '../../settings.ts';
import {
  corpusEntries,
  corpusVersion,
  onDidChangeCorpus,
  type Known,
} from '../../workspace/workspace-corpus.ts';

/** Above code that a contributing factor rests on: in which postmortem, and a way there. */
export const recallLens: Feature = () => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    onDidChangeCorpus(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(
      { pattern: '**/*' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: async (document) => {
          if (isPostmortem(document) || !showsCodeLens(document.uri)) return [];
          if (!vscode.workspace.getWorkspaceFolder(document.uri)) return [];
          const file = vscode.workspace.asRelativePath(document.uri, false);
          return (await withCode(document.uri)).flatMap((known) => lensOf(known, file));
        },
      },
    ),
  );
};

let asked: { readonly version: string; readonly known: readonly Known[] } | undefined;

/** The postmortems that name code. A key in a file of code asks again, and nothing has changed since. */
async function withCode(document: vscode.Uri): Promise<readonly Known[]> {
  const all = asked && asked.version === corpusVersion(document) ? undefined : await corpusEntries();
  if (all)
    asked = { version: corpusVersion(document), known: all.filter((one) => one.document.code.length > 0) };
  return asked?.known ?? [];
}

function lensOf({ uri, document }: Known, file: string): readonly vscode.CodeLens[] {
  const own = document.code.filter((place) => isPlace(file, place));
  if (own.length === 0) return [];
  const factors = [...new Set(own.flatMap(({ factorId }) => factorId ?? []))].join(', ');
  const name = document.id ?? document.title;
  return [
    new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
      title: `$(notebook) Contributing factor${factors === '' ? '' : ` ${factors}`} in ${name}`,
      tooltip: [document.title, ...new Set(own.map(({ factor }) => factor))].filter(Boolean).join('\n'),
      command: 'vscode.open',
      arguments: [vscode.Uri.parse(uri)],
    }),
  ];
}
