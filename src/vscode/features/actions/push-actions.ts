import * as vscode from 'vscode';
import type { PushRow } from '../../../core/actions/push/push.ts';
import { nothingToPush, unknownWords } from '../../../core/actions/push/push-words.ts';
import type { App, Command } from '../../app.ts';
import { isAbort, showConnectorError } from '../../captured/connector-errors.ts';
import { planFor } from '../../actions/plan-for.ts';
import { pushList, pushSummary } from '../../actions/push-list.ts';
import { showPushPreview } from '../../actions/push-preview.ts';
import { connectTargets } from '../../actions/push-targets.ts';
import { documentToPush, type Pushed } from '../../actions/pushed-document.ts';
import { offerToResolve, runAgreed } from '../../actions/run-push.ts';
import { watchQueue } from './push-queue.ts';

/** Push Action Items…: shows exactly what will be made, makes it once, writes each key back as it is known. */
export const pushActions: Command = async (app, target) => {
  const found = await documentToPush(app, target);
  if (!found) return;
  // Read once: the document may change while the question is open, and what was shown is what counts.
  const { document, pushed } = found;
  const all = await plan(app, document, pushed);
  const rows = all && (await confirm(pushed, all));
  if (!all || !rows || rows.length === 0) return;
  const done = await runAgreed(pushed, { rows, all });
  if (done.some(({ result }) => result === 'queued')) watchQueue(app, pushed);
};

/** What a push would do; undefined where that can't be said. Trackers are asked, nothing is made. */
async function plan(
  app: App,
  document: vscode.TextDocument,
  pushed: Pushed,
): Promise<readonly PushRow[] | undefined> {
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Asking the trackers', cancellable: true },
      async (_progress, token) => {
        const targets = await connectTargets(app, document.uri, token);
        return targets.length === 0 ? undefined : await planFor(document, pushed, targets);
      },
    );
  } catch (error) {
    if (!isAbort(error)) showConnectorError({ id: 'tracker', label: 'The tracker' }, error);
    return undefined;
  }
}

/** What the push will do, item by item. Nothing is sent before the person says so; Escape sends nothing. */
async function confirm(pushed: Pushed, rows: readonly PushRow[]): Promise<readonly PushRow[]> {
  const id = pushed.id === '' ? 'this postmortem' : pushed.id;
  if (!rows.some(({ kind }) => kind === 'create' || kind === 'link')) {
    void tellNothing(pushed, id, rows);
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

async function tellNothing({ uri }: Pushed, id: string, rows: readonly PushRow[]): Promise<void> {
  const said = nothingToPush(rows);
  if (unknownWords(rows).length > 0) return offerToResolve(uri, said);
  const refused = rows.find((row) => row.kind === 'blocked' && row.error?.code === 'unauthorized');
  const again = refused?.kind === 'blocked' ? refused.tracker : undefined;
  const show = said.length > ONE_LINE ? ['Show Each Item'] : [];
  const buttons = again === undefined ? show : ['Connect Again', ...show];
  const picked = await vscode.window.showInformationMessage(said, ...buttons);
  if (picked === 'Connect Again') await vscode.commands.executeCommand('postmortem.connect', again);
  else if (picked !== undefined) await showPushPreview(id, rows, 0);
}
