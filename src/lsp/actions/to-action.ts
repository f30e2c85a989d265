import type { CodeAction, CodeActionKind, Diagnostic } from 'vscode-languageserver/node';
import type { TextEdit } from '../../core/document/edit.ts';
import { openQuestionsIn } from '../../core/document/open-question.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import type { CodeFix } from '../../core/language/fixes/fixes.ts';
import type { Offer } from '../../core/language/refactor/offer.ts';
import type { Server } from '../server.ts';
import { toWorkspaceEdit, type DocumentEdits } from '../workspace-edit.ts';

export interface Place {
  readonly document: { readonly uri: string };
  readonly postmortem: Pick<Postmortem, 'lines'>;
  readonly diagnostics: readonly Diagnostic[];
}

export const actionOfEdits = (
  server: Server,
  title: string,
  kind: CodeActionKind,
  edits: readonly DocumentEdits[],
): CodeAction => ({ title, kind, edit: toWorkspaceEdit(server, edits) });

export function actionOfFix(server: Server, place: Place, fix: CodeFix): CodeAction {
  const { code, message } = fix.problem;
  const question = fix.edits.find(({ newText }) => openQuestionsIn(newText).length > 0);
  const edits = fix.edits.filter((edit) => edit !== question);
  const own = ownEdits(place, edits, question && selectedQuestion(question));
  const mended = place.diagnostics.filter((one) => one.code === code && one.message === message);
  return {
    ...actionOfEdits(server, fix.title, 'quickfix', [own]),
    ...(fix.preferred && { isPreferred: true }),
    ...(mended.length > 0 && { diagnostics: mended }),
  };
}

/** What asks something first needs a page of ours, and is left out. */
export function actionOfOffer(server: Server, place: Place, offer: Offer): CodeAction[] {
  const { title, kind, edits, snippet, refused, asks, mends } = offer;
  if (asks) return [];
  if (refused !== undefined)
    return server.client.showsDisabledActions ? [{ title, kind, disabled: { reason: refused } }] : [];
  const mended = place.diagnostics.filter(({ code }) => mends !== undefined && code === mends);
  const made = actionOfEdits(server, title, kind, [ownEdits(place, edits, snippet)]);
  return [{ ...made, ...(mended.length > 0 && { diagnostics: mended }) }];
}

const ownEdits = (
  { document: { uri }, postmortem: { lines } }: Place,
  edits: readonly TextEdit[],
  snippet: TextEdit | undefined,
): DocumentEdits => ({ uri, lines, edits, snippet });

/** A question that goes into the text is selected there, so that the answer is typed over it. */
function selectedQuestion({ span, newText }: TextEdit): TextEdit {
  const [open] = openQuestionsIn(newText);
  const { start, end } = open?.span ?? { start: 0, end: 0 };
  const parts = [newText.slice(0, start), newText.slice(start, end), newText.slice(end)];
  const [before = '', asked = '', behind = ''] = parts.map(quoted);
  return { span, newText: `${before}\${1:${asked}}${behind}` };
}

/** A text as it stands in a snippet. */
const quoted = (text: string): string => text.replaceAll(/[\\$}]/g, String.raw`\$&`);
