import * as vscode from 'vscode';
import { approvalEdits, approvalsIn } from '../../../core/language/status/approval-edits.ts';
import { missingAt } from '../../../core/language/status/missing.ts';
import type { ReviewRequest } from '../../../core/publish/review/forge.ts';
import type { Place } from '../../../core/publish/review/forges.ts';
import { judgeApprovals, type Judged } from '../../../core/publish/review/judge-approvals.ts';
import { BY_HAND } from '../../../core/publish/review/review-plan.ts';
import { handleOf } from '../../../core/publish/review/reviewers.ts';
import type { App, Command } from '../../app.ts';
import { contextFor } from '../../workspace/checked.ts';
import { configOf } from '../../config.ts';
import { showConnectorError } from '../../captured/connector-errors.ts';
import { editPostmortem, postmortemOf } from '../../documents.ts';
import { say } from '../../say.ts';
import {
  documentToReview,
  forgeFor,
  stateOf,
  type ReviewedDocument,
} from '../../review/reviewed-document.ts';

/** Read Approvals: who approved the document as it is goes into the front matter; who approved an earlier version is named. */
export const readApprovals: Command = async (app, target) => {
  const reviewed = await documentToReview(app, target);
  if (!reviewed) return;
  try {
    const found = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Reading approvals', cancellable: true },
      async (_, token) => look(app, reviewed, token),
    );
    if (found) await offer(reviewed, found);
  } catch (error) {
    showConnectorError({ id: 'github', label: 'The forge' }, error, 'No approval was written.');
  }
};

interface Found {
  readonly place: Place;
  readonly request: ReviewRequest;
  readonly judged: readonly Judged[];
}

async function look(
  app: App,
  reviewed: ReviewedDocument,
  token: vscode.CancellationToken,
): Promise<Found | undefined> {
  const { document, branch, git } = reviewed;
  const state = await stateOf(reviewed);
  if (!state) return undefined;
  const place = await forgeFor(app, state, token);
  if (!place) return say(`This repository is on no GitHub or GitLab that is known here. ${BY_HAND}`);
  const { forge, connection } = place;
  if (!connection) {
    void offerToConnect(forge.id, `${forge.label} is not connected. ${BY_HAND}`);
    return undefined;
  }
  // One that is merged by now was approved all the same.
  const request = (await forge.find(branch, connection)) ?? (await forge.find(branch, connection, 'last'));
  if (!request) return say(`There is no ${forge.request} of ${branch}. Start Review… opens one.`);
  const { review } = await configOf(document.uri);
  const judged = await judgeApprovals(
    await forge.approvals(request, connection),
    (login) => handleOf(login, review),
    document.getText(),
    (commit) => git.textAt(state, commit),
  );
  return { place, request, judged };
}

async function offerToConnect(connector: string, message: string): Promise<void> {
  const picked = await vscode.window.showInformationMessage(message, 'Connect');
  if (picked !== undefined) await vscode.commands.executeCommand('postmortem.connect', connector);
}

type Row = vscode.QuickPickItem & {
  readonly judged?: Judged;
  readonly takeOut?: string;
  readonly isWithdrawn?: boolean;
};

/** What would be written, each to be unchecked; nothing is before a person says so. */
async function offer({ document }: ReviewedDocument, { place, request, judged }: Found): Promise<void> {
  const rows = rowsFor(document, judged);
  const name = `${place.forge.request} ${place.forge.id === 'gitlab' ? '!' : '#'}${request.number}`;
  if (!rows.some((row) => row.picked === true)) return say(nothingNew(name, judged));
  const picked = await vscode.window.showQuickPick(rows, {
    title: `Approvals of ${name}`,
    placeHolder: 'Nothing changed yet. Enter does what is checked, Escape changes nothing.',
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!picked || picked.length === 0) return;
  const added = picked.flatMap((row) => (row.judged ? [{ by: row.judged.by, at: row.judged.at }] : []));
  const without = picked.flatMap((row) => row.takeOut ?? []);
  const written = await editPostmortem(document.uri, (postmortem) =>
    approvalEdits(postmortem, added, without),
  );
  const what = picked.some((row) => row.isWithdrawn === true) ? 'no longer given' : 'of an earlier version';
  if (written) await tellWritten(document, added.length, { without: without.length, what });
  else say('The front matter could not take them: nothing was written.');
}

function rowsFor(document: vscode.TextDocument, judged: readonly Judged[]): readonly Row[] {
  const known = approvalsIn(postmortemOf(document));
  const isThere = (one: Judged): boolean => known.some(({ by, at }) => by === one.by && at === one.at);
  const of = (state: Judged['state']): readonly Judged[] => judged.filter((one) => one.state === state);
  const fresh = of('current').filter((one) => !isThere(one));
  const goneIn = (state: Judged['state']): readonly Judged[] =>
    of(state).filter((one) => known.some(({ by }) => by === one.by));
  return [
    ...group('Of the document as it is', fresh),
    ...fresh.map((one): Row => ({
      label: `$(add) Write down ${one.by}`,
      description: `approved ${moment(one.at)}`,
      picked: true,
      judged: one,
    })),
    ...takeOut('Of an earlier version', goneIn('stale')),
    ...takeOut('No longer given', goneIn('withdrawn')),
  ];
}

const takeOut = (label: string, gone: readonly Judged[]): readonly Row[] => [
  ...group(label, gone),
  ...gone.map((one): Row => ({
    label: `$(trash) Take out ${one.by}`,
    description: one.state === 'withdrawn' ? '' : `approved ${moment(one.at)}`,
    detail: `The approval is ${one.why ?? ''}`,
    picked: true,
    takeOut: one.by,
    isWithdrawn: one.state === 'withdrawn',
  })),
];

const group = (label: string, items: readonly unknown[]): readonly Row[] =>
  items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }];

const moment = (at: string): string => `${at.slice(0, 16).replace('T', ' ')}${at.length > 10 ? ' UTC' : ''}`;
const sentence = ({ by, why = '' }: Judged): string => `${by}’s approval is ${why}`;

function nothingNew(name: string, judged: readonly Judged[]): string {
  const others = judged.filter(({ state }) => state !== 'current').map(sentence);
  const current = judged.filter(({ state }) => state === 'current').map(({ by }) => by);
  if (judged.length === 0) return `Nobody has approved ${name} yet.`;
  const there =
    current.length === 0 ? `No approval of ${name} counts.` : `Written already: ${current.join(', ')}.`;
  return [there, ...others].join(' ');
}

/** With what is left before the next status. */
async function tellWritten(
  document: vscode.TextDocument,
  added: number,
  { without, what }: { readonly without: number; readonly what: string },
): Promise<void> {
  const open = missingAt(postmortemOf(document), contextFor(document), 'reviewed').length;
  const said = [
    added > 0 ? `${added === 1 ? '1 approval' : `${added} approvals`} written.` : '',
    without > 0 ? `${without === 1 ? '1 approval' : `${without} approvals`} ${what} taken out.` : '',
    open === 0 ? 'Nothing is missing before Reviewed.' : `${open} open before Reviewed.`,
  ];
  const button = open === 0 ? 'Change Status…' : 'What Is Missing?';
  const picked = await vscode.window.showInformationMessage(
    said.filter((one) => one !== '').join(' '),
    button,
  );
  if (picked !== undefined)
    await vscode.commands.executeCommand(open === 0 ? 'postmortem.changeStatus' : 'postmortem.showMissing');
}
