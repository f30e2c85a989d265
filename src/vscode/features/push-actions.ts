import * as vscode from 'vscode';
import {
  planPush,
  runPush,
  type PushOutcome,
  type PushRow,
  type PushTarget,
} from '../../core/actions/push.ts';
import { nothingToPush, pushedWords } from '../../core/actions/push-words.ts';
import { writeTicket } from '../../core/actions/write-ticket.ts';
import { TRACKERS } from '../../core/trackers/index.ts';
import type { App, Command } from '../app.ts';
import type { HeldOutbox } from '../host.ts';
import { connectionFor, NEEDS_NODE } from '../connections.ts';
import { isAbort, showConnectorError } from '../connector-errors.ts';
import { pushList, pushSummary } from '../push-list.ts';
import { showPushPreview } from '../push-preview.ts';
import { configOf } from '../config.ts';
import {
  activePostmortem,
  editPostmortem,
  frontMatterText,
  isPostmortem,
  postmortemOf,
} from '../documents.ts';

/** Push Action Items…: shows exactly what will be made, makes it once, writes each key back as it is known. */
export const pushActions: Command = async (app, target) => {
  if (!app.host.http) {
    void vscode.window.showInformationMessage(NEEDS_NODE);
    return;
  }
  const document =
    target instanceof vscode.Uri ? await vscode.workspace.openTextDocument(target) : activePostmortem();
  if (!document || !isPostmortem(document)) {
    void vscode.window.showInformationMessage('Open the postmortem whose action items are to be pushed.');
    return;
  }
  // Read once: the document may change while the question is open, and what was shown is what counts.
  const id = frontMatterText(postmortemOf(document), 'id') ?? '';
  const rows = await plan(app, document, id);
  const chosen = rows && (await confirm(id === '' ? 'this postmortem' : id, rows));
  if (chosen && chosen.length > 0) await push(app, { uri: document.uri, id }, chosen);
};

/** What a push would do; undefined where that can't be said. Trackers are asked, nothing is made. */
async function plan(
  app: App,
  document: vscode.TextDocument,
  id: string,
): Promise<readonly PushRow[] | undefined> {
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Asking the trackers', cancellable: true },
      async (_progress, token) => {
        const targets = await connectTargets(app, document.uri, token);
        return targets.length === 0 ? undefined : await planWith(app, document, id, targets);
      },
    );
  } catch (error) {
    if (!isAbort(error)) showConnectorError({ id: 'tracker', label: 'The tracker' }, error);
    return undefined;
  }
}

async function planWith(
  app: App,
  document: vscode.TextDocument,
  id: string,
  targets: readonly PushTarget[],
): Promise<readonly PushRow[]> {
  const sent = await outboxOf(app, { uri: document.uri, id });
  try {
    return await planPush({ postmortem: postmortemOf(document), targets, ...(sent && { sent }) });
  } finally {
    await sent?.close();
  }
}

interface Pushed {
  readonly uri: vscode.Uri;
  readonly id: string;
}

async function outboxOf(app: App, { uri, id }: Pushed): Promise<HeldOutbox | undefined> {
  const repository = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? uri.toString();
  return app.host.outbox?.(repository, id);
}

