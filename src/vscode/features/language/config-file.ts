import * as vscode from 'vscode';
import {
  configCompletions,
  configDocument,
  configFixes,
  configHover,
} from '../../../core/language/config/config-document.ts';
import { configProblems } from '../../../core/language/config/config-problems.ts';
import { readLines } from '../../../core/document/lines.ts';
import type { Problem } from '../../../core/language/problems.ts';
import type { Feature } from '../../app.ts';
import { CONFIG_FILE, isConfig } from '../../config.ts';
import { toOffset, toRange } from '../../convert.ts';
import { unusedIgnores } from '../../workspace/unused-ignores.ts';
import { onDidChangePostmortems } from '../../workspace/workspace-postmortems.ts';
import { toItem } from './completion.ts';
import { toDiagnostic } from './diagnostics.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

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

/** What is found without looking elsewhere shows at once; whether an `ignore` has something to leave out, after a pause. */
function problemsAsTyped(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('postmortem-config');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (document: vscode.TextDocument): void => {
    const lines = readLines(document.getText());
    collection.set(
      document.uri,
      problemsOf(document).map((problem) => toDiagnostic(problem, lines)),
    );
  };
  const look = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const problems = await unusedIgnores(document);
    if (document.isClosed || document.version !== version) return;
    unused.set(document, { version, problems });
    show(document);
  };
  const again = (document: vscode.TextDocument): void => {
    if (!isConfig(document)) return;
    show(document);
    soon();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => vscode.workspace.textDocuments.filter(isConfig).forEach((one) => void look(one)),
      PAUSE,
    );
  };
  vscode.workspace.textDocuments.forEach(again);
  return vscode.Disposable.from(
    collection,
    onDidChangePostmortems(soon),
    vscode.workspace.onDidOpenTextDocument(again),
    vscode.workspace.onDidChangeTextDocument(({ document }) => again(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Milliseconds. Every postmortem that an entry holds for is read for it. */
const PAUSE = 400;

/** What was found of the `ignore` entries of a document as it was then. */
const unused = new WeakMap<
  vscode.TextDocument,
  { readonly version: number; readonly problems: readonly Problem[] }
>();

function problemsOf(document: vscode.TextDocument): readonly Problem[] {
  const found = unused.get(document);
  return [
    ...configProblems(document.getText()),
    ...(found?.version === document.version ? found.problems : []),
  ];
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
  return configFixes(problemsOf(document), span).map((fix) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document, fix.edits);
    action.isPreferred = fix.preferred;
    action.diagnostics = diagnostics.filter(({ message }) => message === fix.problem.message);
    return action;
  });
}
