import type { Recurring } from '../../corpus/similar/recurring.ts';
import type { IncidentFacts } from '../../corpus/statistics/incident-facts.ts';
import { counted, formatCount } from '../../timeline/format.ts';
import { cameBack } from '../came-back.ts';
import { behind, countCell, number, numberCell, text, words } from '../cells.ts';
import { documentName } from '../document-name.ts';
import { groupBy } from '../group-by.ts';
import type { Placed } from '../matching.ts';
import type { BarsChart, Behind } from '../model.ts';
import { recurringFactors, type PlacedFactor } from '../recurring-factors.ts';
import { isRestricted } from '../restricted.ts';
import { barsChart, MOST_ROWS, type BarRow } from './bars.ts';

const COLUMNS = [
  text('Factor', 'factor'),
  text('Category', 'category'),
  number('Incidents', 'incidents'),
  number('Services', 'services'),
  text('Shared words', 'shared_words'),
  text('Came back after', 'came_back_after'),
];

/** Factors that are told again and again, with the words that put them together. */
export function factorsChart(
  key: readonly IncidentFacts[],
  { all, matching }: { readonly all: readonly Placed[]; readonly matching: readonly Placed[] },
): BarsChart {
  const places = new Set(matching.map(({ place }) => place));
  const isChosen = ({ place }: Placed): boolean => places.has(place);
  const total = matching.reduce((sum, { facts }) => sum + facts.factors.length, 0);
  const groups = recurringFactors(key, all).flatMap(({ members, shared }) => {
    const chosen = members.filter(({ one }) => isChosen(one));
    return chosen.length === 0 ? [] : [{ members, shared, chosen, of: behind(chosen.map(({ one }) => one)) }];
  });
  const rows = groups.toSorted(mostFirst).slice(0, MOST_ROWS).map(rowOf);
  return barsChart({
    id: 'factors',
    title: 'Contributing factors that recur',
    n: `${counted(total, 'factor')}, ${counted(matching.length, 'incident')}`,
    rows,
    total: groups.length,
    columns: COLUMNS,
    notes: [GROUPED, ...leftOut(matching)],
    none: 'No contributing factor of these was told in another postmortem.',
    many: 'that recur',
  });
}

const GROUPED = 'Grouped by shared words; show why. Counts are incidents, never people.';

function leftOut(matching: readonly Placed[]): readonly string[] {
  const { length } = matching.filter(({ facts }) => isRestricted(facts));
  if (length === 0) return [];
  const stays =
    length === 1 ? 'is left out: what it says stays in it' : 'are left out: what they say stays in them';
  return [`${counted(length, 'restricted postmortem')} ${stays}.`];
}

interface Group extends Recurring<PlacedFactor> {
  /** The members that the filters leave. */
  readonly chosen: readonly PlacedFactor[];
  readonly of: Behind;
}

const mostFirst = (a: Group, b: Group): number =>
  b.of.length - a.of.length || (nameOf(a) < nameOf(b) ? -1 : 1);

const nameOf = ({ chosen }: Pick<Group, 'chosen'>): string => chosen[0]?.text ?? '';

function rowOf({ members, shared, chosen, of }: Group): BarRow {
  const about = mostFrequent(chosen.flatMap(({ factor }) => factor.category ?? []));
  const services = new Set(chosen.flatMap(({ one }) => one.facts.services)).size;
  const back = cameBack(members, chosen);
  const label = nameOf({ chosen });
  return {
    bar: {
      label,
      about,
      count: of.length,
      aside: back ? `came back after ${back.action}` : services > 0 ? counted(services, 'service') : '',
      cameBack: back !== undefined,
      why: [...whyOf(members, chosen, shared), ...(back ? [back.why] : [])],
      behind: of,
    },
    cells: [
      words(label, of),
      words(about),
      countCell(of),
      numberCell(services, of),
      words(shared.join(' ')),
      back ? words(`${back.action} of ${documentName(back.from.facts)}`, [back.from.place]) : words(''),
    ],
  };
}

const MOST_TOLD = 8;

/** The words in common, and how each of them was put. */
function whyOf(
  members: readonly PlacedFactor[],
  chosen: readonly PlacedFactor[],
  shared: readonly string[],
): readonly string[] {
  const told = chosen.slice(0, MOST_TOLD).map(({ one, text: said }) => `${documentName(one.facts)}: ${said}`);
  const more = chosen.length - told.length;
  const others =
    new Set(members.map(({ one }) => one.place)).size - behind(chosen.map(({ one }) => one)).length;
  return [
    `Shared words: ${shared.join(', ')}.`,
    ...told,
    ...(more > 0 ? [`And ${formatCount(more)} more.`] : []),
    ...(others > 0 ? [`Also in ${counted(others, 'postmortem')} outside these filters.`] : []),
  ];
}

function mostFrequent(names: readonly string[]): string {
  const groups = [...groupBy(names, (name) => [name])];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}
