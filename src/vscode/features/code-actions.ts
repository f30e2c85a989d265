import * as vscode from 'vscode';
import { fixes, type CodeFix } from '../../core/language/fixes.ts';
import type { Feature } from '../app.ts';
import { checked } from '../checked.ts';
import { toOffset, toTextEdits } from '../convert.ts';
import { SELECTOR } from '../documents.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';

/** Quick fixes: what mends a problem, and what leaves it out with a reason. */
export const codeActions: Feature = () =>
  vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions: (document, range, context) => {
        const { postmortem, problems } = checked(document, { atRest: true });
        const { lines } = postmortem;
        const span = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
        return fixes(postmortem, problems, span).map((fix) =>
          toAction(fix, document, postmortem, context.diagnostics),
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

function toAction(
  fix: CodeFix,
  document: vscode.TextDocument,
  { lines }: Postmortem,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits(lines, fix.edits));
  action.isPreferred = fix.preferred;
  action.diagnostics = diagnostics.filter(
    ({ code, message }) => code === fix.problem.code && message === fix.problem.message,
  );
  return action;
}
