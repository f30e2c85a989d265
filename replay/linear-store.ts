export type LinearStateType = 'backlog' | 'unstarted' | 'started' | 'completed' | 'canceled' | 'duplicate';

export interface LinearState {
  readonly id: string;
  readonly name: string;
  readonly type: LinearStateType;
  readonly position: number;
}

export interface LinearTeam {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly states: readonly LinearState[];
  next: number;
}

/** One issue as this double keeps it. */
export interface LinearIssue {
  readonly id: string;
  /** When it was made, milliseconds since the epoch. */
  readonly createdAt: number;
  team: LinearTeam;
  number: number;
  /** What it was called in teams before. */
  previous: readonly string[];
  state: LinearState;
  trashed: boolean;
  /** As it was sent: title, description, priority, dueDate, labelIds, assigneeId … */
  fields: Readonly<Record<string, unknown>>;
  /** Titles of attachments by their addresses. */
  readonly attachments: Map<string, string>;
}

export interface LinearWorkspace {
  readonly teams: readonly LinearTeam[];
  readonly issues: LinearIssue[];
}

const uuid = (group: number, number: number): string =>
  `5f0c1e2d-${String(group).padStart(4, '0')}-4a6b-9c8d-${String(number).padStart(12, '0')}`;

const STATES: readonly (readonly [string, LinearStateType])[] = [
  ['Backlog', 'backlog'],
  ['Todo', 'unstarted'],
  ['In Progress', 'started'],
  ['In Review', 'started'],
  ['Done', 'completed'],
  ['Canceled', 'canceled'],
  ['Duplicate', 'duplicate'],
];

const team = (number: number, key: string, name: string, next: number): LinearTeam => ({
  id: uuid(1, number),
  key,
  name,
  next,
  // In no order, as they come.
  states: STATES.map(([state, type], index) => ({
    id: uuid(20 + number, index),
    name: state,
    type,
    position: index,
  })).toReversed(),
});

export const LABELS = [
  { id: uuid(3, 1), name: 'postmortem', team: null },
  { id: uuid(3, 2), name: 'Prevention', team: { id: uuid(1, 1) } },
  { id: uuid(3, 3), name: 'Prevention', team: { id: uuid(1, 2) } },
] as const;

export const USERS = [
  { id: uuid(4, 1), name: 'Dana Okafor', displayName: 'dana', email: 'dana@example.com', active: true },
  { id: uuid(4, 2), name: 'Lin Zhao', displayName: 'lin', email: 'lin@example.com', active: true },
] as const;

export const identifierOf = ({ team: { key }, number }: LinearIssue): string => `${key}-${number}`;

/** Two teams, and two issues in the first; the next one is CHK-88. */
export function seedLinear(): LinearWorkspace {
  const workspace: LinearWorkspace = {
    teams: [team(1, 'CHK', 'Checkout', 86), team(2, 'PLT', 'Platform', 700)],
    issues: [],
  };
  const [checkout] = workspace.teams;
  if (checkout)
    for (const title of ['Retry on 409 from the ledger', 'Log the cart id'])
      addLinearIssue(workspace, checkout, { id: uuid(5, checkout.next), title }, 0);
  return workspace;
}

export function addLinearIssue(
  workspace: LinearWorkspace,
  to: LinearTeam,
  { id, ...fields }: Readonly<Record<string, unknown>> & { readonly id: string },
  createdAt: number,
): LinearIssue {
  const number = to.next;
  to.next += 1;
  const state = to.states.find(({ type }) => type === 'backlog') ?? to.states[0];
  if (!state) throw new Error(`Team ${to.key} has no states.`);
  const issue: LinearIssue = {
    id,
    createdAt,
    team: to,
    number,
    previous: [],
    state,
    trashed: false,
    fields,
    attachments: new Map(),
  };
  workspace.issues.push(issue);
  return issue;
}

/** Another number in another team; what it was called leads to it. */
export function moveLinearIssue(issue: LinearIssue, to: LinearTeam): void {
  issue.previous = [...issue.previous, identifierOf(issue)];
  issue.state = to.states.find(({ type }) => type === issue.state.type) ?? issue.state;
  issue.team = to;
  issue.number = to.next;
  to.next += 1;
}
