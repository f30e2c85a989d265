import * as vscode from 'vscode';
import { readActionItems } from '../../../core/actions/read-items.ts';
import {
  lookAgain,
  sayKey,
  sayNotMade,
  unclearIn,
  type Said,
  type Unclear,
} from '../../../core/actions/push/resolve-push.ts';
import type { App, Command } from '../../app.ts';
import { toSignal } from '../../captured/connections.ts';
import { isAbort, showConnectorError } from '../../captured/connector-errors.ts';
import { postmortemAt, postmortemOf } from '../../documents.ts';
import type { HeldOutbox } from '../../host.ts';
import { connectTargets } from '../../actions/push-targets.ts';
import { documentToPush, type Pushed } from '../../actions/pushed-document.ts';
import { held } from '../../actions/run-push.ts';
import { writeKey } from '../../actions/write-key.ts';

/** Resolve Push…: clears up what a push could not: by looking again, or by what somebody found in the tracker. */
export const resolvePush: Command = async (app, target) => {
  const found = await documentToPush(app, target);
  if (!found) return;
  const { document, pushed } = found;
  const outbox = await held(pushed);
  if (!outbox) return;
  try {
    await resolveAll(app, { document, pushed, outbox });
  } catch (error) {
    if (!isAbort(error)) showConnectorError({ id: 'tracker', label: 'The tracker' }, error);
  } finally {
    await outbox.close();
  }
};

interface Resolving {
  readonly document: vscode.TextDocument;
  readonly pushed: Pushed;
  readonly outbox: HeldOutbox;
}

async function resolveAll(app: App, { document, pushed, outbox }: Resolving): Promise<void> {
  // The questions take their time, so nothing here ends with a notification that is dismissed.
  const { token } = new vscode.CancellationTokenSource();
  const targets = await connectTargets(app, pushed.uri, token);
  if (targets.length === 0) return;
  const all = await unclearIn({ postmortem: postmortemOf(document), targets, sent: outbox });
  const { open, told } = await look(pushed, outbox, all);
  for (const unclear of open) {
    const said = await ask(pushed, outbox, unclear);
    if (said === undefined) break;
    told.push(await tell(pushed, unclear, said));
  }
  const words = told.length === 0 ? (all.length === 0 ? NOTHING : LEFT) : told.join(' ');
  void vscode.window.showInformationMessage(words, ...(words.length > 60 ? ['OK'] : []));
}

const NOTHING = 'Nothing is unclear: each request got its answer.';
const LEFT = 'Nothing was changed. What is unclear stays so, and is not sent again.';

/** Asks the trackers again for each; what they show is written into the document. */
async function look(
  pushed: Pushed,
  outbox: HeldOutbox,
  all: readonly Unclear[],
): Promise<{ readonly open: readonly Unclear[]; readonly told: string[] }> {
  const open: Unclear[] = [];
  const told: string[] = [];
  const location = vscode.ProgressLocation.Notification;
  await vscode.window.withProgress(
    { location, title: 'Looking again', cancellable: true },
    async (_progress, token) => {
      const signal = toSignal(token);
      for (const unclear of all) {
        signal.throwIfAborted();
        const ticket = await lookAgain(unclear, outbox);
        if (ticket) told.push(await tell(pushed, unclear, { ticket }));
        else open.push(unclear);
      }
    },
  );
  return { open, told };
}

/** Undefined where the person leaves it as it is. */
async function ask(pushed: Pushed, outbox: HeldOutbox, unclear: Unclear): Promise<Said | undefined> {
  const { label } = unclear.target.tracker;
  const when = new Date(unclear.row.since).toISOString().slice(0, 16).replace('T', ' at ');
  const picked = await vscode.window.showQuickPick(
    [
      { label: '$(link) It Is There', description: 'give its key or address', is: 'there' as const },
      {
        label: '$(circle-slash) It Was Not Made',
        description: 'the next push may make it',
        is: 'not' as const,
      },
    ],
    {
      title: `${unclear.name} ${unclear.item?.action ?? '(not in the document any more)'}`,
      placeHolder: `Sent to ${label} on ${when} UTC, without an answer. Is there a ticket in ${label}?`,
      ignoreFocusOut: true,
    },
  );
  if (!picked) return undefined;
  return picked.is === 'not' ? sayNotMade(unclear, outbox) : askKey(pushed, outbox, unclear);
}

async function askKey(pushed: Pushed, outbox: HeldOutbox, unclear: Unclear): Promise<Said | undefined> {
  const { label } = unclear.target.tracker;
  const items = readActionItems(await postmortemAt(pushed.uri));
  let problem: string | undefined;
  for (;;) {
    const typed = await vscode.window.showInputBox({
      title: `The ticket of ${unclear.name} in ${label}`,
      prompt: problem ?? `Its key, or the address of its page. ${label} is asked whether it is there.`,
      ignoreFocusOut: true,
    });
    if (typed === undefined || typed.trim() === '') return undefined;
    const said = await sayKey(unclear, typed, { outbox, items });
    if (!('refused' in said)) return said;
    problem = said.refused;
  }
}

/** Does what was said, and gives the words for it. */
async function tell({ uri }: Pushed, { item, name }: Unclear, said: Said): Promise<string> {
  if ('refused' in said) return said.refused;
  if ('cleared' in said) return `${name} has no ticket: the next push makes it.`;
  const { key } = said.ticket;
  const planned = readActionItems(await postmortemAt(uri));
  if (item) await writeKey(uri, { item, planned, ticket: key });
  return `${name} is ${key}.`;
}
