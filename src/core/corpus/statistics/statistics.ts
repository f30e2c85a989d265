import { DURATIONS, type ActionFacts, type DurationId, type IncidentFacts } from './incident-facts.ts';
import { quantile } from './quantile.ts';

/** A duration over many incidents. Never a mean: one long night would stand for all of them. */
export interface DurationFigures {
  readonly id: DurationId;
  readonly label: string;
  readonly formula: string;
  /** Of how many it is known. */
  readonly n: number;
  /** Of how many it is not, since a mark is missing or can't be meant. */
  readonly unknown: number;
  /** Milliseconds; undefined where it is known of none. */
  readonly median: number | undefined;
  /** Nine of ten are no longer. */
  readonly p90: number | undefined;
  readonly longest: number | undefined;
}

/** The incidents that have something in common. */
export interface GroupFigures {
  /** `SEV-1`, `checkout-api`, `2026-11`; '' for those that say nothing of it. */
  readonly name: string;
  readonly incidents: number;
  readonly files: readonly string[];
  readonly resolve: DurationFigures;
}

export interface ActionFigures {
  readonly total: number;
  readonly open: number;
  readonly done: number;
  /** Dropped with a reason. */
  readonly dropped: number;
  readonly ideas: number;
  readonly overdue: number;
  /** Priorities in their own order, '' for none last. */
  readonly byPriority: readonly {
    readonly priority: string;
    readonly open: number;
    readonly overdue: number;
  }[];
}

export interface Statistics {
  /** Incidents that are counted: not skipped, and of the kind `incident`. */
  readonly incidents: number;
  /** Those of other kinds: near misses, drills, false alarms. They have no outage to time. */
  readonly otherKinds: readonly { readonly kind: string; readonly count: number }[];
  readonly skipped: number;
  /** The first and the last day on which one began. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  readonly durations: readonly DurationFigures[];
  /** Of all that weren't skipped, whatever their kind. */
  readonly actions: ActionFigures;
}

/** Below this, quartiles and p90 say more of chance than of a team: of five numbers they are those numbers. */
export const FEWEST = 6;

export function statistics(all: readonly IncidentFacts[]): Statistics {
  const told = all.filter(({ status }) => status !== 'skipped');
  const incidents = told.filter(isIncident);
  const days = incidents.flatMap(({ day }) => day ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return {
    incidents: incidents.length,
    otherKinds: countKinds(told.filter((one) => !isIncident(one))),
    skipped: all.length - told.length,
    days: first === undefined || last === undefined ? undefined : { first, last },
    durations: DURATIONS.map(({ id }) => durationFigures(incidents, id)),
    actions: actionFigures(told.flatMap(({ actions }) => actions)),
  };
}

const isIncident = ({ kind }: IncidentFacts): boolean => kind === 'incident';

function countKinds(others: readonly IncidentFacts[]): Statistics['otherKinds'] {
  const counts = new Map<string, number>();
  for (const { kind } of others) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => byName(a.kind, b.kind));
}

export function durationFigures(incidents: readonly IncidentFacts[], id: DurationId): DurationFigures {
  const named = DURATIONS.find((one) => one.id === id) ?? DURATIONS[0];
  const known = incidents.flatMap(({ durations }) => durations[id] ?? []).toSorted((a, b) => a - b);
  return {
    id,
    label: named.label,
    formula: named.formula,
    n: known.length,
    unknown: incidents.length - known.length,
    median: quantile(known, 0.5),
    p90: quantile(known, 0.9),
    longest: known.at(-1),
  };
}

function actionFigures(actions: readonly ActionFacts[]): ActionFigures {
  const counted = (...statuses: readonly ActionFacts['status'][]): number =>
    actions.filter(({ status }) => statuses.includes(status)).length;
  const priorities = [...new Set(actions.map(({ priority = '' }) => priority))].toSorted(byName);
  return {
    total: actions.length,
    open: counted('open', 'in_progress'),
    done: counted('done'),
    dropped: counted('wont_do'),
    ideas: counted('idea'),
    overdue: actions.filter(({ isOverdue }) => isOverdue).length,
    byPriority: priorities.map((priority) => {
      const own = actions.filter((action) => (action.priority ?? '') === priority);
      const open = own.filter(({ status }) => status === 'open' || status === 'in_progress').length;
      return { priority, open, overdue: own.filter(({ isOverdue }) => isOverdue).length };
    }),
  };
}

/** What says nothing comes last. */
const byName = (a: string, b: string): number =>
  Number(a === '') - Number(b === '') || (a < b ? -1 : Number(a > b));

/** By what incidents can be put together. Never by a person: nobody is ranked. */
export const GROUPS = ['severity', 'service', 'team', 'cause', 'month', 'detected_by'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** Groups with the most incidents first, months in their order; one of two services counts under both. */
export function groupFigures(all: readonly IncidentFacts[], by: GroupBy): readonly GroupFigures[] {
  const members = new Map<string, IncidentFacts[]>();
  for (const incident of all.filter((one) => one.status !== 'skipped' && isIncident(one)))
    for (const name of namesOf(incident, by)) {
      const known = members.get(name);
      if (known) known.push(incident);
      else members.set(name, [incident]);
    }
  const groups = [...members].map(([name, own]) => ({
    name,
    incidents: own.length,
    files: own.map(({ file }) => file),
    resolve: durationFigures(own, 'TTR'),
  }));
  const inOrder = (a: GroupFigures, b: GroupFigures): number => byName(a.name, b.name);
  return groups.toSorted(by === 'month' ? inOrder : (a, b) => b.incidents - a.incidents || inOrder(a, b));
}

function namesOf(incident: IncidentFacts, by: GroupBy): readonly string[] {
  const some = (names: readonly string[]): readonly string[] =>
    names.length > 0 ? [...new Set(names)] : [''];
  switch (by) {
    case 'severity':
      return [incident.severity ?? ''];
    case 'service':
      return some(incident.services);
    case 'team':
      return some(incident.teams);
    case 'cause':
      return some(incident.causes);
    case 'month':
      return [incident.day?.slice(0, 7) ?? ''];
    case 'detected_by':
      return [incident.detectedBy ?? ''];
  }
}
