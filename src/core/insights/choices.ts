import { formatCount } from '../timeline/format.ts';
import { DIMENSIONS, PERIODS, type Dimension, type Filter, type Period } from './filter.ts';
import { kindWords } from './kind-words.ts';
import { fits, isWithin, namesOf, type Placed } from './matching.ts';
import { daysOf } from './period.ts';

export interface FilterChoice {
  readonly key: 'period' | Dimension;
  /** On its button: `Last 12 months`, `Kind: incidents`, `Severity`. */
  readonly label: string;
  /** Something else than all is chosen. */
  readonly isSet: boolean;
  readonly options: readonly FilterOption[];
}

export interface FilterOption {
  /** What `Filter` has for it: a period, or a name. */
  readonly value: string;
  readonly label: string;
  /** How many would match by it, as the other filters are. */
  readonly count: number;
  readonly isChosen: boolean;
}

interface Asked {
  readonly filter: Filter;
  readonly today: string;
  /** Worst first. */
  readonly severities: readonly string[];
}

/** What can be chosen, by what there is, with how many each would leave. */
export function choicesOf(all: readonly Placed[], asked: Asked): readonly FilterChoice[] {
  const told = all.filter(({ facts }) => facts.status !== 'skipped');
  return [periodChoice(told, asked), ...DIMENSIONS.map((by) => dimensionChoice(told, by, asked))];
}

const PERIOD_LABELS = {
  'last-3': 'Last 3 months',
  'last-12': 'Last 12 months',
  'last-24': 'Last 24 months',
  all: 'All time',
} as const;

const periodLabel = (period: Period): string =>
  typeof period === 'string' ? PERIOD_LABELS[period] : `${period.since} to ${period.until}`;

function periodChoice(told: readonly Placed[], { filter, today }: Asked): FilterChoice {
  const others = told.filter(({ facts }) => DIMENSIONS.every((by) => fits(facts, filter, by)));
  const options = PERIODS.map((period): FilterOption => {
    const days = daysOf({ period }, today);
    const count = others.filter(({ facts }) => isWithin(facts.day, days)).length;
    return { value: period, label: PERIOD_LABELS[period], count, isChosen: filter.period === period };
  });
  return { key: 'period', label: periodLabel(filter.period), isSet: filter.period !== 'all', options };
}

function dimensionChoice(told: readonly Placed[], by: Dimension, asked: Asked): FilterChoice {
  const { filter, today } = asked;
  const days = daysOf(filter, today);
  const rest = DIMENSIONS.filter((one) => one !== by);
  const others = told.filter(
    ({ facts }) => isWithin(facts.day, days) && rest.every((one) => fits(facts, filter, one)),
  );
  const counts = new Map<string, number>(filter[by].map((name) => [name, 0]));
  for (const { facts } of told) for (const name of namesOf(facts, by)) counts.set(name, 0);
  for (const { facts } of others)
    for (const name of namesOf(facts, by)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const options = [...counts]
    .map(([value, count]) => ({
      value,
      label: nameLabel(value, by),
      count,
      isChosen: filter[by].includes(value),
    }))
    .toSorted(orderOf(by, asked.severities));
  return { key: by, label: buttonLabel(by, filter[by]), isSet: filter[by].length > 0, options };
}

/** Severities as the scale has them, all else by how many there are; what says nothing comes last. */
function orderOf(by: Dimension, severities: readonly string[]) {
  const rank = ({ value, count }: FilterOption): number => {
    if (value === '') return Infinity;
    const place = severities.indexOf(value);
    return by === 'severity' ? (place === -1 ? severities.length : place) : -count;
  };
  return (a: FilterOption, b: FilterOption): number => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? (a.value < b.value ? -1 : 1) : one - other;
  };
}

export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  severity: 'Severity',
  kind: 'Kind',
  cause: 'Cause',
  service: 'Service',
  team: 'Team',
};

/** A name as it is shown; of a kind its plural, of nothing `no team`. */
export const nameLabel = (name: string, by: Dimension): string =>
  name === '' ? `no ${by}` : by === 'kind' ? kindWords(name).many : name;

function buttonLabel(by: Dimension, chosen: readonly string[]): string {
  const [first] = chosen;
  if (first === undefined) return DIMENSION_LABELS[by];
  const said = chosen.length === 1 ? nameLabel(first, by) : `${formatCount(chosen.length)} chosen`;
  return `${DIMENSION_LABELS[by]}: ${said}`;
}
