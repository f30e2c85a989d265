import type { IncidentFacts } from '../corpus/statistics/incident-facts.ts';
import { counted } from '../timeline/format.ts';
import { actionAgeChart } from './charts/action-age.ts';
import { actionsChart } from './charts/actions.ts';
import { categoriesChart } from './charts/categories.ts';
import type { ChartInput, Policies } from './charts/chart-input.ts';
import { factorsChart } from './charts/factors.ts';
import { falseAlarmsChart } from './charts/false-alarms.ts';
import { incidentsChart } from './charts/incidents.ts';
import { publishChart } from './charts/publish.ts';
import { servicesChart } from './charts/services.ts';
import { spreadChart } from './charts/spread.ts';
import { choicesOf } from './choices.ts';
import { documentName } from './document-name.ts';
import { DEFAULT_FILTER, type Days, type Dimension, type Filter } from './filter.ts';
import { matchWords, misfitOf, type Placed } from './matching.ts';
import type { Insights, UnreadDocument } from './model.ts';
import { beforeWords, bucketsOf, daysBefore, daysOf } from './period.ts';
import { withoutRestricted } from './restricted.ts';
import { scaleOf } from './scale.ts';
import { stretchesOf } from './stretches.ts';

export interface InsightsSetting {
  readonly filter: Filter;
  /** What incidents over time are stacked by. */
  readonly stackedBy: Dimension;
  /** `YYYY-MM-DD`: what is late is told by it, and periods end with its month. */
  readonly today: string;
  /** Worst first. */
  readonly severities: readonly string[];
  /** By the file of a postmortem: each folder has its own configuration. */
  readonly policiesOf: (file: string) => Policies;
  /** How many folders the postmortems are in. */
  readonly folders: number;
  readonly unread: readonly UnreadDocument[];
}

/** Everything that the panel shows of these postmortems. Medians with n, never means; nothing of people. */
export function insights(all: readonly IncidentFacts[], setting: InsightsSetting): Insights {
  const placed = withoutRestricted(all).map((facts, place): Placed => ({ facts, place }));
  const { filter, today, unread } = setting;
  const days = daysOf(filter, today);
  const matching = chosen(placed, filter, days);
  const state = stateOf(placed, matching);
  return {
    documents: placed.map(({ facts }) => ({
      file: facts.file,
      name: documentName(facts),
      title: facts.title,
    })),
    counted:
      all.length === 0
        ? ''
        : `${counted(all.length, 'postmortem')} in ${counted(setting.folders, 'folder')}.`,
    unreadWords: unread.length === 0 ? '' : `${unread.length} could not be read:`,
    unread,
    filter,
    choices: choicesOf(placed, setting),
    matchWords: matchWords(placed, filter, days),
    matched: matching.map(({ place }) => place),
    state,
    stateWords: STATE_WORDS[state],
    ...(state === 'some' ? chartsOf(all, placed, matching, setting) : { cards: [], charts: [] }),
  };
}

const chosen = (all: readonly Placed[], filter: Filter, days: Days | undefined): readonly Placed[] =>
  all.filter(({ facts }) => misfitOf(facts, filter, days) === undefined);

const STATE_WORDS: Readonly<Record<Insights['state'], string>> = {
  empty: 'No finished postmortems yet. Trends start with the first, and mean something from about six.',
  'none-match': 'No postmortem matches these filters.',
  some: '',
};

function stateOf(all: readonly Placed[], matching: readonly Placed[]): Insights['state'] {
  if (matching.length > 0) return 'some';
  return all.some(({ facts }) => facts.status !== 'skipped') ? 'none-match' : 'empty';
}

/** Stretches of a card, and columns over time: as many as can be told apart. */
const STRETCHES = 4;
const COLUMNS = 24;

function chartsOf(
  key: readonly IncidentFacts[],
  all: readonly Placed[],
  matching: readonly Placed[],
  setting: InsightsSetting,
): Pick<Insights, 'cards' | 'charts'> {
  const { today, filter, stackedBy } = setting;
  const spanned = daysOf(filter, today) ?? spanOf(matching, today);
  const input = chartInput(all, matching, setting, spanned);
  return {
    cards: cardsOf(all, matching, setting, spanned),
    charts: [
      incidentsChart({ ...input, by: stackedBy }),
      factorsChart(key, input),
      categoriesChart(matching),
      servicesChart(matching),
      actionAgeChart(input),
      actionsChart(input),
      publishChart(input),
      falseAlarmsChart(input.falseAlarms, input.incidents),
    ],
  };
}

function chartInput(
  all: readonly Placed[],
  matching: readonly Placed[],
  { filter, today, severities, policiesOf }: InsightsSetting,
  spanned: Days,
): ChartInput {
  const days = daysOf(filter, today);
  const ofKinds = (kind: readonly string[], within: Days | undefined): readonly Placed[] =>
    chosen(all, { ...filter, kind }, within);
  const everyKind = filter.kind.join() === DEFAULT_FILTER.kind.join();
  const kinds = everyKind ? [] : filter.kind;
  return {
    all,
    matching,
    acting: ofKinds(kinds, days),
    everyKind,
    everActing: ofKinds(kinds, undefined),
    falseAlarms: ofKinds(['false_alarm'], days),
    incidents: ofKinds(['incident'], days),
    buckets: bucketsOf(spanned, today, COLUMNS),
    severities,
    today,
    policiesOf,
  };
}

const CARDS = ['TTD', 'TTA', 'TTM', 'TTR'] as const;

function cardsOf(
  all: readonly Placed[],
  matching: readonly Placed[],
  { filter, today }: InsightsSetting,
  spanned: Days,
): Insights['cards'] {
  const earlier = daysBefore(filter, today);
  const input = {
    matching,
    before: earlier ? chosen(all, filter, earlier) : [],
    beforeWords: beforeWords(filter),
    stretches: stretchesOf(matching, bucketsOf(spanned, today, STRETCHES)),
    scale: scaleOf(matching.flatMap(({ facts }) => CARDS.flatMap((id) => facts.durations[id] ?? []))),
  };
  return CARDS.map((id) => spreadChart(id, input));
}

/** From the first day that one began to today, or to the last where that is later. */
function spanOf(matching: readonly Placed[], today: string): Days {
  const days = matching.flatMap(({ facts }) => facts.day ?? []).toSorted();
  const last = days.at(-1) ?? today;
  return { since: days[0] ?? today, until: last > today ? last : today };
}
