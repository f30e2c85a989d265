import * as vscode from 'vscode';
import {
  configCompletions,
  configDocument,
  configFixes,
  configHover,
} from '../../core/language/config/config-document.ts';
import { configProblems } from '../../core/language/config/config-problems.ts';
import { readLines } from '../../core/document/lines.ts';
import type { Feature } from '../app.ts';
import { CONFIG_FILE, isConfig } from '../config.ts';
import { toOffset, toRange } from '../convert.ts';
import { toItem } from './completion.ts';
import { toDiagnostic } from './diagnostics.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

const SELECTOR: vscode.DocumentSelector = { pattern: `**/${CONFIG_FILE}` };

/** `.postmortem.yaml` itself: what is wrong with it, what could stand there, and what a field means. */
export const configFile: Feature = () =>
  vscode.Disposable.from(
    problemsAsTyped(),
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      { provideCompletionItems: items },
      ' ',
      ':',
      '[',
      '/',
    ),
    vscode.languages.registerHoverProvider(SELECTOR, { provideHover: told }),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      { provideCodeActions: mending },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );

function problemsAsTyped(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('postmortem-config');
  const show = (document: vscode.TextDocument): void => {
    if (!isConfig(document)) return;
    const text = document.getText();
    const lines = readLines(text);
    collection.set(
      document.uri,
      configProblems(text).map((problem) => toDiagnostic(problem, lines)),
    );
  };
  vscode.workspace.textDocuments.forEach(show);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => show(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}

function items(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  const config = configDocument(document.getText());
  return configCompletions(config, toOffset(config.lines, position)).map((each, index) =>
    toItem(each, index, config.lines),
  );
}

function told(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const config = configDocument(document.getText());
  const hover = configHover(config, toOffset(config.lines, position));
  if (!hover) return undefined;
  const parts = hover.parts.map((part) => new vscode.MarkdownString(part));
  return new vscode.Hover(parts, toRange(config.lines, hover.span));
}

function mending(
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const text = document.getText();
  const lines = readLines(text);
  const span = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
  return configFixes(configProblems(text), span).map((fix) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document, fix.edits);
    action.isPreferred = fix.preferred;
    action.diagnostics = diagnostics.filter(({ message }) => message === fix.problem.message);
    return action;
  });
}
