import type { Repository, ReviewGit } from '../core/publish/review/git-state.ts';
import { gitIn } from './git-run.ts';
import { gitStateOf } from './git-state.ts';
import { commitForReview, pushForReview } from './git-write.ts';

/** The `git` of this machine. */
export const reviewGit: ReviewGit = {
  state: gitStateOf,
  commit: commitForReview,
  push: pushForReview,
  textAt,
};

async function textAt({ root, path }: Repository, commit: string): Promise<string | undefined> {
  const git = gitIn(root);
  if (!/^[0-9a-f]{7,64}$/i.test(commit)) return undefined;
  const { code } = await git('cat-file', '-e', `${commit}^{commit}`);
  if (code !== 0) return undefined;
  const shown = await git('show', '--no-textconv', `${commit}:${path}`);
  return shown.code === 0 ? shown.out : '';
}
