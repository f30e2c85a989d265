import type { IncidentFacts } from '../corpus/statistics/incident-facts.ts';
import { formatCount } from '../timeline/format.ts';
import { DIMENSIONS, type Days, type Dimension, type Filter } from './filter.ts';
import { groupBy } from './group-by.ts';
import { kindWords } from './kind-words.ts';

/** A postmortem with its place in `Insights.documents`. */
export interface Placed {
  readonly place: number;
  readonly facts: IncidentFacts;
}

/** What an incident has of a dimension, each once; '' where it says nothing of it. */
export function namesOf(facts: IncidentFacts, by: Dimension): readonly string[] {
  switch (by) {
    case 'severity':
      return [facts.severity ?? ''];
    case 'kind':
      return [facts.kind];
    case 'cause':
      return some(facts.causes);
    case 'service':
      return some(facts.services);
    case 'team':
      return some(facts.teams);
  }
}

const some = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [''] : names.length === 1 ? names : [...new Set(names)];

/** Why a postmortem is not counted. */
export type Misfit = 'skipped' | 'no-day' | 'period' | Dimension;

/** The first thing that a filter asks for and a postmortem hasn't; undefined where it fits. */
export function misfitOf(facts: IncidentFacts, filter: Filter, days: Days | undefined): Misfit | undefined {
  if (facts.status === 'skipped') return 'skipped';
  if (!fits(facts, filter, 'kind')) return 'kind';
  if (days && facts.day === undefined) return 'no-day';
  if (!isWithin(facts.day, days)) return 'period';
  return DIMENSIONS.find((by) => !fits(facts, filter, by));
}

export const fits = (facts: IncidentFacts, filter: Filter, by: Dimension): boolean =>
  filter[by].length === 0 || namesOf(facts, by).some((name) => filter[by].includes(name));

export const isWithin = (day: string | undefined, days: Days | undefined): boolean =>
  !days || (day !== undefined && day >= days.since && day <= days.until);

/** `41 of 47 match. 6 are drills or near misses.` Each that doesn't is told of once. */
export function matchWords(all: readonly Placed[], filter: Filter, days: Days | undefined): string {
  const left = groupBy(all, ({ facts }) => [misfitOf(facts, filter, days) ?? 'fits']);
  const matching = left.get('fits')?.length ?? 0;
  const others = DIMENSIONS.filter((by) => by !== 'kind' && left.has(by));
  const count = others.reduce((sum, by) => sum + (left.get(by)?.length ?? 0), 0);
  return [
    `${formatCount(matching)} of ${formatCount(all.length)} match.`,
    kindsLeft(left.get('kind') ?? []),
    sentence(left.get('period')?.length ?? 0, ['is outside these dates', 'are outside these dates']),
    sentence(left.get('no-day')?.length ?? 0, ['says no day', 'say no day']),
    sentence(count, [`has another ${either(others)}`, `have another ${either(others)}`]),
    sentence(left.get('skipped')?.length ?? 0, ['was skipped', 'were skipped']),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function kindsLeft(left: readonly Placed[]): string {
  const kinds = [...new Set(left.map(({ facts }) => facts.kind))].toSorted();
  return sentence(left.length, [
    `is ${either(kinds.map((kind) => kindWords(kind).one))}`,
    `are ${either(kinds.map((kind) => kindWords(kind).many))}`,
  ]);
}

const sentence = (count: number, [one, many]: readonly [string, string]): string =>
  count === 0 ? '' : `${formatCount(count)} ${count === 1 ? one : many}.`;

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
