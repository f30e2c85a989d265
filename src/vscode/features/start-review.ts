import * as vscode from 'vscode';
import { changeBetween } from '../../core/document/change-between.ts';
import { missingAt } from '../../core/language/status/missing.ts';
import { reviewEdits } from '../../core/language/status/review-edits.ts';
import { statusOf } from '../../core/language/status/status.ts';
import type { Repository } from '../../core/publish/review/git-state.ts';
import { whyNoReview } from '../../core/publish/review/git-state.ts';
import { openRequest, type Opened } from '../../core/publish/review/open-request.ts';
import { BY_HAND, reviewPage, type RequestPlan } from '../../core/publish/review/review-plan.ts';
import type { Reviewer } from '../../core/publish/review/reviewers.ts';
import type { App, Command } from '../app.ts';
import { contextFor } from '../checked.ts';
import { isAbort, showConnectorError } from '../connector-errors.ts';
import { toSignal } from '../connections.ts';
import { editPostmortem, postmortemOf } from '../documents.ts';
import { say, warn } from '../say.ts';
import { showReadOnly } from '../read-only-page.ts';
import { documentToReview, stateOf, type ReviewedDocument } from '../reviewed-document.ts';
import { planFor, type Planned } from '../review-plan-for.ts';
import { pickMissing } from './show-missing.ts';

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

const progress = <T>(
  title: string,
  run: (token: vscode.CancellationToken) => Promise<T>,
): Thenable<T | undefined> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, token) =>
      run(token).catch((error: unknown) => {
        if (isAbort(error) || token.isCancellationRequested) return undefined;
        throw error;
      }),
  );

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
  const state = await commit(reviewed, shown.message, asked);
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
  if (request && connection) await open(shown.id, request, { connection, asked, branch });
  else
    say(
      `The branch ${branch} is on ${state.remote.name}. No request was opened: open one there, as you do with others. ${BY_HAND}`,
    );
}

const withSaid = ({ why, said }: { readonly why: string; readonly said: string }): string =>
  said === '' ? why : `${why} Git said: ${said}`;

/** Writes the status, saves and commits; where Git refuses, the document is as it was before. */
async function commit(
  reviewed: ReviewedDocument,
  message: string,
  asked: readonly Reviewer[],
): Promise<Repository | undefined> {
  const { document, id, branch, git } = reviewed;
  const before = document.getText();
  const handles = asked.map(({ handle }) => handle).filter((handle) => !handle.includes('/'));
  await editPostmortem(document.uri, (postmortem) => reviewEdits(postmortem, handles));
  const written = document.getText();
  if (!(await document.save())) {
    await restore(document, written, before);
    warn('The file could not be saved, so nothing was committed. The document is as it was.');
    return undefined;
  }
  const state = await stateOf(reviewed);
  const why = state && whyNoReview(state, branch);
  const done =
    state && why === undefined
      ? await git.commit({ state, branch, message, paths: state.changed })
      : undefined;
  if (state && done?.ok === true) return state;
  await restore(document, written, before);
  if (why !== undefined) warn(why);
  else if (done?.ok === false) warn(withSaid(done));
  else if (!state) warn(`The review of ${id} was not started.`);
  return undefined;
}

/** What a review that did not begin wrote is taken back, unless somebody wrote on meanwhile. */
async function restore(document: vscode.TextDocument, written: string, before: string): Promise<void> {
  const isTaken = await editPostmortem(document.uri, ({ text }) =>
    text === written && text !== before ? [changeBetween(text, before)] : undefined,
  );
  if (isTaken) await document.save();
}

interface Opening {
  readonly connection: NonNullable<Planned['connection']>;
  readonly asked: readonly Reviewer[];
  readonly branch: string;
}

async function open(id: string, request: RequestPlan, { connection, asked, branch }: Opening): Promise<void> {
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
