import * as vscode from 'vscode';
import type { Problem } from '../../core/language/problems.ts';
import type { Lines } from '../../core/document/lines.ts';
import type { Feature } from '../app.ts';
import { onDidReadCommitted, watchCommitted } from '../changed.ts';
import { checked } from '../checked.ts';
import { onDidChangeConfig, watchConfig } from '../config.ts';
import { toRange, toSeverity } from '../convert.ts';
import { isPostmortem } from '../documents.ts';
import { onDidChangePostmortems } from '../workspace-postmortems.ts';
import { forgetOpinions, onDidChangeOpinions } from '../opinions.ts';

/** Shows problems as one types: after a short pause for the last key, and again when the caret moves on. */
export const diagnostics: Feature = () => {
  const collection = vscode.languages.createDiagnosticCollection('postmortem');
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const run = (document: vscode.TextDocument): void => {
    timers.delete(document);
    if (document.isClosed || !isPostmortem(document)) return;
    const { postmortem, problems } = checked(document);
    collection.set(
      document.uri,
      problems.map((problem) => toDiagnostic(problem, postmortem.lines)),
    );
  };
  const soon = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    if (isPostmortem(document))
      timers.set(
        document,
        setTimeout(() => run(document), PAUSE),
      );
  };
  const all = (): void => vscode.workspace.textDocuments.forEach(soon);
  all();
  return vscode.Disposable.from(
    collection,
    watchConfig(),
    onDidChangeConfig(all),
    watchCommitted(),
    onDidReadCommitted(all),
    onDidChangePostmortems(all),
    forgetOpinions(),
    onDidChangeOpinions(all),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => soon(textEditor.document)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('postmortem') && all()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      clearTimeout(timers.get(document));
      collection.delete(document.uri);
    }),
  );
};

/** Milliseconds: long enough not to run in the middle of a word's burst, short enough to feel at once. */
const PAUSE = 80;

export function toDiagnostic({ span, message, level, code }: Problem, lines: Lines): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(lines, span), message, toSeverity(level));
  diagnostic.source = 'postmortem';
  diagnostic.code = code;
  return diagnostic;
}
