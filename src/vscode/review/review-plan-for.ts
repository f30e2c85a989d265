import * as vscode from 'vscode';
import type { Repository } from '../../core/publish/review/git-state.ts';
import type { Connection } from '../../core/http/connection.ts';
import { finalSeverity } from '../../core/language/findings/completeness.ts';
import { missingAt } from '../../core/language/status/missing.ts';
import { frontMatterList, frontMatterText, statusOf } from '../../core/language/status/status.ts';
import {
  commitMessage,
  requestTitle,
  type RequestPlan,
  type ReviewPlan,
} from '../../core/publish/review/review-plan.ts';
import { reviewersFor, type Reviewer } from '../../core/publish/review/reviewers.ts';
import { reviewDescription } from '../../core/render/comment/description.ts';
import { whyNotExported } from '../../core/render/export/why-not-exported.ts';
import type { App } from '../app.ts';
import { contextFor } from '../workspace/checked.ts';
import { configOf } from '../config.ts';
import { postmortemOf } from '../documents.ts';
import { forgeFor, type ReviewedDocument } from './reviewed-document.ts';
import { STATUS_VIEWS } from '../status-views.ts';

/** The plan, with what opens its request. */
export interface Planned {
  readonly plan: ReviewPlan;
  readonly connection: Connection | undefined;
  /** Id of the forge that would be used, were it connected. */
  readonly unconnected: string | undefined;
}

/** What the start of a review would do. The forge is asked for an open request; nothing is changed. */
export async function planFor(
  app: App,
  reviewed: ReviewedDocument,
  state: Repository,
  token: vscode.CancellationToken,
): Promise<Planned> {
  const { document, id, branch } = reviewed;
  const postmortem = postmortemOf(document);
  const place = await forgeFor(app, state, token);
  const isDraft = statusOf(postmortem) === 'draft';
  const isChanged = isDraft || document.isDirty;
  const own = new Set([...(isChanged ? [state.path] : []), ...state.changed]);
  const { base } = state.remote ?? {};
  const request =
    place?.connection && base !== undefined
      ? await requestFor(reviewed, state, { ...place, connection: place.connection, base })
      : undefined;
  return {
    plan: {
      id,
      state,
      branch,
      statusNow: isDraft ? 'draft' : undefined,
      message: commitMessage(id, postmortem.title?.text, isRestricted(document)),
      paths: [...own].toSorted(),
      request,
      noRequest: request ? undefined : whyNoRequest(state, place),
    },
    connection: place?.connection,
    unconnected: place && !place.connection ? place.forge.id : undefined,
  };
}

const isRestricted = (document: vscode.TextDocument): boolean =>
  whyNotExported(postmortemOf(document)) !== undefined;

type ConnectedPlace = Pick<RequestPlan, 'forge' | 'repository' | 'base'> & {
  readonly connection: Connection;
};

async function requestFor(
  { document, id, branch }: ReviewedDocument,
  state: Repository,
  { forge, repository, base, connection }: ConnectedPlace,
): Promise<RequestPlan> {
  const postmortem = postmortemOf(document);
  const open = await forge.find(branch, connection);
  const context = contextFor(document);
  const gates = {
    next: STATUS_VIEWS.reviewed.label,
    items: missingAt(postmortem, context, 'reviewed').map(({ message, span }) => ({
      line: postmortem.lines.positionAt(span.start).line + 1,
      message,
    })),
  };
  const { now, config } = context;
  return {
    forge,
    repository,
    base,
    title: requestTitle(id, postmortem.title?.text, isRestricted(document)),
    description: reviewDescription(document.getText(), { now, holidays: config.holidays, gates }),
    reviewers: await reviewersOf(document, state),
    open: open?.url,
  };
}

/** Where GitHub and GitLab look for the file, in their order. */
const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

async function reviewersOf(
  document: vscode.TextDocument,
  { root, path }: Repository,
): Promise<readonly Reviewer[]> {
  const postmortem = postmortemOf(document);
  const { review } = await configOf(document.uri);
  const files = await Promise.all(CODE_OWNERS.map(async (name) => textIn(root, name)));
  return reviewersFor({
    review,
    severity: finalSeverity(postmortem),
    owner: frontMatterText(postmortem, 'owner'),
    named: frontMatterList(postmortem, 'reviewers'),
    codeOwners: files.find((text) => text !== undefined),
    path,
  });
}

async function textIn(root: string, name: string): Promise<string | undefined> {
  const file = vscode.Uri.joinPath(vscode.Uri.file(root), name);
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

function whyNoRequest(
  { remote }: Repository,
  place: Awaited<ReturnType<typeof forgeFor>>,
): string | undefined {
  if (!remote) return undefined;
  if (!place) return `none: ${remote.name} is on no GitHub or GitLab that is known here`;
  const { label, request } = place.forge;
  return place.connection
    ? `no ${request}: this clone does not know what to merge into. Set base under review in .postmortem.yaml`
    : `no ${request}: ${label} is not connected`;
}
