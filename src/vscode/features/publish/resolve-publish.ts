import * as vscode from 'vscode';
import type { Outbox } from '../../../core/http/once/outbox.ts';
import { frontOf } from '../../../core/publish/run/front.ts';
import type { UnknownRow } from '../../../core/publish/run/plan-publish.ts';
import {
  doubtWords,
  foundSince,
  sayKey,
  sayNotMade,
  type Said,
  type Settled,
} from '../../../core/publish/run/resolve-publish.ts';
import type { App } from '../../app.ts';
import { isAbort, showConnectorError } from '../../captured/connector-errors.ts';
import { postmortemAt } from '../../documents.ts';
import { publishPlan } from '../../publish/publish-plan.ts';
import { publishTargets } from '../../publish/publish-targets.ts';
import type { Pushed } from '../../actions/pushed-document.ts';
import { writeId } from '../../publish/run-publish.ts';
import { held } from '../../actions/run-push.ts';

interface Found {
  readonly document: vscode.TextDocument;
  readonly pushed: Pushed;
}

/** Clears up what got no answer: by looking again, or by what somebody found where it was sent. */
export async function resolvePublish(app: App, { document, pushed }: Found): Promise<void> {
  const outbox = await held(pushed);
  if (!outbox) return;
  try {
    const told = await resolveAll(app, { document, pushed }, outbox);
    const words = told.length === 0 ? LEFT : told.join(' ');
    void vscode.window.showInformationMessage(words, ...(words.length > 60 ? ['OK'] : []));
  } catch (error) {
    if (!isAbort(error)) showConnectorError({ id: '', label: 'Publishing' }, error);
  } finally {
    await outbox.close();
  }
}

const LEFT = 'Nothing was changed. What is unclear stays so, and is not sent again.';

async function resolveAll(app: App, { document, pushed }: Found, outbox: Outbox): Promise<readonly string[]> {
  // The questions take their time, so nothing here ends with a notification that is dismissed.
  const { token } = new vscode.CancellationTokenSource();
  const targets = await publishTargets(app, pushed.uri, token);
  const told: string[] = [];
  for (const row of await publishPlan(document, targets, outbox)) {
    const published = await foundSince(row, outbox);
    const said = published ? { published } : row.kind === 'unknown' ? await ask(row, outbox) : undefined;
    if (said) told.push(await tell(pushed, row.target.publisher, said));
  }
  return told;
}

/** Undefined where the person leaves it as it is. */
async function ask(row: UnknownRow, outbox: Outbox): Promise<Settled | undefined> {
  const { label, makes, keyIn } = row.target.publisher;
  const when = new Date(row.since).toISOString().slice(0, 16).replace('T', ' at ');
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: '$(link) It Is There',
        description: `${keyIn ? 'paste the link' : 'give the id'} of the ${makes}`,
        is: 'there' as const,
      },
      {
        label: '$(circle-slash) It Was Not Made',
        description: 'publishing again makes it',
        is: 'not' as const,
      },
    ],
    {
      title: `${row.publication.postmortem.id} in ${label}`,
      placeHolder: `Sent on ${when} UTC, without an answer. Is there a ${makes} in ${label}?`,
      ignoreFocusOut: true,
    },
  );
  if (!picked) return undefined;
  return picked.is === 'not' ? sayNotMade(row, outbox) : askKey(row, outbox);
}

async function askKey(row: UnknownRow, outbox: Outbox): Promise<Settled | undefined> {
  const { label, makes, keyIn } = row.target.publisher;
  const what = keyIn ? 'Its address, or its id' : 'Its id';
  let problem: string | undefined;
  let value = '';
  for (;;) {
    const typed = await vscode.window.showInputBox({
      title: `The ${makes} in ${label}`,
      prompt:
        problem ?? `${what} as it would stand under \`published\`. ${label} is asked whether it is there.`,
      value,
      ignoreFocusOut: true,
    });
    if (typed === undefined || typed.trim() === '') return undefined;
    const said = await sayKey(row, typed, outbox).catch((error: unknown) => {
      if (error instanceof Error && !isAbort(error)) return { refused: error.message };
      throw error;
    });
    const sure = await sureOf(row, said);
    if (!('refused' in sure)) return sure;
    problem = sure.refused;
    value = typed;
  }
}

/** What is not this postmortem's is taken for it only after a yes. */
async function sureOf(row: UnknownRow, said: Said): Promise<Settled> {
  if (!('stranger' in said)) return said;
  const options = { modal: true, detail: doubtWords(said, row) };
  const picked = await vscode.window.showWarningMessage(`Take ${said.stranger}?`, options, 'Take It');
  return picked === undefined ? { refused: `${doubtWords(said, row)} It was not taken.` } : said.take();
}

/** Does what was said, and gives the words for it. */
async function tell(
  { uri }: Pushed,
  { id, label }: UnknownRow['target']['publisher'],
  said: Settled,
): Promise<string> {
  if ('refused' in said) return `${label}: ${said.refused}`;
  if ('cleared' in said) return `${label}: nothing was made; publishing again makes it.`;
  const { key } = said.published;
  const instead = frontOf(await postmortemAt(uri)).published[id];
  await writeId(uri, id, { key, instead });
  return `${label}: it is ${key}.`;
}
