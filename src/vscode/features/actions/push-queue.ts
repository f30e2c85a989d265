import * as vscode from 'vscode';
import type { PushRow } from '../../../core/actions/push/push.ts';
import { agreedRows, isAllAgreed, isWaiting, type Queued } from '../../../core/actions/push/queued-rows.ts';
import type { App, Feature } from '../../app.ts';
import { isPostmortem } from '../../documents.ts';
import { planFor } from '../../actions/plan-for.ts';
import { targetsOf } from '../../actions/push-targets.ts';
import { pushedOf, type Pushed } from '../../actions/pushed-document.ts';
import { runAgreed } from '../../actions/run-push.ts';

/** What had a person's yes and met no network is offered again: when its document opens, and when trackers answer. */
export const pushQueue: Feature = (app) => {
  const look = (document: vscode.TextDocument): void => {
    const { outbox, http } = app.host;
    if (!outbox || !http || !vscode.workspace.isTrusted || !isPostmortem(document)) return;
    const pushed = pushedOf(document, outbox);
    if (pushed.id !== '') offerOnce(app, pushed);
  };
  for (const document of vscode.workspace.textDocuments) look(document);
  // A document that was closed a moment ago is opened again without a word of it.
  const lookAgain = (editor: vscode.TextEditor | undefined): void => {
    if (editor && watched.has(editor.document.uri.toString())) look(editor.document);
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.window.onDidChangeActiveTextEditor(lookAgain),
    {
      dispose: () => {
        for (const timer of watched.values()) clearInterval(timer);
        watched.clear();
      },
    },
  );
};

/** Those that are asked for now: nothing is offered twice. */
const looking = new Set<string>();

/** Timers by the address of the document. */
const watched = new Map<string, ReturnType<typeof setInterval>>();

const EVERY_MS = 60_000;

/** Looks every minute whether the trackers of what is kept can be reached; then it is offered, once. */
export function watchQueue(app: App, pushed: Pushed): void {
  const key = pushed.uri.toString();
  if (watched.has(key)) return;
  const timer = setInterval(() => offerOnce(app, pushed), EVERY_MS);
  watched.set(key, timer);
}

function forget({ uri }: Pushed): void {
  clearInterval(watched.get(uri.toString()));
  watched.delete(uri.toString());
}

function offerOnce(app: App, pushed: Pushed): void {
  const key = pushed.uri.toString();
  if (looking.has(key)) return;
  looking.add(key);
  const end = (): void => void looking.delete(key);
  offerQueued(app, pushed).then(end, end);
}

/** What is kept, planned as the document is now. */
async function queuedNow(app: App, pushed: Pushed): Promise<Queued & { readonly all: readonly PushRow[] }> {
  const sent = await pushed.outbox.read(pushed.path, pushed.id);
  const document = await vscode.workspace.openTextDocument(pushed.uri);
  const { token } = new vscode.CancellationTokenSource();
  const { connected } = await targetsOf(app, pushed.uri, token);
  const all = await planFor(document, pushed, connected);
  return { all, ...(await agreedRows(all, await sent.list())) };
}

/** Nothing is sent without another word: the yes was for what was shown then, and is used for that alone. */
async function offerQueued(app: App, pushed: Pushed): Promise<void> {
  const sent = await pushed.outbox.read(pushed.path, pushed.id);
  if (!(await sent.list()).some(({ state }) => state === 'queued')) return forget(pushed);
  const { waiting, agreed } = await queuedNow(app, pushed);
  if (waiting.length === 0 || waiting.some(isWaiting)) return watchQueue(app, pushed);
  forget(pushed);
  const count = waiting.length === 1 ? '1 action item' : `${waiting.length} action items`;
  const buttons = isAllAgreed({ waiting, agreed }) ? ['Push Now', 'Show First…'] : ['Show First…'];
  const changed = isAllAgreed({ waiting, agreed })
    ? ''
    : ' What they say changed since, so you are asked again.';
  const picked = await vscode.window.showInformationMessage(
    `${count} of ${pushed.id} could not be sent without a connection. There is one now.${changed}`,
    ...buttons,
  );
  if (picked === undefined) return;
  // The notification may have stood there for hours: what the document says by now may be something else.
  const now = picked === 'Push Now' ? await queuedNow(app, pushed) : undefined;
  if (now && isAllAgreed(now)) await runAgreed(pushed, { rows: now.agreed, all: now.all });
  else await vscode.commands.executeCommand('postmortem.pushActions', pushed.uri);
}
