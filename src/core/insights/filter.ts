import { isDay } from '../document/zone.ts';

/** Days, `YYYY-MM-DD`, both included. */
export interface Days {
  readonly since: string;
  readonly until: string;
}

/** Calendar months, the present one with them; or all; or days of one's own. */
export const PERIODS = ['last-3', 'last-12', 'last-24', 'all'] as const;
export type Period = (typeof PERIODS)[number] | Days;

/** What incidents are told apart by. Never by who took part: nobody is counted or ranked. */
export const DIMENSIONS = ['severity', 'kind', 'cause', 'service', 'team'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What is counted. Of each list one must fit; an empty one asks for nothing. '' stands for those that say nothing of it. */
export interface Filter extends Readonly<Record<Dimension, readonly string[]>> {
  readonly period: Period;
}

export const DEFAULT_FILTER: Filter = {
  period: 'last-12',
  severity: [],
  kind: ['incident'],
  cause: [],
  service: [],
  team: [],
};

/** The filter that a message or a store holds; what of it can't be read is as by default. */
export function parseFilter(value: unknown): Filter {
  const fields = record(value);
  const names = (key: Dimension): readonly string[] =>
    Array.isArray(fields[key]) ? namesIn(fields[key]) : DEFAULT_FILTER[key];
  return {
    period: periodIn(fields['period']) ?? DEFAULT_FILTER.period,
    severity: names('severity'),
    kind: names('kind'),
    cause: names('cause'),
    service: names('service'),
    team: names('team'),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const record = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

function periodIn(value: unknown): Period | undefined {
  const named = PERIODS.find((one) => one === value);
  if (named !== undefined) return named;
  const { since, until } = record(value);
  if (typeof since !== 'string' || typeof until !== 'string' || !isDay(since) || !isDay(until))
    return undefined;
  return since <= until ? { since, until } : { since: until, until: since };
}

/** So many names at most, each so long: nobody chooses more by hand. */
const MOST = 500;
const LONGEST = 500;

const namesIn = (list: readonly unknown[]): readonly string[] => [
  ...new Set(
    list.filter((one): one is string => typeof one === 'string' && one.length <= LONGEST).slice(0, MOST),
  ),
];
