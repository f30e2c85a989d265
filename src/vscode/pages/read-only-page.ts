import * as vscode from 'vscode';

const SCHEME = 'postmortem-shown';

let pages = 0;

export interface ReadOnlyPage {
  /** What its tab says. */
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/**
 * Shows a text in a read-only editor behind a question; `close` takes it away. Each has an address of its own: the
 * editor keeps the text of an address for a while, and would show that of the one before.
 */
export async function showReadOnly({
  name,
  language,
  text,
}: ReadOnlyPage): Promise<{ close(): Promise<void> }> {
  pages += 1;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: name, query: `${pages}` });
  const isOurs = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (asked) => (isOurs(asked) ? text : undefined),
  });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, language);
  await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true });
  return {
    close: async () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.window.tabGroups.close(
        tabs.filter(({ input }) => input instanceof vscode.TabInputText && isOurs(input.uri)),
      );
      provider.dispose();
    },
  };
}
