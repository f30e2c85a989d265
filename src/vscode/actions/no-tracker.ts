import * as vscode from 'vscode';
import { configFileOf } from '../config.ts';

const NO_TRACKER =
  'No tracker is named yet. Add `trackers: { jira: { project: KEY } }` or `trackers: { github: { repository: owner/name } }` to .postmortem.yaml.';

/** Says how a tracker is named, and opens the file where it is to stand. A notification without a button would be cut off. */
export const tellNoTracker = (document: vscode.Uri): Promise<void> => tellNotNamed(document, NO_TRACKER);

/** The same of what else is named there. */
export async function tellNotNamed(document: vscode.Uri, words: string): Promise<void> {
  const file = await configFileOf(document);
  const picked = await vscode.window.showInformationMessage(words, file ? 'Open .postmortem.yaml' : 'OK');
  if (file && picked !== undefined) await vscode.window.showTextDocument(await openOrBegin(file));
}

/** Where there is none, one that is written when it is saved. */
const openOrBegin = (file: vscode.Uri): Thenable<vscode.TextDocument> =>
  vscode.workspace
    .openTextDocument(file)
    .then(undefined, () => vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' })));
