import * as vscode from 'vscode';
import { runPush, type PushOutcome, type PushRow } from '../../core/actions/push/push.ts';
import { pushedWords } from '../../core/actions/push/pushed-words.ts';
import { toSignal } from '../captured/connections.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { showConnectorError } from '../captured/connector-errors.ts';
import { postmortemAt } from '../documents.ts';
import type { HeldOutbox } from '../host.ts';
import { offerSave } from './offer-save.ts';
import type { Pushed } from './pushed-document.ts';
import { writeKey } from './write-key.ts';

/** Pushes what was agreed to, of all that was planned; writes each key as soon as it is known, and tells what became of each item. */
export async function runAgreed(
  pushed: Pushed,
  { rows, all }: { readonly rows: readonly PushRow[]; readonly all: readonly PushRow[] },
): Promise<readonly PushOutcome[]> {
  const planned = all.map(({ item }) => item);
  const outbox = await held(pushed);
  if (!outbox) return [];
  const done: PushOutcome[] = [];
  try {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Pushing action items', cancellable: true },
      async (progress, token) => {
        const current = (): Promise<Postmortem> => postmortemAt(pushed.uri);
        const telling = rows.map((row) => saying(row, (message) => progress.report({ message })));
        for await (const outcome of runPush(telling, { outbox, signal: toSignal(token), planned, current })) {
          done.push(outcome);
          progress.report({ message: `${done.length} of ${rows.length}`, increment: 100 / rows.length });
          const item = planned.find(({ id }) => id === outcome.item);
          if ('ticket' in outcome && item)
            await writeKey(pushed.uri, { item, planned, ticket: outcome.ticket.key });
        }
      },
    );
  } finally {
    await outbox.close();
  }
  report(
    pushed.uri,
    rows.map(({ item }) => item.id),
    done,
  );
  return done;
}

/** The row, whose waits are told: looking for a ticket that got no answer may take a minute. */
function saying(row: PushRow, say: (why: string) => void): PushRow {
  if (row.kind !== 'create' && row.kind !== 'link') return row;
  const { connection } = row.target;
  const wait = (ms: number, why: string): Promise<void> => {
    say(why);
    return connection.wait(ms, why);
  };
  return { ...row, target: { ...row.target, connection: { ...connection, wait } } };
}

/** Undefined where another window pushes this postmortem: then nothing is sent from here, and it is said. */
export async function held({ outbox, path, id }: Pushed): Promise<HeldOutbox | undefined> {
  try {
    return await outbox.open(path, id);
  } catch (error) {
    showConnectorError({ id: 'tracker', label: 'The tracker' }, error);
    return undefined;
  }
}

function report(uri: vscode.Uri, wanted: readonly string[], done: readonly PushOutcome[]): void {
  const { said, failed, unknown } = pushedWords(wanted, done);
  if (said !== '') void offerKeys(uri, said, done);
  for (const words of failed) void vscode.window.showErrorMessage(words);
  for (const words of unknown) void offerToResolve(uri, words);
}

/** A notification with a button shows all of its words, every key among them. */
async function offerKeys(uri: vscode.Uri, said: string, done: readonly PushOutcome[]): Promise<void> {
  const keys = done.filter((one) => 'ticket' in one).length;
  if (keys === 0) return void vscode.window.showInformationMessage(said, 'OK');
  const document = await vscode.workspace.openTextDocument(uri);
  await offerSave(document, said, keys === 1 ? 'Its key is kept' : 'Their keys are kept');
}

/** Something may have been made: whoever looks at the tracker can clear it up. */
export async function offerToResolve(uri: vscode.Uri, words: string): Promise<void> {
  const picked = await vscode.window.showWarningMessage(words, 'Resolve…');
  if (picked !== undefined) await vscode.commands.executeCommand('postmortem.resolvePush', uri);
}
