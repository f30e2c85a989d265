import type * as vscode from 'vscode';
import { planPush, type PushRow, type PushTarget } from '../../core/actions/push/push.ts';
import { postmortemOf } from '../documents.ts';
import { pageOfDocument } from '../git.ts';
import type { Pushed } from './pushed-document.ts';

/** What a push of the document as it is now would do. */
export async function planFor(
  document: vscode.TextDocument,
  { outbox, path, id }: Pushed,
  targets: readonly PushTarget[],
): Promise<readonly PushRow[]> {
  const [sent, url] = await Promise.all([outbox.read(path, id), pageOfDocument(document.uri)]);
  return planPush({ postmortem: postmortemOf(document), targets, sent, ...(url !== undefined && { url }) });
}
