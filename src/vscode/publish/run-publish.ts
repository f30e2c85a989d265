import * as vscode from 'vscode';
import type { PublishRow } from '../../core/publish/run/plan-publish.ts';
import { publishedWords } from '../../core/publish/run/published-words.ts';
import { runPublish, type PublishOutcome } from '../../core/publish/run/run-publish.ts';
import { writePublished } from '../../core/publish/run/write-published.ts';
import { frontOf } from '../../core/publish/run/front.ts';
import { toSignal } from '../captured/connections.ts';
import { postmortemAt } from '../documents.ts';
import type { Pushed } from '../actions/pushed-document.ts';
import { held } from '../actions/run-push.ts';
import { writePatiently } from '../write-patiently.ts';

/** Publishes what was agreed to; writes each id as soon as it is known, and tells what became of each. */
export async function runAgreedPublish(
  pushed: Pushed,
  rows: readonly PublishRow[],
  resolve: () => Promise<void>,
): Promise<void> {
  const outbox = await held(pushed);
  if (!outbox) return;
  const { published } = frontOf(await postmortemAt(pushed.uri));
  const done: PublishOutcome[] = [];
  try {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Publishing', cancellable: true },
      async (progress, token) => {
        const telling = rows.map((row) => saying(row, (message) => progress.report({ message })));
        for await (const outcome of runPublish(telling, { outbox, signal: toSignal(token) })) {
          done.push(outcome);
          progress.report({ message: `${done.length} of ${rows.length}`, increment: 100 / rows.length });
          if ('published' in outcome)
            await writeId(pushed.uri, outcome.publisher, {
              key: outcome.published.key,
              instead: published[outcome.publisher],
            });
        }
      },
    );
  } finally {
    await outbox.close();
  }
  report(pushed.uri, rows, done, resolve);
}

/** The row, whose waits are told: looking for what got no answer may take a while. */
function saying(row: PublishRow, say: (why: string) => void): PublishRow {
  const { connection } = row.target;
  const wait = (ms: number, why: string): Promise<void> => {
    say(why);
    return connection.wait(ms, why);
  };
  return { ...row, target: { ...row.target, connection: { ...connection, wait } } };
}

/** Writes what was published into the front matter as it is now, and says so where it can't be written. */
export async function writeId(
  uri: vscode.Uri,
  publisher: string,
  { key, instead }: { readonly key: string; readonly instead: string | undefined },
): Promise<void> {
  const written = await writePatiently(uri, (postmortem) =>
    writePublished(postmortem, publisher, { key, instead }),
  ).catch(() => false);
  if (written || frontOf(await postmortemAt(uri)).published[publisher] === key) return;
  void vscode.window.showWarningMessage(
    `It is there as ${key}, but the front matter could not take that. Add "published: { ${publisher}: ${key} }" to it; publishing again makes no second.`,
  );
}

function report(
  uri: vscode.Uri,
  rows: readonly PublishRow[],
  done: readonly PublishOutcome[],
  resolve: () => Promise<void>,
): void {
  const wanted = rows.map(({ target }) => target.publisher);
  const { said, failed, unknown } = publishedWords(wanted, done);
  if (said !== '') void offerPage(uri, said, done);
  for (const words of failed) void vscode.window.showErrorMessage(words);
  for (const words of unknown) void offerToResolve(words, resolve);
}

export async function offerToResolve(words: string, resolve: () => Promise<void>): Promise<void> {
  if ((await vscode.window.showWarningMessage(words, 'Resolve…')) !== undefined) await resolve();
}

/** A notification with a button shows all of its words. */
async function offerPage(uri: vscode.Uri, said: string, done: readonly PublishOutcome[]): Promise<void> {
  const pages = done.flatMap((one) =>
    'published' in one && one.published.url !== '' ? [one.published.url] : [],
  );
  const ids = done.filter((one) => 'published' in one).length;
  if (ids === 0) return void vscode.window.showInformationMessage(said, 'OK');
  const document = await vscode.workspace.openTextDocument(uri);
  const saving = document.isDirty ? ['Save'] : [];
  const words = document.isDirty ? ` Save the document to keep ${ids === 1 ? 'its id' : 'their ids'}.` : '';
  const opening = pages.length > 0 ? ['Open'] : [];
  const picked = await vscode.window.showInformationMessage(`${said}${words}`, ...saving, ...opening);
  const [page] = pages;
  if (picked === 'Open' && page !== undefined) await vscode.env.openExternal(vscode.Uri.parse(page, true));
  if (picked === 'Save' && document.isDirty && !(await document.save()))
    void vscode.window.showWarningMessage(
      'The document could not be saved. What was published stands in it, unsaved.',
    );
}
