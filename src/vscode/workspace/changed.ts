import * as vscode from 'vscode';
import { changedLines } from '../../core/document/changed-lines.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import type { Span } from '../../core/document/span.ts';
import { isSettled } from '../../core/language/problems.ts';
import { statusOf } from '../../core/language/status/status.ts';
import { committed } from '../git.ts';

/** What HEAD has of each document that was asked about; undefined where there is no Git. */
const known = new Map<string, string | undefined>();
const read = new vscode.EventEmitter<void>();

/** Fires when it became known what was committed of a document. */
export const onDidReadCommitted = read.event;

/**
 * Where a published document differs from what was committed; undefined for any other, and while that isn't known.
 * What was committed is read anew when the document is saved: a commit follows a save.
 */
export function changedIn(
  document: vscode.TextDocument,
  postmortem: Postmortem,
): readonly Span[] | undefined {
  if (!isSettled(statusOf(postmortem))) return undefined;
  const key = document.uri.toString();
  if (!known.has(key)) {
    known.set(key, undefined);
    void readCommitted(document.uri);
  }
  const before = known.get(key);
  return before === undefined ? undefined : changedLines(postmortem.text, postmortem.lines, before);
}

async function readCommitted(uri: vscode.Uri): Promise<void> {
  const key = uri.toString();
  const text = await committed(uri);
  if (known.get(key) === text) return;
  known.set(key, text);
  read.fire();
}

/** Keeps what was committed in step while documents are open. */
export const watchCommitted = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (known.has(uri.toString())) void readCommitted(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
