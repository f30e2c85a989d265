/** One issue as this double keeps it; `fields` as they were sent. */
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  /** When it was made, milliseconds since the epoch: search shows it later. */
  readonly createdAt: number;
  fields: Readonly<Record<string, unknown>>;
  status: JiraStatus;
  readonly links: Map<string, JiraLink>;
}

export interface JiraLink {
  readonly id: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface JiraStatus {
  readonly id: string;
  readonly name: string;
  readonly category: 'new' | 'indeterminate' | 'done';
}

export interface JiraProject {
  readonly key: string;
  readonly name: string;
  readonly issues: Map<string, JiraIssue>;
  next: number;
}

export const STATUSES = {
  todo: { id: '10000', name: 'To Do', category: 'new' },
  doing: { id: '10001', name: 'In Progress', category: 'indeterminate' },
  done: { id: '10002', name: 'Done', category: 'done' },
} as const satisfies Record<string, JiraStatus>;

export const ISSUE_TYPES = [
  { id: '10001', name: 'Task', subtask: false },
  { id: '10002', name: 'Bug', subtask: false },
  { id: '10003', name: 'Story', subtask: false },
] as const;

export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;

/** A project in use: two issues are there, the next is CHK-1290. */
export function seedJira(): JiraProject {
  const project: JiraProject = { key: 'CHK', name: 'Checkout', issues: new Map(), next: 1288 };
  addIssue(project, { summary: 'Move the cart cache to the new cluster', labels: ['cart'] }, 0);
  addIssue(project, { summary: 'Show the request id on the payment page', labels: [] }, 0);
  return project;
}

export function addIssue(
  project: JiraProject,
  fields: Readonly<Record<string, unknown>>,
  createdAt: number,
): JiraIssue {
  const number = project.next;
  project.next += 1;
  const issue: JiraIssue = {
    id: String(20_000 + number),
    key: `${project.key}-${number}`,
    createdAt,
    fields: { issuetype: { name: 'Task' }, ...fields },
    status: STATUSES.todo,
    links: new Map(),
  };
  project.issues.set(issue.key, issue);
  return issue;
}

export const findIssue = (project: JiraProject, idOrKey: string): JiraIssue | undefined =>
  project.issues.get(idOrKey.toUpperCase()) ?? [...project.issues.values()].find((one) => one.id === idOrKey);
