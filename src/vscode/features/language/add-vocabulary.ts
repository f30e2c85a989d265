import * as vscode from 'vscode';
import { addWords } from '../../../core/config/add-words.ts';
import { readLines } from '../../../core/document/lines.ts';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import type { Span } from '../../../core/document/span.ts';
import type { Problem } from '../../../core/language/problems.ts';
import type { Feature } from '../../app.ts';
import { configFileOf, mayHaveConfig } from '../../config.ts';
import { toTextEdits } from '../../convert.ts';

const COMMAND = '_postmortem.addVocabulary';
const LONGEST_SHOWN = 40;

/** For each marked wording that a span touches: these words are fine in this team. */
export function vocabularyActions(
  document: vscode.TextDocument,
  { text }: Postmortem,
  problems: readonly Problem[],
  span: Span,
): readonly vscode.CodeAction[] {
  if (!mayHaveConfig(document.uri)) return [];
  const touched = problems.filter(
    (one) => isWording(one.code) && one.span.start <= span.end && span.start <= one.span.end,
  );
  const said = touched.map((one) => oneLine(text.slice(one.span.start, one.span.end)));
  return [...new Set(said)].map((words) => {
    const title = `Add "${shortened(words)}" to the Vocabulary in .postmortem.yaml`;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: COMMAND, title, arguments: [document.uri, words] };
    return action;
  });
}

/** What the team itself put among the words to avoid is not fine. */
const isWording = (code: string): boolean =>
  code.startsWith('blame/') && code !== 'blame/vocabulary' && code !== 'blame/insinuation';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const shortened = (words: string): string =>
  words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN).trimEnd()}…` : words;

export const addVocabulary: Feature = () =>
  vscode.commands.registerCommand(COMMAND, async (document: vscode.Uri, words: string) => {
    const file = await configFileOf(document);
    const failed = file && (await addTo(file, words).catch((error: unknown) => String(error)));
    if (failed !== undefined) void vscode.window.showWarningMessage(failed);
  });

/** Writes the words; says why where it can't. What somebody has open with changes of theirs is not saved for them. */
async function addTo(file: vscode.Uri, words: string): Promise<string | undefined> {
  const path = vscode.workspace.asRelativePath(file);
  if (!(await exists(file))) return create(file, addWords('', 'ignore', words)?.[0]?.newText ?? '');
  const document = await vscode.workspace.openTextDocument(file);
  const wasSaved = !document.isDirty;
  const text = document.getText();
  const edits = addWords(text, 'ignore', words);
  if (!edits)
    return `${path} can't take these words as it is. Mend it first, or add them under wording: ignore.`;
  const change = new vscode.WorkspaceEdit();
  change.set(file, toTextEdits(readLines(text), edits));
  if (!(await vscode.workspace.applyEdit(change))) return `${path} could not be changed. Is it read-only?`;
  if (wasSaved && !(await document.save())) return `${path} was changed and could not be saved.`;
  return undefined;
}

const exists = (file: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );

async function create(file: vscode.Uri, text: string): Promise<undefined> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}
