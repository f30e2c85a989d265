import * as vscode from 'vscode';
import type { PushRow } from '../core/actions/push.ts';

const SCHEME = 'postmortem-push';

/** Shows in full what a push will send, in a read-only editor behind the question; `close` takes it away. */
export async function showPushPreview(
  postmortemId: string,
  rows: readonly PushRow[],
): Promise<{ close(): Promise<void> }> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `Push ${postmortemId}.diff` });
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: () => rows.map(section).join('\n'),
  });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, 'diff');
  await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true });
  return {
    close: async () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const ours = tabs.filter(
        ({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === SCHEME,
      );
      await vscode.window.tabGroups.close(ours);
      provider.dispose();
    },
  };
}

/** One item in words: what is sent has a plus, as in every diff. */
function section(row: PushRow): string {
  const title = `${row.item.id} ${row.item.action}`;
  switch (row.kind) {
    case 'create':
      return [
        `@@ ${title} @@`,
        `  create: ${row.target.tracker.label}, ${row.destination}`,
        ...row.fields.flatMap(field),
        '',
      ].join('\n');
    case 'link':
      return `@@ ${title} @@\n  link: ${row.ticket.key} is there and carries this item's mark; nothing is made\n`;
    case 'up-to-date':
      return `@@ ${title} @@\n  up to date: ${row.ticket}\n`;
    default:
      return `@@ ${title} @@\n  ${row.kind === 'stays' ? 'stays here' : 'waits'}: ${row.reason}\n`;
  }
}

const field = ({ name, value }: { readonly name: string; readonly value: string }): readonly string[] => {
  const [first = '', ...rest] = value.split('\n');
  return [`+ ${`${name}:`.padEnd(13)}${first}`, ...rest.map((line) => `+ ${' '.repeat(13)}${line}`)];
};
