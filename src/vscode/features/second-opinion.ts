import * as vscode from 'vscode';
import { readOpinions } from '../../core/language/opinion/answer.ts';
import { asked, type Asked } from '../../core/language/opinion/asked.ts';
import { promptFor } from '../../core/language/opinion/prompt.ts';
import type { Command } from '../app.ts';
import { checked } from '../checked.ts';
import { toOffset } from '../convert.ts';
import { activePostmortem, frontMatterText } from '../documents.ts';
import { setOpinions } from '../opinions.ts';
import { mayAskModels } from '../settings.ts';

/**
 * Second Opinion on Wording…: asks a language model of the editor about the marked sentences of the selection, else of
 * the document. Shows what it sends before it sends it; the answer softens marks and offers rewrites, and changes nothing.
 */
export const secondOpinion: Command = async () => {
  const document = activePostmortem();
  if (!document) return say('Open the postmortem whose wording a model is to look at.');
  if (!mayAskModels()) return offerSetting();
  const { postmortem, problems } = checked(document, { atRest: true });
  if (frontMatterText(postmortem, 'audience') === 'restricted')
    return say('This postmortem is restricted, so nothing of it is shown to a language model.');
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
  const model = await chooseModel();
  if (model && (await mayBeSent(model, questions))) await ask(document.uri, model, questions);
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

async function chooseModel(): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    say(
      'The editor has no language model. An extension that brings one has to be installed and signed in first.',
    );
    return undefined;
  }
  if (models.length === 1) return models[0];
  const picked = await vscode.window.showQuickPick(
    models.map((model) => ({ label: model.name, description: model.vendor, model })),
    { title: 'Second opinion', placeHolder: 'Which model is to be asked?' },
  );
  return picked?.model;
}

/** Nothing is sent before it was shown. */
async function mayBeSent({ name }: vscode.LanguageModelChat, questions: readonly Asked[]): Promise<boolean> {
  const send = 'Send';
  const look = 'Show What Is Sent';
  const count = questions.length === 1 ? '1 sentence' : `${questions.length} sentences`;
  const picked = await vscode.window.showInformationMessage(
    `Send ${count} to ${name}?`,
    {
      modal: true,
      detail: `${questions.map(({ text }) => `• ${text}`).join('\n')}\n\nNothing else of the document is sent. Its answer is shown as advice and changes nothing.`,
    },
    send,
    look,
  );
  if (picked === look) {
    const document = await vscode.workspace.openTextDocument({ content: promptFor(questions) });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  }
  return picked === send;
}

async function ask(
  uri: vscode.Uri,
  model: vscode.LanguageModelChat,
  questions: readonly Asked[],
): Promise<void> {
  try {
    const answer = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Asking ${model.name}`, cancellable: true },
      (_progress, token) => answerOf(model, questions, token),
    );
    const opinions = readOpinions(answer, questions);
    setOpinions(uri, { model: model.name, opinions });
    say(summary(model.name, opinions.length, opinions.filter(({ verdict }) => verdict === 'fine').length));
  } catch (error) {
    if (error instanceof vscode.CancellationError) return;
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(`${model.name} gave no answer: ${why} Nothing was changed.`);
  }
}

async function answerOf(
  model: vscode.LanguageModelChat,
  questions: readonly Asked[],
  token: vscode.CancellationToken,
): Promise<string> {
  const messages = [vscode.LanguageModelChatMessage.User(promptFor(questions))];
  const response = await model.sendRequest(messages, {}, token);
  let answer = '';
  for await (const part of response.text) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    answer += part;
    if (answer.length > LONGEST_ANSWER) break;
  }
  return answer;
}

/** In UTF-16 units: more than forty rewritten sentences can have. */
const LONGEST_ANSWER = 200_000;

function summary(model: string, answered: number, fine: number): string {
  if (answered === 0) return `The answer of ${model} could not be read. Nothing was changed.`;
  const kept = answered - fine;
  return `${model} would reword ${kept}, and finds nothing wrong with ${fine}. Its words are in the hovers and quick fixes.`;
}
