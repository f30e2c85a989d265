/** One issue as this double keeps it. */
export interface GitLabIssue {
  readonly id: number;
  readonly iid: number;
  /** When it was made, milliseconds since the epoch: a list shows it later. */
  readonly createdAt: number;
  title: string;
  description: string | null;
  state: 'opened' | 'closed';
  labels: readonly string[];
  dueDate: string | null;
  assignees: readonly GitLabUser[];
  /** What else was sent, as it was sent. */
  more: Readonly<Record<string, unknown>>;
  /** The whole path of the project that it was moved to, with the issue there. */
  movedTo?: GitLabMoved;
}

export interface GitLabMoved {
  readonly id: number;
  readonly project: string;
  readonly iid: number;
}

export interface GitLabUser {
  readonly id: number;
  readonly username: string;
  readonly name: string;
}

/** One merge request that was opened here. */
export interface GitLabMerge {
  readonly iid: number;
  readonly title: string;
  readonly description: string | null;
  readonly source: string;
  readonly target: string;
  readonly author: GitLabUser;
  readonly createdAt: string;
  reviewers: readonly GitLabUser[];
  /** What the branch was at, the oldest first. */
  versions: readonly { readonly sha: string; readonly at: string }[];
  approvals: readonly { readonly user: GitLabUser; readonly approved_at: string }[];
  notes: readonly GitLabNote[];
  state: 'opened' | 'closed';
}

export interface GitLabNote {
  readonly id: number;
  readonly body: string;
  readonly author: GitLabUser;
  readonly system: boolean;
}

export interface GitLabProject {
  /** The whole path; after a rename the former one leads to it. */
  path: string;
  former: readonly string[];
  readonly issues: GitLabIssue[];
  readonly merges: GitLabMerge[];
  next: number;
}

export const USERS: readonly GitLabUser[] = [
  { id: 11, username: 'dana', name: 'Dana Okafor' },
  { id: 12, username: 'lin.zhao', name: 'Lin Zhao' },
  { id: 13, username: 'tomas', name: 'Tomas Berg' },
  { id: 14, username: 'noor', name: 'Noor Haddad' },
  { id: 15, username: 'sam', name: 'Sam Ferreira' },
];

/** A project in use: two issues are there, the next is #88. */
export function seedGitLab(path: string): GitLabProject {
  const project: GitLabProject = { path, former: [], issues: [], merges: [], next: 86 };
  addGitLabIssue(project, { title: 'Retry on 409 from the ledger', labels: ['bug'] }, 0);
  addGitLabIssue(project, { title: 'Log the cart id' }, 0);
  return project;
}

export interface NewGitLabIssue {
  readonly title: string;
  readonly description?: string | null;
  readonly labels?: readonly string[];
  readonly dueDate?: string | null;
  readonly assignees?: readonly GitLabUser[];
  readonly more?: Readonly<Record<string, unknown>>;
}

export function addGitLabIssue(
  project: GitLabProject,
  given: NewGitLabIssue,
  createdAt: number,
): GitLabIssue {
  const iid = project.next;
  project.next += 1;
  const { title, description = null, labels = [], dueDate = null, assignees = [], more = {} } = given;
  const id = 80_000 + iid;
  const issue: GitLabIssue = {
    id,
    iid,
    createdAt,
    title,
    description,
    state: 'opened',
    labels,
    dueDate,
    assignees,
    more,
  };
  project.issues.push(issue);
  return issue;
}
