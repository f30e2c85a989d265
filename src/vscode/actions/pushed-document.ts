import * as vscode from 'vscode';
import { askTrust } from '../ask-trust.ts';
import { NEEDS_NODE } from '../captured/connections.ts';
import type { App } from '../app.ts';
import { activePostmortem, frontMatterText, isPostmortem, postmortemOf, targetOf } from '../documents.ts';
import type { OutboxOf } from '../host.ts';

/** A document whose items are pushed, with the id that it had then: the document may change meanwhile. */
export interface Pushed {
  readonly uri: vscode.Uri;
  readonly id: string;
  /** Where its outbox is found. */
  readonly path: string;
  readonly outbox: OutboxOf;
}

/** A repository says where tickets go, so it is asked for only once somebody trusts it. */
const UNTRUSTED =
  'Pushing waits until this workspace is trusted: it says where tickets go. Nothing was sent.';

/** The document of an argument, else the one somebody works on; says why where there is none, or no tracker can be used. */
export const documentToPush = (
  app: App,
  target: unknown,
): Promise<{ readonly document: vscode.TextDocument; readonly pushed: Pushed } | undefined> =>
  documentToSend(app, target, {
    outbox: app.host.outbox,
    untrusted: UNTRUSTED,
    open: 'Open the postmortem whose action items are to be pushed.',
  });

interface Errand {
  readonly outbox: OutboxOf | undefined;
  /** What is said while the workspace is not trusted, and where no postmortem is open. */
  readonly untrusted: string;
  readonly open: string;
}

/** The same for whatever is sent. */
export async function documentToSend(
  app: App,
  target: unknown,
  { outbox, untrusted, open }: Errand,
): Promise<{ readonly document: vscode.TextDocument; readonly pushed: Pushed } | undefined> {
  if (!app.host.http || !outbox) return say(NEEDS_NODE);
  if (!vscode.workspace.isTrusted) return askTrust(untrusted);
  const uri = targetOf(target);
  const document = uri ? await vscode.workspace.openTextDocument(uri) : activePostmortem();
  if (!document || !isPostmortem(document)) return say(open);
  return { document, pushed: pushedOf(document, outbox) };
}

export const pushedOf = (document: vscode.TextDocument, outbox: OutboxOf): Pushed => ({
  uri: document.uri,
  id: frontMatterText(postmortemOf(document), 'id')?.trim() ?? '',
  path: placeOf(document.uri),
  outbox,
});

/** A draft that nobody has saved yet has the path that it will be saved at. */
const placeOf = (uri: vscode.Uri): string =>
  (uri.scheme === 'file' || uri.scheme === 'untitled') && /^(?:[\\/]|[a-z]:)/i.test(uri.fsPath)
    ? uri.fsPath
    : uri.toString();

function say(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
