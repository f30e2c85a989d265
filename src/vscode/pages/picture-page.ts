import * as vscode from 'vscode';
import { inBase64 } from '../base64.ts';

/** Shows a picture that is on no disk behind a question; `close` takes it away. The page runs no script. */
export async function showPicture(
  name: string,
  type: 'image/svg+xml' | 'image/png',
  content: string | Uint8Array,
): Promise<{ close(): Promise<void> }> {
  const column = { viewColumn: vscode.ViewColumn.Active, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('postmortem.picture', name, column);
  panel.webview.html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">
<title>Picture</title>
</head>
<body><p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p><img alt="The picture that is written" width="100%" src="data:${type};base64,${inBase64(bytesOf(content))}"></body>
</html>`;
  return {
    close: async () => {
      panel.dispose();
    },
  };
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
