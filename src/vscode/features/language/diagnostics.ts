import * as vscode from 'vscode';
import type { Problem } from '../../../core/language/problems.ts';
import type { Lines } from '../../../core/document/lines.ts';
import type { Feature } from '../../app.ts';
import { onDidReadCommitted, watchCommitted } from '../../workspace/changed.ts';
import { checked } from '../../workspace/checked.ts';
import { onDidChangeConfig, watchConfig } from '../../config.ts';
import { toRange, toSeverity } from '../../convert.ts';
import { isPostmortem } from '../../documents.ts';
import { onDidChangePostmortems } from '../../workspace/workspace-postmortems.ts';
import { onDidChangeTickets } from '../../actions/ticket-statuses.ts';
import { forgetOpinions, onDidChangeOpinions } from '../../models/opinions.ts';

/**
 * Shows problems as one types: with the key itself, before anything else is asked that a key sets going, or after a
 * pause where looking takes long. And again when the caret moves on.
 */
export const diagnostics: Feature = () => {
  const collection = vscode.languages.createDiagnosticCollection('postmortem');
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const took = new WeakMap<vscode.TextDocument, number>();
  const shown = new WeakMap<vscode.TextDocument, Shown>();
  const run = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    timers.delete(document);
    if (document.isClosed || !isPostmortem(document)) return;
    const start = performance.now();
    const { postmortem, problems } = checked(document);
    const { version } = document;
    if (!isSame(shown.get(document), { version, problems })) {
      collection.set(
        document.uri,
        problems.map((problem) => toDiagnostic(problem, postmortem.lines)),
      );
    }
    shown.set(document, { version, problems });
    took.set(document, performance.now() - start);
  };
  const isQuick = (document: vscode.TextDocument): boolean => (took.get(document) ?? 0) <= QUICK;
  const soon = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    if (isPostmortem(document))
      timers.set(
        document,
        setTimeout(() => run(document), isQuick(document) ? 0 : PAUSE),
      );
  };
  const typed = (document: vscode.TextDocument): void => (isQuick(document) ? run(document) : soon(document));
  const all = (): void => vscode.workspace.textDocuments.forEach(soon);
  let active = vscode.window.activeTextEditor?.document;
  // Who goes to another editor leaves the sentence that the caret stands in.
  const wentTo = (editor: vscode.TextEditor | undefined): void => {
    const documents = new Set([active, editor?.document]);
    for (const document of documents) if (document?.isClosed === false) soon(document);
    active = editor?.document;
  };
  all();
  return vscode.Disposable.from(
    collection,
    watchConfig(),
    onDidChangeConfig(all),
    onDidChangeTickets(all),
    watchCommitted(),
    onDidReadCommitted(all),
    onDidChangePostmortems(all),
    forgetOpinions(),
    onDidChangeOpinions(all),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => typed(document)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => soon(textEditor.document)),
    vscode.window.onDidChangeActiveTextEditor(wentTo),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('postmortem') && all()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      clearTimeout(timers.get(document));
      timers.delete(document);
      shown.delete(document);
      collection.delete(document.uri);
    }),
  );
};

interface Shown {
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** Most moves of the caret change nothing, and sending all of it again keeps the editor busy. */
const isSame = (before: Shown | undefined, { version, problems }: Shown): boolean =>
  before?.version === version &&
  before.problems.length === problems.length &&
  problems.every((one, index) => isAlike(one, before.problems[index]));

const isAlike = (a: Problem, b: Problem | undefined): boolean =>
  a === b ||
  (a.code === b?.code &&
    a.level === b.level &&
    a.message === b.message &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end);

/** Milliseconds. What takes no longer may run with every key; what does waits for the end of a word's burst. */
const QUICK = 15;
const PAUSE = 80;

export function toDiagnostic({ span, message, level, code }: Problem, lines: Lines): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(lines, span), message, toSeverity(level));
  diagnostic.source = 'postmortem';
  diagnostic.code = code;
  // Faded, as what does nothing is in code.
  if (code === 'ignore/unused') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}
