import * as vscode from 'vscode';
import { openRequest, type Opened } from '../../core/publish/review/open-request.ts';
import type { RequestPlan } from '../../core/publish/review/review-plan.ts';
import type { Reviewer } from '../../core/publish/review/reviewers.ts';
import { showConnectorError } from '../captured/connector-errors.ts';
import { toSignal } from '../captured/connections.ts';
import type { Planned } from './review-plan-for.ts';
import { warn } from '../say.ts';
import { progress } from '../with-progress.ts';

interface Opening {
  readonly connection: NonNullable<Planned['connection']>;
  readonly asked: readonly Reviewer[];
  readonly branch: string;
}

/** Opens the request that was planned, and says what became of it. */
export async function openReview(
  id: string,
  request: RequestPlan,
  { connection, asked, branch }: Opening,
): Promise<void> {
  const { forge, base, title, description } = request;
  const draft = { branch, base, title, description };
  try {
    const opened = await progress(`Opening the ${forge.request}`, (token) =>
      openRequest(
        forge,
        draft,
        asked.map(({ login }) => login),
        { ...connection, signal: toSignal(token) },
      ),
    );
    if (opened) await tellOpened(id, request, opened, asked);
    else warn(`Stopped. ${branch} is pushed; whether a ${forge.request} was opened, Start Review… looks up.`);
  } catch (error) {
    const safe = `${branch} is pushed; the ${forge.request} is not complete. Start Review… goes on from here.`;
    showConnectorError(forge, error, safe);
  }
}

async function tellOpened(
  id: string,
  { forge }: RequestPlan,
  { request, isNew, notAsked }: Opened,
  asked: readonly Reviewer[],
): Promise<void> {
  const could = asked.filter(({ login }) => !notAsked.includes(login) && login !== request.author);
  const who = could.length === 0 ? '' : ` Asked: ${could.map(({ handle }) => handle).join(', ')}.`;
  const others = notAsked.length === 0 ? '' : ` ${forge.label} can’t ask ${notAsked.join(', ')}.`;
  const what = `${forge.request} ${forge.id === 'gitlab' ? '!' : '#'}${request.number}`;
  const picked = await vscode.window.showInformationMessage(
    `The review of ${id} ${isNew ? 'has begun' : 'goes on'}: ${what}.${who}${others}`,
    'Open in Browser',
    'Read Approvals',
  );
  if (picked === 'Open in Browser') await vscode.env.openExternal(vscode.Uri.parse(request.url));
  if (picked === 'Read Approvals') await vscode.commands.executeCommand('postmortem.readApprovals');
}
