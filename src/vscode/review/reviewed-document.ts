import * as vscode from 'vscode';
import type { ReviewGit, Repository } from '../../core/publish/review/git-state.ts';
import { reviewBranchOf } from '../../core/publish/review/git-state.ts';
import type { Connection } from '../../core/http/connection.ts';
import { forgeOf, type Place } from '../../core/publish/review/forges.ts';
import { markdownLinks } from '../../core/language/links/markdown-links.ts';
import { isImage } from '../../core/language/paste/asset-path.ts';
import { askTrust } from '../ask-trust.ts';
import type { App } from '../app.ts';
import { configOf } from '../config.ts';
import { connectionFor } from '../captured/connections.ts';
import { activePostmortem, frontMatterText, isPostmortem, postmortemOf, targetOf } from '../documents.ts';
import { say } from '../say.ts';
import { baseUrl } from '../settings.ts';

/** A document that is reviewed, with the id that its branch is named by. */
export interface ReviewedDocument {
  readonly document: vscode.TextDocument;
  readonly id: string;
  readonly branch: string;
  readonly git: ReviewGit;
}

const NEEDS_DISK =
  'A review needs a file on disk, and VS Code on a desktop or server: it makes a branch and a commit. Elsewhere Change Status… sets the status, and approvals are written by hand.';

/** The document of an argument, else the one somebody works on; says why where there is none, or no Git can be used. */
export async function documentToReview(app: App, target: unknown): Promise<ReviewedDocument | undefined> {
  const uri = targetOf(target);
  const document = uri ? await vscode.workspace.openTextDocument(uri) : activePostmortem();
  if (!document || !isPostmortem(document)) return say('Open the postmortem that is to be reviewed.');
  if (!app.host.git || document.uri.scheme !== 'file') return say(NEEDS_DISK);
  if (!vscode.workspace.isTrusted)
    return askTrust(
      'A review waits until this workspace is trusted: Git runs its hooks. Nothing was changed.',
    );
  const id = frontMatterText(postmortemOf(document), 'id')?.trim();
  if (id === undefined)
    return say('The review is named by the id of the postmortem. Give it one in the front matter first.');
  await configOf(document.uri);
  return { document, id, branch: reviewBranchOf(id), git: await app.host.git() };
}

/** Where Git has the document; says why where it has not. */
export async function stateOf(
  { document, branch, git }: ReviewedDocument,
  signal?: AbortSignal,
): Promise<Repository | undefined> {
  const { base } = (await configOf(document.uri)).review;
  const state = await git.state(
    {
      file: document.uri.fsPath,
      branch,
      belongings: imagesOf(document),
      ...(base !== undefined && { base }),
    },
    signal,
  );
  if (state.kind === 'repository') return state;
  void tellNoRepository(state.kind);
  return undefined;
}

const imagesOf = (document: vscode.TextDocument): readonly string[] =>
  markdownLinks(postmortemOf(document))
    .filter(({ path }) => isImage(path))
    .map(({ path }) => vscode.Uri.joinPath(document.uri, '..', decoded(path)).fsPath);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function tellNoRepository(kind: 'no-git' | 'no-repository'): Promise<void> {
  const why =
    kind === 'no-git' ? 'There is no git to run on this machine' : 'This file is in no Git repository';
  const picked = await vscode.window.showWarningMessage(
    `${why}, so there is no branch to make and no request to open. Change Status… takes it into review without them; reviewers write their approvals into the front matter. Nothing was changed.`,
    'Change Status…',
  );
  if (picked !== undefined) await vscode.commands.executeCommand('postmortem.changeStatus');
}

/** Where requests of the repository are, with a connection where a token is there. */
export async function forgeFor(
  app: App,
  { remote }: Repository,
  token: vscode.CancellationToken,
): Promise<(Place & { readonly connection: Connection | undefined }) | undefined> {
  const place = remote && forgeOf(remote.urls, ({ id, defaultBaseUrl }) => baseUrl(id, defaultBaseUrl));
  if (!place) return undefined;
  const options = { repository: place.repository };
  return { ...place, connection: await connectionFor(app, place.forge, { token, options }) };
}
