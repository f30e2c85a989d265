import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/document/edit.ts';
import { openQuestionsIn } from '../../../core/document/open-question.ts';
import type { Span } from '../../../core/document/span.ts';
import { isFuture } from '../../../core/document/version.ts';
import { fixes, type CodeFix } from '../../../core/language/fixes/fixes.ts';
import { refactorings } from '../../../core/language/refactor/index.ts';
import type { Offer } from '../../../core/language/refactor/offer.ts';
import type { Feature } from '../../app.ts';
import { checked, contextFor } from '../../workspace/checked.ts';
import { toOffset } from '../../convert.ts';
import { SELECTOR } from '../../documents.ts';
import { timeZone } from '../../settings.ts';
import { vocabularyActions } from './add-vocabulary.ts';
import { askCommand } from './ask-refactoring.ts';
import { documentActions, SOURCE_KINDS } from './document-actions.ts';
import { savedZones, type SavedZones } from '../import/saved-zones.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** The lightbulb: what mends a problem, what leaves it out with a reason, and what could be made of a place. */
export const codeActions: Feature = () => {
  const saved = savedZones();
  const provider = vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    { provideCodeActions: (document, range, context) => actionsAt(document, range, context, saved) },
    {
      providedCodeActionKinds: [
        vscode.CodeActionKind.QuickFix,
        vscode.CodeActionKind.Refactor,
        ...SOURCE_KINDS,
      ],
    },
  );
  return vscode.Disposable.from(provider, saved);
};

function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics, triggerKind }: vscode.CodeActionContext,
  saved: SavedZones,
): vscode.CodeAction[] {
  const wants = (kind: vscode.CodeActionKind): boolean => only === undefined || only.intersects(kind);
  const { postmortem, problems } = checked(document, { atRest: true });
  if (isFuture(postmortem)) return [];
  const span: Span = {
    start: toOffset(postmortem.lines, range.start),
    end: toOffset(postmortem.lines, range.end),
  };
  const mended = wants(vscode.CodeActionKind.QuickFix) ? fixes(postmortem, problems, span) : [];
  const offered =
    wants(vscode.CodeActionKind.QuickFix) || wants(vscode.CodeActionKind.Refactor)
      ? refactorings(postmortem, span, {
          config: contextFor(document).config,
          problems,
          zone: timeZone(),
          savedZone: saved.of(document),
          asked: triggerKind === vscode.CodeActionTriggerKind.Invoke,
        })
      : [];
  const [ignoring, mending] = [
    mended.filter(({ ignores }) => ignores),
    mended.filter(({ ignores }) => !ignores),
  ];
  return [
    ...mending.map((fix) => ofFix(document, fix, diagnostics)),
    ...offered.map((offer) => ofOffer(document, offer, diagnostics)),
    ...(wants(vscode.CodeActionKind.QuickFix) ? vocabularyActions(document, postmortem, problems, span) : []),
    ...ignoring.map((fix) => ofFix(document, fix, diagnostics)),
    ...documentActions(document, { postmortem, problems }, only),
  ];
}

function ofFix(
  document: vscode.TextDocument,
  fix: CodeFix,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  const question = fix.edits.find(({ newText }) => openQuestionsIn(newText).length > 0);
  const rest = fix.edits.filter((edit) => edit !== question);
  action.edit = toWorkspaceEdit(document, rest, question && selectedQuestion(question));
  action.isPreferred = fix.preferred;
  action.diagnostics = diagnostics.filter(
    ({ code, message }) => codeOf(code) === fix.problem.code && message === fix.problem.message,
  );
  return action;
}

/** A question that goes into the text is selected there, so that the answer is typed over it. */
function selectedQuestion({ span, newText }: TextEdit): TextEdit {
  const [open] = openQuestionsIn(newText);
  const { start, end } = open?.span ?? { start: 0, end: 0 };
  const snippet = new vscode.SnippetString()
    .appendText(newText.slice(0, start))
    .appendPlaceholder(newText.slice(start, end))
    .appendText(newText.slice(end));
  return { span, newText: snippet.value };
}

function ofOffer(
  document: vscode.TextDocument,
  { title, kind, edits, snippet, refused, asks, mends }: Offer,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  // The menu shows a disabled action's title and hides its reason in a tooltip, where it does at all.
  const action = new vscode.CodeAction(refused === undefined ? title : `${title}: ${refused}`, KINDS[kind]);
  if (refused !== undefined) action.disabled = { reason: refused };
  else if (asks) action.command = askCommand(title, document.uri, asks);
  else action.edit = toWorkspaceEdit(document, edits, snippet);
  if (mends !== undefined) action.diagnostics = diagnostics.filter(({ code }) => codeOf(code) === mends);
  return action;
}

const KINDS: Readonly<Record<Offer['kind'], vscode.CodeActionKind>> = {
  quickfix: vscode.CodeActionKind.QuickFix,
  'refactor.rewrite': vscode.CodeActionKind.RefactorRewrite,
  'refactor.extract': vscode.CodeActionKind.RefactorExtract,
  'refactor.move': vscode.CodeActionKind.RefactorMove,
};

const codeOf = (code: vscode.Diagnostic['code']): unknown => (typeof code === 'object' ? code.value : code);
