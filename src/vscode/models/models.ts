import * as vscode from 'vscode';

const say = (message: string): void => void vscode.window.showInformationMessage(message);

/** A language model of the editor: asked for where there are several. `title` says what for. */
export async function chooseModel(title: string): Promise<vscode.LanguageModelChat | undefined> {
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
    { title, placeHolder: 'Which model is to be asked?' },
  );
  return picked?.model;
}

/** What would be sent, in the words of a question: `12 sentences`, a line each, and what becomes of the answer. */
interface Sending {
  readonly what: string;
  readonly lines: readonly string[];
  readonly promise: string;
  readonly prompt: string;
}

const SEND = 'Send';
const LOOK = 'Show What Is Sent';

/** Nothing is sent before it was shown. */
export async function mayBeSent(
  { name }: vscode.LanguageModelChat,
  { what, lines, promise, prompt }: Sending,
): Promise<boolean> {
  const question = `Send ${what} to ${name}?`;
  const detail = `${lines.map((line) => `• ${line}`).join('\n')}\n\n${promise}`;
  const picked = await vscode.window.showInformationMessage(question, { modal: true, detail }, SEND, LOOK);
  if (picked !== LOOK) return picked === SEND;
  const document = await vscode.workspace.openTextDocument({ content: prompt });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  // Beside the text, so that both can be read.
  return (await vscode.window.showInformationMessage(question, SEND)) === SEND;
}

/** The model's whole answer; undefined where it was cancelled or gave none, which is said. */
export async function answerOf(model: vscode.LanguageModelChat, prompt: string): Promise<string | undefined> {
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Asking ${model.name}`, cancellable: true },
      (_progress, token) => collect(model, prompt, token),
    );
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(`${model.name} gave no answer: ${why} Nothing was changed.`);
    return undefined;
  }
}

async function collect(
  model: vscode.LanguageModelChat,
  prompt: string,
  token: vscode.CancellationToken,
): Promise<string> {
  const messages = [vscode.LanguageModelChatMessage.User(prompt)];
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
