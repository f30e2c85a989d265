import { recurring, type Recurring, type Told } from '../corpus/similar/recurring.ts';
import type { ActionFacts, IncidentFacts } from '../corpus/statistics/incident-facts.ts';
import { statistics, type Statistics } from '../corpus/statistics/statistics.ts';

/** Days, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** A contributing factor of some postmortem. */
export interface ToldFactor extends Told {
  readonly file: string;
  readonly id: string;
  readonly day: string | undefined;
}

export interface TeamActions {
  /** '' for what no team owns. */
  readonly team: string;
  readonly open: number;
  readonly overdue: number;
  /** `YYYY-MM-DD`: the day of what is overdue longest. */
  readonly oldest: string | undefined;
}

/** What a period says, beside the one before it, which is as long. */
export interface Report {
  readonly period: Period;
  readonly before: Period;
  readonly now: Statistics;
  readonly then: Statistics;
  /** Severities in the order of the scale, with how many incidents had them. */
  readonly severities: readonly { readonly severity: string; readonly now: number; readonly then: number }[];
  readonly incidents: readonly IncidentFacts[];
  /** Factors of the period that say what a factor of another postmortem says, of whatever time; three at most. */
  readonly factors: readonly Recurring<ToldFactor>[];
  /** Of all postmortems, as it stands today: what is overdue longest first. */
  readonly teams: readonly TeamActions[];
}

const RECURRING = 3;

export function reportOf(
  all: readonly IncidentFacts[],
  period: Period,
  severities: readonly string[],
): Report {
  const before = periodBefore(period);
  const [now, then] = [inPeriod(all, period), inPeriod(all, before)];
  return {
    period,
    before,
    now: statistics(now),
    then: statistics(then),
    severities: severities
      .map((severity) => ({ severity, now: countOf(now, severity), then: countOf(then, severity) }))
      .filter((one) => one.now + one.then > 0),
    incidents: now.filter(isCounted).toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1)),
    factors: recurringIn(all, period),
    teams: teamActions(all),
  };
}

const DAY = 86_400_000;

/** As long, and right before. */
export function periodBefore({ since, until }: Period): Period {
  const [start, end] = [Date.parse(since), Date.parse(until)];
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { since: day(start - (end - start) - DAY), until: day(start - DAY) };
}

/** No incident that a file tells of began before. */
const FIRST = '1970-01-01';

/** Why a period can't be told of beside the one before it. */
export function whyNoReport(period: Period): string | undefined {
  const before = Date.parse(period.since) - (Date.parse(period.until) - Date.parse(period.since));
  return before > Date.parse(FIRST)
    ? undefined
    : 'a report compares with the period before, which is as long, and that one would begin before 1970. Begin later.';
}

const isIn = (day: string | undefined, { since, until }: Period): boolean =>
  day !== undefined && day >= since && day <= until;

const inPeriod = (all: readonly IncidentFacts[], period: Period): readonly IncidentFacts[] =>
  all.filter(({ day }) => isIn(day, period));

const isCounted = ({ kind, status }: IncidentFacts): boolean => kind === 'incident' && status !== 'skipped';

const countOf = (all: readonly IncidentFacts[], severity: string): number =>
  all.filter((one) => isCounted(one) && one.severity === severity).length;

function recurringIn(all: readonly IncidentFacts[], period: Period): Report['factors'] {
  const told = all
    .filter(({ status }) => status !== 'skipped')
    .flatMap(({ factors, file, id = file, day }) =>
      factors.map(({ factor }): ToldFactor => ({ text: factor, of: file, file, id, day })),
    )
    // A group is named by its first: the latest wording.
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  return recurring(told)
    .filter(({ members }) => members.some(({ day }) => isIn(day, period)))
    .slice(0, RECURRING);
}

function teamActions(all: readonly IncidentFacts[]): readonly TeamActions[] {
  const byTeam = new Map<string, ActionFacts[]>();
  for (const { teams, actions, status } of all) {
    if (status === 'skipped') continue;
    for (const team of teams.length > 0 ? new Set(teams) : ['']) {
      const known = byTeam.get(team) ?? [];
      known.push(...actions.filter(isOpen));
      byTeam.set(team, known);
    }
  }
  return [...byTeam]
    .map(([team, open]) => {
      const late = open.filter(({ isOverdue }) => isOverdue);
      const oldest = late.flatMap(({ due }) => due ?? []).toSorted()[0];
      return { team, open: open.length, overdue: late.length, oldest };
    })
    .filter(({ open }) => open > 0)
    .toSorted(
      (a, b) =>
        ((a.oldest ?? '~') < (b.oldest ?? '~') ? -1 : Number((a.oldest ?? '~') > (b.oldest ?? '~'))) ||
        (a.team < b.team ? -1 : 1),
    );
}

const isOpen = ({ status }: ActionFacts): boolean => status === 'open' || status === 'in_progress';
