import * as vscode from 'vscode';
import { readProof } from '../../../core/actions/verify/proof.ts';
import { readActionItems } from '../../../core/actions/read-items.ts';
import { isRead, readTickets } from '../../../core/actions/sync/read-tickets.ts';
import { verifiedSummary, verifyItems, type Verified } from '../../../core/actions/verify/verify.ts';
import type { App, Command } from '../../app.ts';
import { askTrust } from '../../ask-trust.ts';
import { targetsOf } from '../../actions/push-targets.ts';
import { isAbort, showConnectorError } from '../../captured/connector-errors.ts';
import { toRange } from '../../convert.ts';
import { activePostmortem, isPostmortem, postmortemOf } from '../../documents.ts';
import { keepReadings } from '../../actions/ticket-statuses.ts';

const say = (message: string): void => void vscode.window.showInformationMessage(message);

/** Verify Action Items: looks up what each `done_when` names, and lists what is proven, what is not, what a person must check. */
export const verifyActions: Command = async (app, target) => {
  const document =
    target instanceof vscode.Uri ? await vscode.workspace.openTextDocument(target) : activePostmortem();
  if (!document || !isPostmortem(document))
    return say('Open the postmortem whose action items are to be verified.');
  if (!vscode.workspace.isTrusted)
    return askTrust('Verifying waits until this workspace is trusted: it says what is looked up.');
  if (!app.host.proofs || document.uri.scheme !== 'file')
    return say('Verifying needs a file on disk, and VS Code on a desktop or server.');
  const verified = await look(app, document).catch((error: unknown) => {
    if (!isAbort(error)) showConnectorError({ id: 'tracker', label: 'The tracker' }, error);
    return undefined;
  });
  if (!verified) return;
  if (verified.length === 0) return say('No action item is to be done here.');
  await show(document, verified);
};

async function look(app: App, document: vscode.TextDocument): Promise<readonly Verified[] | undefined> {
  const proofs = await app.host.proofs?.(document.uri.fsPath);
  const items = readActionItems(postmortemOf(document));
  const byTicket = items.filter(
    ({ doneWhen, ticket }) => ticket !== undefined && readProof(doneWhen ?? '')?.kind === 'ticket',
  );
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Verifying action items', cancellable: true },
    async (_progress, token) => {
      const targets = byTicket.length > 0 ? (await targetsOf(app, document.uri, token)).connected : [];
      const asked = await readTickets(byTicket, targets);
      keepReadings(app, [...asked.values()].filter(isRead));
      return proofs && verifyItems(items, proofs, asked);
    },
  );
}

const ICONS: Readonly<Record<Verified['state'], string>> = {
  proven: 'pass',
  'not yet': 'circle-large-outline',
  unknown: 'question',
  person: 'person',
};

const WORDS: Readonly<Record<Verified['state'], string>> = {
  proven: 'proven',
  'not yet': 'not yet',
  unknown: 'could not be looked up',
  person: 'a person must check',
};

/** The list; whoever chooses an item goes there. */
async function show(document: vscode.TextDocument, verified: readonly Verified[]): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    verified.map((one) => ({
      label: `$(${one.contradicts ? 'warning' : ICONS[one.state]}) ${one.item.id} ${one.item.action}`,
      description: one.contradicts ? 'says done, and is not proven' : WORDS[one.state],
      detail: one.said,
      id: one.item.id,
    })),
    {
      title: `Verify action items: ${verifiedSummary(verified)}`,
      placeHolder: 'Choose an item to go there',
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  const postmortem = postmortemOf(document);
  const item = picked && postmortem.actionItems.find(({ id }) => id === picked.id);
  if (!item) return;
  const selection = toRange(postmortem.lines, item.fields['done_when']?.span ?? item.span);
  await vscode.window.showTextDocument(document, { selection });
}