/** The trackers of `.postmortem.yaml` in its order, those that are connected. */
async function connectTargets(
  app: App,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly PushTarget[]> {
  const { trackers } = await configOf(uri);
  const targets: PushTarget[] = [];
  for (const [id, options] of Object.entries(trackers)) {
    const tracker = TRACKERS.find((known) => known.id === id);
    const connection = tracker && (await connectionFor(app, tracker, { token, options }));
    if (connection) targets.push({ tracker, connection });
    else if (tracker) offer(`${tracker.label} is not connected yet: its items wait.`, id);
  }
  if (Object.keys(trackers).length === 0) {
    void vscode.window.showInformationMessage(
      'No tracker is named yet. Add `trackers: { jira: { project: KEY } }` or `trackers: { github: { repository: owner/name } }` to .postmortem.yaml.',
    );
  }
  return targets;
}

function offer(message: string, connector: string): void {
  void vscode.window.showWarningMessage(message, 'Connect').then((picked) => {
    if (picked !== undefined) void vscode.commands.executeCommand('postmortem.connect', connector);
  });
}

/** What the push will do, item by item. Nothing is sent before the person says so; Escape sends nothing. */
async function confirm(id: string, rows: readonly PushRow[]): Promise<readonly PushRow[]> {
  const active = rows.filter(({ kind }) => kind === 'create' || kind === 'link');
  if (active.length === 0) {
    void tellNothing(id, rows);
    return [];
  }
  const list = pushList(rows);
  const preview = await showPushPreview(
    id,
    rows,
    list.length + list.filter(({ detail }) => detail).length + 2,
  );
  const picked = await vscode.window.showQuickPick(list, {
    title: `Push action items of ${id}: ${pushSummary(rows)}`,
    placeHolder: 'Nothing sent yet. Enter sends, Escape sends nothing.',
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  await preview.close();
  return (picked ?? []).flatMap(({ row }) => (row ? [row] : []));
}

/** A notification without a button shows one line of about so many characters. */
const ONE_LINE = 60;

async function tellNothing(id: string, rows: readonly PushRow[]): Promise<void> {
  const said = nothingToPush(rows);
  const buttons = said.length > ONE_LINE ? ['Show Each Item'] : [];
  const picked = await vscode.window.showInformationMessage(said, ...buttons);
  if (picked !== undefined) await showPushPreview(id, rows, 0);
}

async function push(app: App, pushed: Pushed, rows: readonly PushRow[]): Promise<void> {
  const { uri } = pushed;
  const outbox = await outboxOf(app, pushed).catch((error: unknown) => {
    // Another window pushes this postmortem: nothing was sent from here.
    showConnectorError({ id: 'tracker', label: 'The tracker' }, error);
    return undefined;
  });
  if (!outbox) return;
  const done: PushOutcome[] = [];
  try {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Pushing action items', cancellable: true },
      async (progress, token) => {
        const controller = new AbortController();
        token.onCancellationRequested(() => controller.abort());
        for await (const outcome of runPush(rows, outbox, controller.signal)) {
          done.push(outcome);
          progress.report({ message: `${done.length} of ${rows.length}`, increment: 100 / rows.length });
          if ('ticket' in outcome) await writeBack(uri, outcome.item, outcome.ticket.key);
        }
      },
    );
  } finally {
    await outbox.close();
  }
  report(uri, rows.length, done);
}

const writeTries = 50;
const betweenTriesMs = 100;

/**
 * The item is located again by its id: the document may have changed while the tracker answered. The editor refuses
 * an edit that a key press overtook, so it is tried again between the words of someone who is typing.
 */
async function writeKey(uri: vscode.Uri, item: string, key: string): Promise<boolean> {
  for (let tries = 1; tries <= writeTries; tries += 1) {
    let located = false;
    const written = await editPostmortem(uri, (postmortem) => {
      const edit = writeTicket(postmortem, item, key);
      located = edit !== undefined;
      return edit && [edit];
    });
    if (written || !located) return written;
    await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
  }
  return false;
}

async function writeBack(uri: vscode.Uri, item: string, key: string): Promise<void> {
  const written = await writeKey(uri, item, key).catch(() => false);
  if (!written) {
    void vscode.window.showWarningMessage(
      `${key} was made for ${item}, but that item is not in the document as it was. Add "ticket: ${key}" to it; a push will not make another.`,
    );
  }
}

function report(uri: vscode.Uri, wanted: number, done: readonly PushOutcome[]): void {
  const { said, troubles } = pushedWords(wanted, done);
  if (said !== '') void offerSave(uri, said);
  for (const trouble of troubles) void vscode.window.showErrorMessage(trouble);
}

/** A notification with a button shows all of its words, every key among them. */
async function offerSave(uri: vscode.Uri, said: string): Promise<void> {
  const picked = await vscode.window.showInformationMessage(said, 'Save');
  if (picked === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty && !(await document.save()))
    void vscode.window.showWarningMessage('The document could not be saved. The keys stand in it, unsaved.');
}
