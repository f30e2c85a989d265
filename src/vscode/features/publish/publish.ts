import * as vscode from 'vscode';
import type { PublishTarget } from '../../../core/publish/publisher.ts';
import { frontOf } from '../../../core/publish/run/front.ts';
import { isStranger, type PublishRow } from '../../../core/publish/run/plan-publish.ts';
import {
  isToPublish,
  nothingToPublish,
  publishPage,
  publishSummary,
  rowWords,
} from '../../../core/publish/run/publish-page.ts';
import { whyUnpublished } from '../../../core/publish/run/publication.ts';
import type { App, Command } from '../../app.ts';
import { isAbort, showConnectorError } from '../../captured/connector-errors.ts';
import { postmortemOf } from '../../documents.ts';
import { publishPlan } from '../../publish/publish-plan.ts';
import { publishTargets } from '../../publish/publish-targets.ts';
import { documentToSend, type Pushed } from '../../actions/pushed-document.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { offerToResolve, runAgreedPublish } from '../../publish/run-publish.ts';
import { resolvePublish } from './resolve-publish.ts';

/** A repository says where pages go, so it is asked for only once somebody trusts it. */
const UNTRUSTED =
  'Publishing waits until this workspace is trusted: it says where pages go. Nothing was sent.';

/** Publish…: shows exactly what will be sent, sends it once, writes each id into the front matter as it is known. */
export const publish: Command = async (app, target) => {
  const found = await documentToSend(app, target, {
    outbox: app.host.published,
    untrusted: UNTRUSTED,
    open: 'Open the postmortem that is to be published.',
  });
  if (!found) return;
  const { document, pushed } = found;
  const postmortem = postmortemOf(document);
  const why = whyUnpublished(postmortem);
  if (why !== undefined) return void vscode.window.showWarningMessage(why, 'OK');
  const { id } = frontOf(postmortem);
  if (id === undefined) return void vscode.window.showWarningMessage(NO_ID, 'OK');
  const rows = await plan(app, document, pushed);
  if (!rows) return;
  const resolve = (): Promise<void> => resolvePublish(app, { document, pushed });
  const agreed = await confirm(id, rows, resolve);
  if (agreed.length > 0) await runAgreedPublish(pushed, agreed, resolve);
};

const NO_ID =
  'This postmortem has no `id` in its front matter, by which what is published is found again. Give it one first.';

/** What publishing would do; undefined where that can't be said. Vendors are asked, nothing is sent. */
async function plan(
  app: App,
  document: vscode.TextDocument,
  { outbox, path, id }: Pushed,
): Promise<readonly PublishRow[] | undefined> {
  try {
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: 'Asking what is published already',
        cancellable: true,
      },
      async (_progress, token) => {
        const targets: readonly PublishTarget[] = await publishTargets(app, document.uri, token);
        if (targets.length === 0) return undefined;
        return publishPlan(document, targets, await outbox.read(path, id));
      },
    );
  } catch (error) {
    if (!isAbort(error)) showConnectorError({ id: '', label: 'Publishing' }, error);
    return undefined;
  }
}

interface RowItem extends vscode.QuickPickItem {
  readonly row: PublishRow;
}

const ICONS = { create: 'diff-added', update: 'edit', link: 'link' } as const;

function itemFor(row: PublishRow): readonly RowItem[] {
  if (row.kind !== 'create' && row.kind !== 'update' && row.kind !== 'link') return [];
  const { label } = row.target.publisher;
  const item = {
    label: `$(${ICONS[row.kind]}) ${label}`,
    description: rowWords(row),
    detail: isStranger(row) && 'published' in row ? row.published.url : row.destination,
  };
  // What is not this postmortem's is ticked by whoever looked at it.
  return [{ ...item, picked: !isStranger(row), row }];
}

/** What is sent, target by target. Nothing leaves before the person says so; Escape sends nothing. */
async function confirm(
  id: string,
  rows: readonly PublishRow[],
  resolve: () => Promise<void>,
): Promise<readonly PublishRow[]> {
  if (!rows.some(isToPublish)) {
    await tellNothing(id, rows, resolve);
    return [];
  }
  const items = rows.flatMap(itemFor);
  const page = await showReadOnly(preview(id, rows, items.length * 2 + 2));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Publish ${id}: ${publishSummary(rows)}`,
    placeHolder: 'Nothing sent yet. Enter publishes, Escape sends nothing.',
    canPickMany: true,
    ignoreFocusOut: true,
  });
  await page.close();
  return (picked ?? []).map(({ row }) => row);
}

/** The list lies over the first lines, so they are left empty. */
const preview = (id: string, rows: readonly PublishRow[], linesInFront: number) => ({
  name: `Publish ${id}.md`,
  language: 'markdown',
  text: `${'\n'.repeat(linesInFront)}${publishPage(rows)}`,
});

/** Why there is nothing to send, with a way out of it. */
async function tellNothing(
  id: string,
  rows: readonly PublishRow[],
  resolve: () => Promise<void>,
): Promise<void> {
  if (rows.some(({ kind }) => kind === 'unknown')) return offerToResolve(nothingToPublish(rows), resolve);
  const blocked = rows.flatMap((row) => (row.kind === 'blocked' ? [row] : []));
  const refused = blocked.find(({ error }) => error?.code === 'unauthorized' || error?.code === 'forbidden');
  const again = refused?.target.publisher.id;
  const said = nothingToPublish(rows);
  const buttons = again === undefined ? ['Show Each'] : ['Connect Again', 'Show Each'];
  const show = blocked.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const picked = await show(said, ...buttons);
  if (picked === 'Connect Again') await vscode.commands.executeCommand('postmortem.connect', again);
  else if (picked !== undefined) await showReadOnly(preview(id, rows, 0));
}
