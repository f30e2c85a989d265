import * as vscode from 'vscode';
import { pushPage } from '../core/actions/push-page.ts';
import type { PushRow } from '../core/actions/push.ts';

const SCHEME = 'postmortem-push';

let runs = 0;

/**
 * Shows in full what a push will send, in a read-only editor behind the question; `close` takes it away. Each run has
 * an address of its own: the editor keeps the text of an address for a while, and would show that of the run before.
 */
export async function showPushPreview(
  postmortemId: string,
  rows: readonly PushRow[],
  linesInFront: number,
): Promise<{ close(): Promise<void> }> {
  runs += 1;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `Push ${postmortemId}.diff`, query: `${runs}` });
  const isOurs = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  // The list lies over the first lines, so they are left empty.
  const text = `${'\n'.repeat(linesInFront)}${pushPage(rows)}`;
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (asked) => (isOurs(asked) ? text : undefined),
  });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, 'diff');
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
