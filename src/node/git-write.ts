import type { GitOutcome, Repository, ReviewCommit } from '../core/publish/review/git-state.ts';
import { cut, oneLine } from '../core/http/one-line.ts';
import { gitIn, type Git, type GitRan } from './git-run.ts';

/**
 * Makes the branch where it isn't there, and commits the paths alone; without paths there is only the branch. The working
 * tree stays as it is, and so does what is staged of other files. Where a hook or Git refuses, the branch that was there
 * before is checked out again.
 */
export async function commitForReview({
  state,
  branch,
  message,
  paths,
}: ReviewCommit): Promise<GitOutcome<{ readonly commit: string }>> {
  // Not to be broken off half way.
  const git = gitIn(state.root);
  const isNew = state.branch !== branch;
  if (isNew) {
    const switched = await git('switch', '--no-track', '--create', branch);
    // A hook that fails after the switch takes nothing back.
    if (switched.code !== 0 && !(await isOn(git, branch)))
      return refused('Git could not make the branch. Nothing was changed.', switched);
  }
  const committed = paths.length === 0 ? undefined : await commitOnly(git, message, paths);
  if (committed === undefined || committed.code === 0)
    return { ok: true, commit: (await git('rev-parse', 'HEAD')).out.trim() };
  if (isNew) await undoBranch(git, state.branch ?? '', branch);
  const stays =
    isNew && (await isOn(git, branch)) ? ` Only the branch ${branch} was made, and is checked out.` : '';
  return refused(
    `Nothing was committed: Git, or a hook of this repository, refused. Your files are as they were.${stays}`,
    committed,
  );
}

const isOn = async (git: Git, branch: string): Promise<boolean> =>
  (await git('symbolic-ref', '--quiet', 'HEAD')).out.trim() === `refs/heads/${branch}`;

/** `--only` leaves what is staged of other files where it is; a file that is new has to be named first. */
async function commitOnly(git: Git, message: string, paths: readonly string[]): Promise<GitRan> {
  const untracked = await untrackedOf(git, paths);
  if (untracked.length > 0) {
    const added = await git('add', '--intent-to-add', '--', ...untracked);
    if (added.code !== 0) return added;
  }
  const staged = await pathsOf(git, 'diff', '--cached', '--name-only', '--no-renames');
  const committed = await git('commit', '--only', `--message=${message}`, '--', ...paths);
  if (committed.code === 0) await takeOverFromHooks(git, paths, staged);
  else if (untracked.length > 0) await git('rm', '--cached', '--quiet', '--', ...untracked);
  return committed;
}

/**
 * What a hook adds to a commit of some files is missing in the index, and the next commit would take it back. What a person
 * staged of other files stays.
 */
async function takeOverFromHooks(git: Git, own: readonly string[], staged: readonly string[]): Promise<void> {
  const made = await pathsOf(git, 'diff-tree', '-r', '--no-commit-id', '--name-only', '--no-renames', 'HEAD');
  const behind = made.filter((path) => own.includes(path) || !staged.includes(path));
  if (behind.length > 0) await git('reset', '--quiet', '--', ...behind);
}

const untrackedOf = (git: Git, paths: readonly string[]): Promise<readonly string[]> =>
  pathsOf(git, 'ls-files', '--others', '--', ...paths);

async function pathsOf(git: Git, command: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await git(command, '-z', ...args);
  return out.split('\0').filter((path) => path !== '');
}

/** The branch is at the commit it was made from, so that switching back changes no file. */
async function undoBranch(git: Git, before: string, branch: string): Promise<void> {
  await git('switch', '--no-guess', before);
  await git('branch', '--delete', '--', branch);
}

/** Pushes one branch, never by force. What is not taken stays on this machine, in its commit. */
export async function pushForReview(
  { root, remote }: Repository,
  branch: string,
  signal?: AbortSignal,
): Promise<GitOutcome<object>> {
  if (!remote) return { ok: false, why: 'There is no remote to push to.', said: '' };
  const ref = `refs/heads/${branch}`;
  const args = ['--porcelain', '--set-upstream', '--', remote.name, `${ref}:${ref}`];
  const pushed = await gitIn(root, signal)('push', ...args);
  if (pushed.code === 0) return { ok: true };
  return refused(`${whyNotPushed(pushed, remote.name, branch)} ${SAFE(branch)}`, pushed);
}

const SAFE = (branch: string): string =>
  `The commit is on this machine, on ${branch}: nothing is lost. Start the review again when this is solved.`;

/** Source: git-push(1), OUTPUT: a reference that was refused has a `!` before it. */
function whyNotPushed({ out, said }: GitRan, remote: string, branch: string): string {
  const both = `${out}\n${said}`;
  if (/\((?:fetch first|non-fast-forward|stale info)\)/.test(both))
    return `${remote} has commits on ${branch} that this clone lacks. Bring them in first: git pull --rebase ${remote} ${branch}.`;
  if (/\[remote rejected\]|pre-receive|protected branch|remote: error/i.test(both))
    return `${remote} refused the branch ${branch}: a rule or a hook of it said no.`;
  if (/authentication|could not read (?:username|password)|permission denied|403|publickey/i.test(both))
    return `${remote} did not let you in. Sign in to it (git push in a terminal says how).`;
  if (
    /could not resolve|could not connect|timed out|unable to access|does not appear to be a git|^(?:fatal|error|ssh): .*(?:not found|no such)/im.test(
      both,
    )
  )
    return `${remote} could not be reached.`;
  return `${remote} did not take the branch, or a hook of yours refused.`;
}

const refused = (why: string, { code, out, said }: GitRan): GitOutcome<never> => ({
  ok: false,
  why: code === undefined ? 'There is no git to run. Nothing was changed.' : why,
  said: cut(oneLine(said.trim() === '' ? out : said), 300),
});
