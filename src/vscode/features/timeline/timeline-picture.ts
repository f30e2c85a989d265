import * as vscode from 'vscode';
import { parseIntent, type DrawnPicture, type ToPanel } from '../../../core/panel/protocol.ts';
import { openTimelines } from '../../captured/open-timelines.ts';

let asked = 0;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PATIENCE_MS = 20_000;

/** The drawing as PNG, made by the page of the document's timeline, which is opened for it. Undefined, and said, where it can't be. */
export async function pngOf(document: vscode.Uri, picture: DrawnPicture): Promise<Uint8Array | undefined> {
  await vscode.commands.executeCommand('postmortem.openTimeline', document);
  const panel = openTimelines.get(document.toString());
  const bytes =
    panel &&
    (await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Drawing the timeline' },
      () => answer(panel, picture),
    ));
  if (bytes && PNG.every((byte, index) => bytes[index] === byte)) return bytes;
  void vscode.window.showWarningMessage(
    'The picture could not be drawn in the timeline panel. Export it as SVG, which needs no panel.',
  );
  return undefined;
}

function answer(panel: vscode.WebviewPanel, drawn: DrawnPicture): Promise<Uint8Array | undefined> {
  asked += 1;
  const picture = asked;
  const ask = (): void =>
    void panel.webview.postMessage({ type: 'picture', picture, ...drawn } satisfies ToPanel);
  return new Promise((resolve) => {
    const end = (bytes: Uint8Array | undefined): void => {
      clearTimeout(timer);
      listeners.dispose();
      resolve(bytes);
    };
    const timer = setTimeout(() => end(undefined), PATIENCE_MS);
    const listeners = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const intent = parseIntent(message);
        // A page that was just made has not heard what was asked before.
        if (intent?.type === 'ready') ask();
        else if (intent?.type === 'picture' && intent.picture === picture) end(intent.bytes);
      }),
      panel.onDidDispose(() => end(undefined)),
    );
    ask();
  });
}
