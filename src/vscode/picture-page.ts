import * as vscode from 'vscode';

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
<body><p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p><img alt="The picture that is written" width="100%" src="data:${type};base64,${inBase64(content)}"></body>
</html>`;
  return {
    close: async () => {
      panel.dispose();
    },
  };
}

/** In pieces: a call takes only so many arguments. */
function inBase64(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let binary = '';
  for (let start = 0; start < bytes.length; start += PIECE)
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(binary);
}

const PIECE = 8192;
