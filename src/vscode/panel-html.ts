import * as vscode from 'vscode';

/** The page of the timeline panel: one script by nonce, nothing remote, nothing inline. */
export function panelHtml(webview: vscode.Webview, extension: vscode.Uri, document: vscode.Uri): string {
  const file = (...path: readonly string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('dist', 'webview', 'codicon.css')}">
<link rel="stylesheet" href="${file('media', 'panel.css')}">
<title>Timeline</title>
</head>
<body data-document="${escapeAttribute(document.toString())}">
<div id="root"></div>
<script nonce="${nonce}" src="${file('dist', 'webview', 'timeline.js')}"></script>
</body>
</html>`;
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
