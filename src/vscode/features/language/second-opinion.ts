import { whyRestricted } from '../../../core/document/restricted.ts';
import * as vscode from 'vscode';
import { readOpinions } from '../../../core/language/opinion/answer.ts';
import { asked, type Asked } from '../../../core/language/opinion/asked.ts';
import { promptFor } from '../../../core/language/opinion/prompt.ts';
import type { Command } from '../../app.ts';
import { checked } from '../../workspace/checked.ts';
import { toOffset } from '../../convert.ts';
import { activePostmortem } from '../../documents.ts';
import { answerOf, chooseModel, mayBeSent } from '../../models/models.ts';
import { setOpinions } from '../../models/opinions.ts';
import { mayAskModels } from '../../settings.ts';

/**
 * Second Opinion on Wording…: asks a language model of the editor about the marked sentences of the selection, else of
 * the document. Shows what it sends before it sends it; the answer softens marks and offers rewrites, and changes nothing.
 */
export const secondOpinion: Command = async () => {
  const document = activePostmortem();
  if (!document) return say('Open the postmortem whose wording a model is to look at.');
  if (!mayAskModels()) return offerSetting();
  const { postmortem, problems } = checked(document, { atRest: true });
  const why = whyRestricted(postmortem, 'nothing of it is shown to a language model');
  if (why !== undefined) return say(why);
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const within =
    editor && !editor.selection.isEmpty
      ? {
          start: toOffset(postmortem.lines, editor.selection.start),
          end: toOffset(postmortem.lines, editor.selection.end),
        }
      : undefined;
  const questions = asked(postmortem, problems, within);
  if (questions.length === 0)
    return say(
      `No wording is marked in ${within ? 'the selection' : 'this document'}: there is nothing to ask.`,
    );
  const model = await chooseModel('Second opinion');
  if (model && (await mayBeSent(model, sendingOf(questions)))) await ask(document.uri, model, questions);
};

const say = (message: string): void => void vscode.window.showInformationMessage(message);

async function offerSetting(): Promise<void> {
  const open = 'Open Setting';
  const picked = await vscode.window.showInformationMessage(
    'A second opinion sends the marked sentences to a language model of your editor. It is off until you switch it on.',
    open,
  );
  if (picked === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', 'postmortem.languageModel');
}

const sendingOf = (questions: readonly Asked[]) => ({
  what: questions.length === 1 ? '1 sentence' : `${questions.length} sentences`,
  lines: questions.map(({ text }) => text),
  promise: 'Nothing else of the document is sent. Its answer is shown as advice and changes nothing.',
  prompt: promptFor(questions),
});

async function ask(
  uri: vscode.Uri,
  model: vscode.LanguageModelChat,
  questions: readonly Asked[],
): Promise<void> {
  const answer = await answerOf(model, promptFor(questions));
  if (answer === undefined) return;
  const opinions = readOpinions(answer, questions);
  setOpinions(uri, { model: model.name, opinions });
  say(summary(model.name, opinions.length, opinions.filter(({ verdict }) => verdict === 'fine').length));
}

function summary(model: string, answered: number, fine: number): string {
  if (answered === 0) return `The answer of ${model} could not be read. Nothing was changed.`;
  const kept = answered - fine;
  return `${model} would reword ${kept}, and finds nothing wrong with ${fine}. Its words are in the hovers and quick fixes.`;
}
