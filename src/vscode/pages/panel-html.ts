import * as vscode from 'vscode';

/** A page with a script and styles of ours, and the document that it is about. */
interface Page {
  readonly title: string;
  /** In `dist/webview`. */
  readonly script: string;
  /** In `media`. */
  readonly styles: readonly string[];
  readonly document?: vscode.Uri;
}

const TIMELINE = { title: 'Timeline', script: 'timeline.js', styles: ['panel.css'] };

export const panelHtml = (webview: vscode.Webview, extension: vscode.Uri, document: vscode.Uri): string =>
  pageHtml(webview, extension, { ...TIMELINE, document });

/** The page of a panel: one script by nonce, nothing remote, nothing inline. */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { title, script, styles, document }: Page,
): string {
  const file = (...path: readonly string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    // A drawing that is made a PNG: from the page itself, never from elsewhere.
    'img-src data:',
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('dist', 'webview', 'codicon.css')}">
${styles.map((name) => `<link rel="stylesheet" href="${file('media', name)}">`).join('\n')}
<title>${escapeAttribute(title)}</title>
</head>
<body data-document="${escapeAttribute(document?.toString() ?? '')}">
<div id="root"></div>
<script nonce="${nonce}" src="${file('dist', 'webview', script)}"></script>
</body>
</html>`;
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
