import type * as vscode from 'vscode';
import { changeBetween } from '../../core/document/change-between.ts';
import { reviewEdits } from '../../core/language/status/review-edits.ts';
import { whyNoReview, type Repository } from '../../core/publish/review/git-state.ts';
import type { Reviewer } from '../../core/publish/review/reviewers.ts';
import { editPostmortem } from '../documents.ts';
import { stateOf, type ReviewedDocument } from './reviewed-document.ts';
import { warn } from '../say.ts';

/** Why something was refused, with what Git said. */
export const withSaid = ({ why, said }: { readonly why: string; readonly said: string }): string =>
  said === '' ? why : `${why} Git said: ${said}`;

/** Writes the status, saves and commits; where Git refuses, the document is as it was before. */
export async function commitReview(
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
