import * as vscode from 'vscode';
import { missingAt } from '../../../core/language/status/missing.ts';
import { statusOf } from '../../../core/language/status/status.ts';
import { whyNoReview } from '../../../core/publish/review/git-state.ts';
import { BY_HAND, reviewPage } from '../../../core/publish/review/review-plan.ts';
import type { Reviewer } from '../../../core/publish/review/reviewers.ts';
import type { App, Command } from '../../app.ts';
import { contextFor } from '../../workspace/checked.ts';
import { showConnectorError } from '../../captured/connector-errors.ts';
import { commitReview, withSaid } from '../../review/commit-review.ts';
import { toSignal } from '../../captured/connections.ts';
import { postmortemOf } from '../../documents.ts';
import { say, warn } from '../../say.ts';
import { openReview } from '../../review/open-review.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { documentToReview, stateOf, type ReviewedDocument } from '../../review/reviewed-document.ts';
import { planFor, type Planned } from '../../review/review-plan-for.ts';
import { progress } from '../../with-progress.ts';
import { pickMissing } from '../language/show-missing.ts';

/**
 * Start Review…: shows what will happen, then makes the branch and the commit, pushes, opens the request and asks who is to
 * review. Called again it goes on where it was: what is there is not made a second time.
 */
export const startReview: Command = async (app, target) => {
  const reviewed = await documentToReview(app, target);
  if (!reviewed || (await lacksParts(reviewed))) return;
  const planned = await plan(app, reviewed);
  const asked = planned && (await confirm(planned));
  if (planned && asked) await carryOut(reviewed, planned, asked);
};

/** A draft goes into review once it has what others need to read it. */
async function lacksParts({ document }: ReviewedDocument): Promise<boolean> {
  const postmortem = postmortemOf(document);
  if (statusOf(postmortem) !== 'draft') return false;
  const missing = missingAt(postmortem, contextFor(document), 'in_review');
  if (missing.length === 0) return false;
  await pickMissing(
    document,
    missing,
    'in_review',
    'The review begins when these are done. Choose one to go there',
  );
  return true;
}

async function plan(app: App, reviewed: ReviewedDocument): Promise<Planned | undefined> {
  try {
    return await progress('Looking at Git and at the review', async (token) => {
      const state = await stateOf(reviewed, toSignal(token));
      const why = state && whyNoReview(state, reviewed.branch);
      if (why !== undefined) warn(why);
      return state && why === undefined ? planFor(app, reviewed, state, token) : undefined;
    });
  } catch (error) {
    showConnectorError({ id: 'github', label: 'The forge' }, error, 'Nothing was changed.');
    return undefined;
  }
}

type Row = vscode.QuickPickItem & { readonly reviewer?: Reviewer; readonly connect?: string };

/** Who is asked, or undefined where nothing is to be done. Nothing happens before a person says so. */
async function confirm({ plan: shown, unconnected }: Planned): Promise<readonly Reviewer[] | undefined> {
  const reviewers = shown.request?.reviewers ?? [];
  const rows: readonly Row[] = [
    ...reviewers.map((reviewer) => ({
      label: reviewer.handle,
      description: reviewer.because,
      picked: true,
      reviewer,
    })),
    ...(reviewers.length > 0
      ? []
      : [{ label: '$(git-pull-request) Start the review', description: 'as shown' }]),
    ...(unconnected === undefined ? [] : [{ label: '$(plug) Connect first…', connect: unconnected }]),
  ];
  const page = await showReadOnly({
    name: `Review of ${shown.id}.txt`,
    language: 'plaintext',
    text: `${'\n'.repeat(rows.length + 2)}${reviewPage(shown)}`,
  });
  const options = {
    title: `Start the review of ${shown.id}`,
    placeHolder: 'Nothing done yet. Enter starts, Escape does nothing.',
    ignoreFocusOut: true,
  };
  const picked =
    reviewers.length > 0
      ? await vscode.window.showQuickPick(rows, { ...options, canPickMany: true })
      : await vscode.window.showQuickPick(rows, options).then((one) => one && [one]);
  await page.close();
  const connect = picked?.find((row) => row.connect !== undefined)?.connect;
  if (connect !== undefined) void vscode.commands.executeCommand('postmortem.connect', connect);
  return connect === undefined ? picked?.flatMap(({ reviewer }) => reviewer ?? []) : undefined;
}

async function carryOut(
  reviewed: ReviewedDocument,
  { plan: shown, connection }: Planned,
  asked: readonly Reviewer[],
): Promise<void> {
  const state = await commitReview(reviewed, shown.message, asked);
  if (!state) return;
  const { branch } = reviewed;
  if (!state.remote) {
    say(
      `The review of ${shown.id} is on the branch ${branch}. There is no remote, so nothing was pushed. ${BY_HAND}`,
    );
    return;
  }
  const pushed = await progress(`Pushing ${branch}`, (token) =>
    reviewed.git.push(state, branch, toSignal(token)),
  );
  if (!pushed) return warn(`Stopped. The commit is on this machine, on ${branch}: nothing is lost.`);
  if (!pushed.ok) return warn(withSaid(pushed));
  const { request } = shown;
  if (request && connection) await openReview(shown.id, request, { connection, asked, branch });
  else
    say(
      `The branch ${branch} is on ${state.remote.name}. No request was opened: open one there, as you do with others. ${BY_HAND}`,
    );
}
