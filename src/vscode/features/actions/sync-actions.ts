import * as vscode from 'vscode';
import { compareTickets, type Compared } from '../../../core/actions/sync/compare.ts';
import { readActionItems } from '../../../core/actions/read-items.ts';
import type { SyncBases } from '../../../core/actions/sync/sync-base.ts';
import { leftWords, syncedWords, syncLine, syncPage } from '../../../core/actions/sync/sync-words.ts';
import { runSync, type Chosen, type SyncedDocument } from '../../../core/actions/sync/sync.ts';
import type { App, Command } from '../../app.ts';
import { askTrust } from '../../ask-trust.ts';
import { offerSave } from '../../actions/offer-save.ts';
import { targetsOf } from '../../actions/push-targets.ts';
import { NEEDS_NODE, toSignal } from '../../captured/connections.ts';
import { isAbort, showConnectorError } from '../../captured/connector-errors.ts';
import { activePostmortem, frontMatterText, isPostmortem, postmortemOf, targetOf } from '../../documents.ts';
import { tellNoTracker } from '../../actions/no-tracker.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { chooseSync, clearItems } from '../../actions/sync-choices.ts';
import { basesOf, syncedDocument } from '../../actions/synced-document.ts';
import { keepReadings } from '../../actions/ticket-statuses.ts';

interface Syncing {
  readonly document: vscode.TextDocument;
  readonly synced: SyncedDocument;
  readonly bases: SyncBases;
}

/**
 * Sync Action Items: shows what document and tickets say differently, and changes what a person ticks. Where both
 * changed since they agreed, or nobody compared them before, each is asked for.
 */
export const syncActions: Command = async (app, target) => {
  const document = await documentToSync(app, target);
  const bases = document && (await basesOf(app, document));
  if (!document) return;
  if (!bases) {
    say('Give the postmortem an `id` in its front matter first: what was compared is kept under it.');
    return;
  }
  const syncing = { document, bases, synced: await syncedDocument(document) };
  const compared = await compare(app, syncing);
  if (!compared) return;
  keepReadings(app, compared.readings);
  await settle(app, syncing, compared);
};

const say = (message: string): void => void vscode.window.showInformationMessage(message);

async function documentToSync(app: App, target: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = targetOf(target);
  const document = uri ? await vscode.workspace.openTextDocument(uri) : activePostmortem();
  if (!app.host.http) say(NEEDS_NODE);
  else if (!vscode.workspace.isTrusted)
    askTrust('Sync waits until this workspace is trusted: it says where tickets are. Nothing was asked.');
  else if (!document || !isPostmortem(document))
    say('Open the postmortem whose action items are to be synced.');
  else if (readActionItems(postmortemOf(document)).every(({ ticket }) => ticket === undefined))
    say('No action item has a ticket yet. Push Action Items… makes them.');
  else return document;
  return undefined;
}

/** What document and tickets say differently; undefined where that can't be said. */
async function compare(app: App, { document, synced, bases }: Syncing): Promise<Compared | undefined> {
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Asking the trackers', cancellable: true },
      async (_progress, token) => {
        const { connected: targets, unconnected } = await targetsOf(app, document.uri, token);
        const [first] = unconnected;
        if (first)
          void offerConnect(first.id, `${first.label} is not connected yet: its tickets are not compared.`);
        if (targets.length > 0)
          return compareTickets(postmortemOf(document), { targets, due: synced.due, bases });
        if (!first) void tellNoTracker(document.uri);
        return undefined;
      },
    );
  } catch (error) {
    if (!isAbort(error))
      showConnectorError({ id: 'tracker', label: 'The tracker' }, error, 'Nothing was changed.');
    return undefined;
  }
}

async function offerConnect(connector: string, message: string): Promise<void> {
  const picked = await vscode.window.showWarningMessage(message, 'Connect');
  if (picked !== undefined) await vscode.commands.executeCommand('postmortem.connect', connector);
}

async function settle(app: App, syncing: Syncing, compared: Compared): Promise<void> {
  const { document } = syncing;
  const { rows, readings } = compared;
  const id = frontMatterText(postmortemOf(document), 'id') ?? '';
  const notes = rows.filter(({ kind }) => kind === 'unasked' || kind === 'unclear').map(syncLine);
  if (rows.length === notes.length) {
    await run(app, syncing, compared, { toTickets: [], toDocument: [] });
    const count = readings.length === 1 ? '1 ticket says' : `${readings.length} tickets say`;
    if (notes.length > 0) void vscode.window.showWarningMessage(notes.join(' '));
    else say(`Nothing to sync: ${count} what the document says.`);
    return;
  }
  const lines = clearItems(rows).length + 2;
  const text = `${'\n'.repeat(lines)}${syncPage(rows)}`;
  const page = await showReadOnly({ name: `Sync ${id}.diff`, language: 'diff', text });
  const chosen = await chooseSync(id, rows);
  await page.close();
  if (!chosen) return;
  await run(app, syncing, compared, chosen);
  if (chosen.pushAnew) await vscode.commands.executeCommand('postmortem.pushActions', document.uri);
}

async function run(
  app: App,
  { document, synced, bases }: Syncing,
  plan: Compared,
  chosen: Chosen,
): Promise<void> {
  const count = chosen.toTickets.length + chosen.toDocument.length;
  const outcome = await vscode.window.withProgress(
    {
      location: count > 0 ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
      title: 'Syncing action items',
      cancellable: count > 0,
    },
    async (_progress, token) => runSync(plan, chosen, { document: synced, bases, signal: toSignal(token) }),
  );
  keepReadings(app, outcome.readings);
  for (const left of leftWords(outcome)) void vscode.window.showWarningMessage(left);
  if (outcome.written.length > 0) void offerSave(document, syncedWords(outcome), 'That is kept');
  else if (outcome.sent.length > 0) say(syncedWords(outcome));
}
