/** One issue as this double keeps it. */
export interface RedmineIssue {
  readonly id: number;
  /** Milliseconds since the epoch: lists show it later, where they lag. */
  readonly createdAt: number;
  subject: string;
  description: string;
  due: string | null;
  status: number;
  tracker: number;
  priority: number;
  assignee: number | undefined;
  /** By the field's number. */
  readonly custom: Map<number, unknown>;
}

export interface RedmineProject {
  readonly id: number;
  readonly identifier: string;
  readonly name: string;
  readonly issues: RedmineIssue[];
  next: number;
}

interface Named {
  readonly id: number;
  readonly name: string;
}

export const REDMINE_TRACKERS: readonly Named[] = [
  { id: 1, name: 'Bug' },
  { id: 2, name: 'Feature' },
  { id: 3, name: 'Task' },
];
export const REDMINE_PRIORITIES: readonly Named[] = ['Low', 'Normal', 'High', 'Urgent', 'Immediate'].map(
  (name, index) => ({ id: index + 1, name }),
);
export const REDMINE_STATUSES = [
  { id: 1, name: 'New', is_closed: false },
  { id: 2, name: 'In Progress', is_closed: false },
  { id: 3, name: 'Resolved', is_closed: false },
  { id: 4, name: 'Feedback', is_closed: false },
  { id: 5, name: 'Closed', is_closed: true },
  { id: 6, name: 'Rejected', is_closed: true },
  // No workflow leads there.
  { id: 7, name: 'Archived', is_closed: true },
] as const;
export const REDMINE_USERS = [
  { id: 5, login: 'dana', firstname: 'Dana', lastname: 'Okafor' },
  { id: 6, login: 'lin', firstname: 'Lin', lastname: 'Zhao' },
];
/** The custom fields of the project's issues; the first can be filtered by. */
export const REDMINE_FIELDS = [
  { id: 4, name: 'Postmortem mark', isFilter: true },
  { id: 5, name: 'Words', isFilter: false },
];

/** A project in use: two issues are there, the next is 43. */
export function seedRedmine(): RedmineProject {
  const project: RedmineProject = { id: 1, identifier: 'checkout', name: 'Checkout', issues: [], next: 41 };
  addRedmineIssue(project, { subject: 'Move the cart cache' }, 0);
  addRedmineIssue(project, { subject: 'Show the request id', description: 'On the payment page.' }, 0);
  return project;
}

export function addRedmineIssue(
  project: RedmineProject,
  fields: { readonly subject: string } & Partial<Omit<RedmineIssue, 'id' | 'createdAt' | 'custom'>>,
  createdAt: number,
): RedmineIssue {
  const issue: RedmineIssue = {
    id: project.next,
    createdAt,
    description: '',
    due: null,
    status: 1,
    tracker: 1,
    priority: 2,
    assignee: undefined,
    custom: new Map(),
    ...fields,
  };
  project.next += 1;
  project.issues.push(issue);
  return issue;
}
