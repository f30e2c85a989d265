/** One issue as this double keeps it. */
export interface GitHubIssue {
  readonly number: number;
  readonly createdAt: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: string | null;
  readonly assignees: readonly string[];
  /** The organization's kind of issue. */
  readonly type: string | null;
  readonly milestone: number | null;
  labels: readonly string[];
  /** Issue lists hold pull requests too: a client must leave them out. */
  readonly pullRequest: boolean;
}

/** One pull request that was opened here. */
export interface GitHubPull {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly head: string;
  readonly base: string;
  readonly sha: string;
  readonly author: string;
  readonly createdAt: string;
  reviewers: readonly string[];
  teams: readonly string[];
  reviews: readonly Readonly<Record<string, unknown>>[];
  comments: readonly GitHubComment[];
  state: 'open' | 'closed';
}

export interface GitHubComment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
}

/** Who may be assigned, and asked to review. */
export const MEMBERS: readonly string[] = ['dana', 'lin-zhao', 'tomas', 'noor', 'sam'];

export interface GitHubRepository {
  readonly owner: string;
  name: string;
  /** What it was called before, in lower case: it leads to it still. */
  former: readonly string[];
  readonly issues: GitHubIssue[];
  readonly pulls: GitHubPull[];
  readonly labels: Map<string, string>;
  next: number;
}

export interface NewIssue {
  readonly title: string;
  readonly body: string | null;
  readonly labels: readonly string[];
  readonly pullRequest?: boolean;
  readonly assignees?: readonly string[];
  readonly type?: string | null;
  readonly milestone?: number | null;
}

/** A repository in use: two issues and a pull request are there, the next is #88. */
export function seedGitHub(): GitHubRepository {
  const labels = new Map([['bug', 'd73a4a']]);
  const repository: GitHubRepository = {
    owner: 'acme',
    name: 'checkout-api',
    former: [],
    issues: [],
    pulls: [],
    labels,
    next: 85,
  };
  const past = '2026-10-02T08:15:00Z';
  openIssue(repository, { title: 'Retry on 409 from the ledger', body: null, labels: ['bug'] }, past);
  openIssue(
    repository,
    { title: 'Bump the HTTP client', body: 'Minor.', labels: [], pullRequest: true },
    past,
  );
  openIssue(repository, { title: 'Log the cart id', body: null, labels: [] }, past);
  return repository;
}

/** GitHub makes the labels it does not know. */
export function openIssue(repository: GitHubRepository, issue: NewIssue, createdAt: string): GitHubIssue {
  const { title, body, labels, pullRequest = false } = issue;
  const { assignees = [], type = null, milestone = null } = issue;
  const number = repository.next;
  repository.next += 1;
  const opened: GitHubIssue = {
    number,
    createdAt,
    title,
    body,
    state: 'open',
    stateReason: null,
    labels,
    pullRequest,
    assignees,
    type,
    milestone,
  };
  repository.issues.push(opened);
  nameLabels(repository, labels);
  return opened;
}

export function nameLabels(repository: GitHubRepository, labels: readonly string[]): void {
  for (const label of labels) if (!repository.labels.has(label)) repository.labels.set(label, 'ededed');
}
