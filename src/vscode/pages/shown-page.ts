import * as vscode from 'vscode';

/** Shows a page that is on no disk behind a question, which covers its head; `close` takes it away. It runs no script. */
export async function showPage(name: string, html: string): Promise<{ close(): Promise<void> }> {
  const column = { viewColumn: vscode.ViewColumn.Active, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('postmortem.page', name, column);
  panel.webview.html = html.replace('<body>', '<body style="padding-top: 9em">');
  return {
    close: async () => {
      panel.dispose();
    },
  };
}
