import * as vscode from 'vscode';
import { escapeHtml } from '../../core/render/html.ts';

/** What goes to the clipboard: formatted, and as text for what takes no formatting. */
export interface Copied {
  /** Markup that is safe already, with its looks on it. */
  readonly rich: string;
  readonly plain: string;
}

/**
 * Shows formatted text with a button that copies it. Only a page can put formatted text on the clipboard, and only when
 * somebody presses something on it: the editor's own clipboard takes text.
 */
export function openCopyPage({ extensionUri }: vscode.ExtensionContext, copied: Copied): void {
  const panel = vscode.window.createWebviewPanel(
    'postmortem.copy',
    'Copy as Rich Text',
    vscode.ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')] },
  );
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (message !== 'copied') return;
    panel.dispose();
    void vscode.window.showInformationMessage(
      'Copied with its formatting. Paste it into Google Docs, Notion, Confluence or a mail.',
    );
  });
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', 'copy.js'));
  panel.webview.html = copyPage(copied, { script: script.toString(), source: panel.webview.cspSource });
}

function copyPage(
  { rich, plain }: Copied,
  { script, source }: { readonly script: string; readonly source: string },
): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src ${source}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Copy as Rich Text</title>
<style>
header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 12px 0; background: var(--vscode-editor-background); }
button { padding: 4px 12px; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; background: var(--vscode-button-background); color: var(--vscode-button-foreground); font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
main { max-width: 880px; padding: 16px 24px; background: #fff; color: #24292f; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main a { color: #0b5cad; }
main code { color: inherit; }
</style>
</head>
<body>
<header><button type="button" autofocus>Copy</button> <span role="status">This is what is copied: tables, lists and links keep their form where you paste them.</span></header>
<main data-plain="${escapeHtml(plain)}">${rich}</main>
<script src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
