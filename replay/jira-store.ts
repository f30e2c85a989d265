import { record } from './body.ts';

/** One issue as this double keeps it; `fields` as they were sent. */
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  /** When it was made, milliseconds since the epoch: search shows it later. */
  readonly createdAt: number;
  fields: Readonly<Record<string, unknown>>;
  status: JiraStatus;
  /** Set by a transition whose screen asks for it. */
  resolution: string | undefined;
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
  canceled: { id: '10003', name: 'Cancelled', category: 'done' },
} as const satisfies Record<string, JiraStatus>;

export const ISSUE_TYPES = [
  { id: '10001', name: 'Task', subtask: false },
  { id: '10002', name: 'Bug', subtask: false },
  { id: '10003', name: 'Story', subtask: false },
] as const;

/** As Jira tells it, however it was sent. */
export function typeOf({ fields }: Pick<JiraIssue, 'fields'>): {
  readonly id: string;
  readonly name: string;
} {
  const { id, name } = record(fields['issuetype']) ?? {};
  return ISSUE_TYPES.find((type) => type.id === id || type.name === name) ?? ISSUE_TYPES[0];
}

/** Where a status leads; what is done can only be opened again. Closing asks for a resolution, and takes none as well. */
export const RESOLUTIONS = ['Done', "Won't Do", 'Duplicate'] as const;

export const TRANSITIONS = [
  { id: '11', name: 'To Do', to: STATUSES.todo, from: [STATUSES.doing, STATUSES.done, STATUSES.canceled] },
  { id: '21', name: 'In Progress', to: STATUSES.doing, from: [STATUSES.todo] },
  { id: '31', name: 'Done', to: STATUSES.done, from: [STATUSES.todo, STATUSES.doing] },
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
    resolution: undefined,
    links: new Map(),
  };
  project.issues.set(issue.key, issue);
  return issue;
}

/** By its number, its key, or the key it has under the name that the project has now. */
export function findIssue(
  project: JiraProject,
  idOrKey: string,
  renamed = project.key,
): JiraIssue | undefined {
  const key = idOrKey.toUpperCase().replace(new RegExp(`^${renamed}-`), `${project.key}-`);
  return project.issues.get(key) ?? [...project.issues.values()].find((one) => one.id === idOrKey);
}

export const keyNow = (issue: JiraIssue, { renamed }: { readonly renamed?: string }): string =>
  renamed === undefined ? issue.key : issue.key.replace(/^\w+-/, `${renamed}-`);
