import * as vscode from 'vscode';
import { isPlace } from '../../../core/corpus/code-evidence.ts';
import type { Feature } from '../../app.ts';
import type { Host } from '../../host.ts';
import { isPostmortem } from '../../documents.ts';
import { showsCodeLens } from '../../settings.ts';
import {
  corpusEntries,
  corpusVersion,
  onDidChangeCorpus,
  type Known,
} from '../../workspace/workspace-corpus.ts';

/** Above code that a contributing factor rests on: in which postmortem, and a way there. */
export const recallLens: Feature = ({ host }) => {
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
          const known = await withCode(document.uri);
          const now = known.length === 0 ? NOT_MOVED : await namesNow(host, document.uri, known);
          return known.flatMap((one) => lensOf(one, document.uri, now));
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

type NamesNow = ReadonlyMap<string, string>;
const NOT_MOVED: NamesNow = new Map();

/** Milliseconds: a commit may rename files, and nothing tells of it. */
const HOLDS_FOR = 60_000;
let moved:
  | { readonly folder: string; readonly of: readonly Known[]; at: number; names: Promise<NamesNow> }
  | undefined;

/** What the code that evidence names is called now. Git is asked where the workspace is trusted: a repository may set what it runs. */
function namesNow({ moved: ask }: Host, document: vscode.Uri, of: readonly Known[]): Promise<NamesNow> {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (!ask || root?.scheme !== 'file' || !vscode.workspace.isTrusted) return Promise.resolve(NOT_MOVED);
  const folder = root.fsPath;
  if (moved?.folder !== folder || moved.of !== of || Date.now() - moved.at > HOLDS_FOR) {
    const paths = of.flatMap((one) => one.document.code.map(({ path }) => path));
    moved = { folder, of, at: Date.now(), names: ask(folder, paths).catch(() => NOT_MOVED) };
  }
  return moved.names;
}

function lensOf({ uri, document }: Known, code: vscode.Uri, now: NamesNow): readonly vscode.CodeLens[] {
  const file = vscode.workspace.asRelativePath(code, false);
  const isNow = (path: string | undefined): boolean =>
    path !== undefined && (file === path || isPlace(code.path, { path }));
  const own = document.code.filter((place) => isPlace(file, place) || isNow(now.get(place.path)));
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
