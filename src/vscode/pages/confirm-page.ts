import * as vscode from 'vscode';
import {
  parseConfirmIntent,
  type ConfirmIntent,
  type ToConfirm,
} from '../../core/panel/confirm/confirm-protocol.ts';
import { pageHtml } from './panel-html.ts';

/** The page between an incident and its draft. */
export interface ConfirmPage {
  /** Shows a state; it is shown again where the page comes back from behind another tab. */
  show(state: ToConfirm): void;
  /** Answers what the page asked. */
  answer(message: ToConfirm): void;
  close(): void;
  /** Once it is closed, by whomever. */
  readonly ended: Promise<void>;
}

/** What somebody wants of it; that it is ready, or is left, the page sees to itself. */
export type Wanted = Exclude<ConfirmIntent, { readonly type: 'ready' | 'cancel' }>;

export function openConfirmPage(
  { extensionUri }: vscode.ExtensionContext,
  act: (wanted: Wanted) => void,
): ConfirmPage {
  const panel = vscode.window.createWebviewPanel(
    'postmortem.confirm',
    'New Postmortem',
    vscode.ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [extensionUri] },
  );
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', `document-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  let shown: ToConfirm = { type: 'gathering', sources: [], count: 0 };
  let isOpen = true;
  panel.onDidDispose(() => (isOpen = false));
  const send = (message: ToConfirm): void => {
    if (isOpen) void panel.webview.postMessage(message);
  };
  panel.webview.onDidReceiveMessage((message: unknown) => {
    const intent = parseConfirmIntent(message);
    if (intent?.type === 'ready') send(shown);
    else if (intent?.type === 'cancel') panel.dispose();
    else if (intent) act(intent);
  });
  panel.webview.html = pageHtml(panel.webview, extensionUri, {
    title: 'New Postmortem',
    script: 'confirm.js',
    styles: ['panel.css', 'confirm.css'],
  });
  return {
    show: (state) => send((shown = state)),
    answer: send,
    close: () => panel.dispose(),
    ended: new Promise((resolve) => panel.onDidDispose(() => resolve())),
  };
}
