import { isDueSoon, isOverdue, type ActionRow } from './open-actions.ts';

/** By what action items can be put together. */
export const GROUPINGS = ['due', 'owner', 'team', 'service', 'priority'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const isGrouping = (value: unknown): value is Grouping => GROUPINGS.some((one) => one === value);

export interface ActionGroup {
  /** Stays the same while its members change. */
  readonly key: string;
  readonly label: string;
  /** In the order of `actionRows`. */
  readonly rows: readonly ActionRow[];
  readonly overdue: number;
}

/**
 * Puts rows together; an item of two services stands under both. The groups with what is overdue longest come first,
 * priorities and due dates in their own order, and what has none of it comes last.
 */
export function groupActions(rows: readonly ActionRow[], by: Grouping): readonly ActionGroup[] {
  const members = new Map<string, ActionRow[]>();
  for (const row of rows)
    for (const name of namesOf(row, by)) {
      const known = members.get(name);
      if (known) known.push(row);
      else members.set(name, [row]);
    }
  const groups = [...members].map(([name, found]): ActionGroup => ({
    key: `${by}:${name}`,
    label: labelOf(name, by),
    rows: found,
    overdue: found.filter(isOverdue).length,
  }));
  const rank = rankBy(by, groups);
  return groups.toSorted((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : 1));
}

const NONE = '';

function namesOf({ document, action, ...row }: ActionRow, by: Grouping): readonly string[] {
  switch (by) {
    case 'due':
      return [dueName({ document, action, ...row })];
    case 'owner':
      return [action.owner ?? NONE];
    case 'priority':
      return [action.priority ?? NONE];
    case 'team':
      return document.teams.length > 0 ? [...new Set(document.teams)] : [NONE];
    case 'service':
      return document.services.length > 0 ? [...new Set(document.services)] : [NONE];
  }
}

const DUE_NAMES = ['overdue', 'soon', 'later', NONE, 'settled'];

function dueName(row: ActionRow): string {
  if (!row.isOpen) return 'settled';
  if (row.daysLeft === undefined) return NONE;
  if (isOverdue(row)) return 'overdue';
  return isDueSoon(row) ? 'soon' : 'later';
}

const DUE_LABELS: Readonly<Record<string, string>> = {
  overdue: 'Overdue',
  soon: 'Due within a week',
  later: 'Due later',
  settled: 'Done, dropped or an idea',
};

const NO_LABELS: Readonly<Record<Grouping, string>> = {
  due: 'No due date',
  owner: 'No owner',
  team: 'No team',
  service: 'No service',
  priority: 'No priority',
};

const labelOf = (name: string, by: Grouping): string =>
  name === NONE ? NO_LABELS[by] : by === 'due' ? (DUE_LABELS[name] ?? name) : name;

function rankBy(by: Grouping, groups: readonly ActionGroup[]): (group: ActionGroup) => number {
  const nameOf = ({ key }: ActionGroup): string => key.slice(by.length + 1);
  if (by === 'due') return (group) => DUE_NAMES.indexOf(nameOf(group));
  const named = (group: ActionGroup): number => Number(nameOf(group) === NONE);
  if (by === 'priority') return named;
  const urgent = groups.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return (group) =>
    named(group) * groups.length + urgent.findIndex((one) => firstDay(one) === firstDay(group));
}

/** When the first of its open items is due; rows come in that order. */
const firstDay = ({ rows: [first] }: ActionGroup): string => (first?.isOpen ? (first.day ?? '~') : '~~');
