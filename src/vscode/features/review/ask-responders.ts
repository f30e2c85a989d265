import * as vscode from 'vscode';
import { whyNotExported } from '../../../core/render/export/why-not-exported.ts';
import { questionMessages, type QuestionMessage } from '../../../core/render/questions/question-messages.ts';
import type { Command } from '../../app.ts';
import { activePostmortem, isPostmortem, postmortemOf, targetOf } from '../../documents.ts';
import { pageOfDocument } from '../../git.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { say } from '../../say.ts';
import { behindQuestion } from '../publish/write-shown.ts';

/** Ask Responders…: the open questions as a message a person, shown first, then copied to be sent where people talk. */
export const askResponders: Command = async (_app, target) => {
  const uri = targetOf(target);
  const document = uri ? await vscode.workspace.openTextDocument(uri) : activePostmortem();
  if (!document || !isPostmortem(document)) return say('Open the postmortem that has questions.');
  const postmortem = postmortemOf(document);
  const why = whyNotExported(postmortem);
  if (why !== undefined) return say(why);
  const messages = questionMessages(postmortem, await pageOfDocument(document.uri));
  if (messages.length === 0)
    return say('No question is open. Under learnings, questions has a list of them: { question, for }.');
  const picked = await pickMessage(messages);
  if (picked) await showAndCopy(picked);
};

const nameOf = ({ whom }: QuestionMessage): string => whom ?? 'everybody who was there';

async function pickMessage(messages: readonly QuestionMessage[]): Promise<QuestionMessage | undefined> {
  const rows = messages.map((message) => ({
    label: nameOf(message),
    description: message.role ?? '',
    detail: message.count === 1 ? '1 question' : `${message.count} questions`,
    message,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: 'Ask responders',
    placeHolder: 'Whom? The message is shown first.',
  });
  return picked?.message;
}

async function showAndCopy(message: QuestionMessage): Promise<void> {
  const page = await showReadOnly({
    name: `To ${nameOf(message)}.md`,
    // Lines of Markdown wrap, those of plain text run out of the window.
    language: 'markdown',
    text: behindQuestion(message.message),
  });
  const picked = await vscode.window.showQuickPick(
    [{ label: '$(copy) Copy', description: 'to paste it where you talk; nothing is sent' }],
    { title: `To ${nameOf(message)}`, placeHolder: 'This is the message', ignoreFocusOut: true },
  );
  await page.close();
  if (!picked) return;
  await vscode.env.clipboard.writeText(message.message);
  say(`The message to ${nameOf(message)} is copied. Import Events… takes answers from the channel over.`);
}
