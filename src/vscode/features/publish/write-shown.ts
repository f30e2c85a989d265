import * as vscode from 'vscode';

/** What is about to be written beside a document. */
export interface Shown {
  /** Of the questions. */
  readonly title: string;
  readonly file: vscode.Uri;
  readonly content: string | Uint8Array;
  /** How much it is, and what was left out of it. */
  readonly facts: readonly string[];
  /** `12 entries`: what the message says is written. */
  readonly what: string;
  readonly mayCopy?: boolean;
  show(): Promise<{ close(): Promise<void> }>;
}

/** The lines that the question lies over. */
const LINES_IN_FRONT = 8;

/** A text for a page behind a question, which covers its first lines. */
export const behindQuestion = (text: string): string => `${'\n'.repeat(LINES_IN_FRONT)}${text}`;

/** Shows it, and writes it where somebody says so. */
export async function askAndWrite(shown: Shown): Promise<void> {
  const { title, file, content, facts, what } = shown;
  const name = vscode.workspace.asRelativePath(file);
  const page = await shown.show();
  const write = {
    label: `$(save) ${(await exists(file)) ? 'Replace' : 'Write'} ${name}`,
    detail: facts.join(' · '),
  };
  const copy = { label: '$(copy) Copy', detail: 'To the clipboard; nothing is written' };
  const picked = await vscode.window.showQuickPick(
    [write, ...(shown.mayCopy === true ? [copy] : []), { label: '$(close) Write Nothing' }],
    {
      title,
      placeHolder: 'This is what is written. Whoever can read the repository can read it.',
      ignoreFocusOut: true,
    },
  );
  await page.close();
  if (picked === copy && typeof content === 'string') await vscode.env.clipboard.writeText(content);
  if (picked !== write) return;
  await vscode.workspace.fs.writeFile(
    file,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  const open = await vscode.window.showInformationMessage(`${what} written to ${name}.`, 'Open');
  if (open !== undefined) await vscode.commands.executeCommand('vscode.open', file);
}

const exists = (file: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
