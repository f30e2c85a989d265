/** What a review begins from: where a document stands in Git. */
export type GitState = NoRepository | Repository;

export interface NoRepository {
  readonly kind: 'no-git' | 'no-repository';
}

export interface Repository {
  readonly kind: 'repository';
  /** Absolute. */
  readonly root: string;
  /** The document, from the root. */
  readonly path: string;
  /** Undefined where HEAD is detached. */
  readonly branch: string | undefined;
  /** The commit that is checked out; undefined before the first. */
  readonly head: string | undefined;
  /** A merge, rebase, cherry-pick or revert that isn't finished. */
  readonly unfinished: string | undefined;
  /** Files with conflicts, from the root. */
  readonly conflicts: readonly string[];
  /** Git was told to ignore the document. */
  readonly isIgnored: boolean;
  /** Other files with changes, staged or not, from the root: they stay as they are. */
  readonly others: readonly string[];
  /** The document, and what belongs to it, has something that HEAD lacks: from the root. */
  readonly changed: readonly string[];
  /** `Dana Okafor <dana@example.com>`; undefined where Git was not told. */
  readonly identity: string | undefined;
  readonly remote: Remote | undefined;
  /** Whether the branch of this review is there already. */
  readonly reviewBranch: { readonly here: boolean; readonly onRemote: boolean };
  /** Subjects of commits that would go along, since what is merged into lacks them; the newest first. */
  readonly ahead: readonly string[];
}

export interface Remote {
  readonly name: string;
  /** As it is configured, and as Git reaches it: `url.….insteadOf` may make another of it. */
  readonly urls: readonly string[];
  /** The branch that others merge into; undefined where this clone was not told. */
  readonly base: string | undefined;
}

/** The branch of a postmortem's review: `postmortem/PM-2026-031`. Source: git-check-ref-format(1). */
export function reviewBranchOf(id: string): string {
  const plain = id
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/(?:\.lock|[-.])+$/g, '')
    .replace(/^[-.]+/g, '');
  return `postmortem/${plain === '' ? 'review' : plain}`;
}

/** Why a review can't begin here, with what to do; undefined where it can. Nothing was changed by asking. */
export function whyNoReview(state: Repository, branch: string): string | undefined {
  const { conflicts, unfinished, head, isIgnored, path, identity } = state;
  if (conflicts.length > 0)
    return `Git has conflicts in ${named(conflicts)}. Solve them and commit, then start the review. ${NOTHING}`;
  if (unfinished !== undefined)
    return `A ${unfinished} is under way in this repository. Finish it (or git ${unfinished} --abort), then start the review. ${NOTHING}`;
  if (head === undefined)
    return `This repository has no commit yet, so there is nothing to branch from. Make a first commit, then start the review. ${NOTHING}`;
  if (state.branch === undefined)
    return `No branch is checked out: HEAD is detached at ${head.slice(0, 7)}. Switch to a branch (git switch main), then start the review. ${NOTHING}`;
  if (isIgnored)
    return `Git is told to ignore ${path}, so it can't be committed. Take it out of .gitignore, then start the review. ${NOTHING}`;
  if (identity === undefined)
    return `Git does not know who commits. Tell it once: git config --global user.name "Your Name" and git config --global user.email you@example.com. ${NOTHING}`;
  const { here, onRemote } = state.reviewBranch;
  if (state.branch !== branch && (here || onRemote))
    return `There is a branch ${branch} already${here ? '' : ` on ${state.remote?.name ?? 'the remote'}`}: this review has begun. Switch to it (git ${here ? '' : 'fetch && git '}switch ${branch}), then go on there. ${NOTHING}`;
  return undefined;
}

const NOTHING = 'Nothing was changed.';

export const named = (paths: readonly string[]): string =>
  paths.length <= 3 ? paths.join(', ') : `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more files`;

/** What Git did, or why it did not; what is safe is part of the words. */
export type GitOutcome<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly why: string; readonly said: string };

/** What is looked at for the review of a document. */
export interface Reviewed {
  /** Absolute. */
  readonly file: string;
  readonly branch: string;
  /** Absolute paths of files that go with the document: its images. */
  readonly belongings: readonly string[];
  /** Where the review is merged into, where the repository says. */
  readonly base?: string;
}

/** One commit of a document on the branch of its review. */
export interface ReviewCommit {
  readonly state: Repository;
  readonly branch: string;
  readonly message: string;
  /** From the root: nothing else is committed, whatever is staged. */
  readonly paths: readonly string[];
}

/** Git, as a review uses it. */
export interface ReviewGit {
  state(reviewed: Reviewed, signal?: AbortSignal): Promise<GitState>;
  commit(given: ReviewCommit): Promise<GitOutcome<{ readonly commit: string }>>;
  push(state: Repository, branch: string, signal?: AbortSignal): Promise<GitOutcome<object>>;
  /** A file at a commit: empty where it has no such file, undefined where this clone lacks the commit. */
  textAt(state: Repository, commit: string): Promise<string | undefined>;
}
