import { counted, formatLongDuration } from '../../timeline/format.ts';
import { behind, countCell, durationCell, number, numberCell, text, UNKNOWN, words } from '../cells.ts';
import { groupBy } from '../group-by.ts';
import { namesOf, type Placed } from '../matching.ts';
import type { BarsChart } from '../model.ts';
import { barsChart, type BarRow } from './bars.ts';

const COLUMNS = [
  text('Service', 'service'),
  number('Incidents', 'incidents'),
  number('Outage time', 'impact_minutes'),
  number('Unknown of', 'impact_unknown'),
];

/** In how many incidents a service was, and for how long customers felt it. */
export function servicesChart(matching: readonly Placed[]): BarsChart {
  const named = groupBy(matching, ({ facts }) => namesOf(facts, 'service'));
  return barsChart({
    id: 'services',
    title: 'Services by burden',
    n: `${counted([...named.keys()].filter((name) => name !== '').length, 'service')}, ${counted(matching.length, 'incident')}`,
    rows: [...named].map(([name, own]) => rowOf(name === '' ? 'no service' : name, own)),
    columns: COLUMNS,
    notes: [
      'Outage time is the sum of impact end − impact start. An incident of two services counts under both.',
    ],
    none: 'No services are named.',
    many: 'services',
  });
}

function rowOf(label: string, own: readonly Placed[]): BarRow {
  const known = own.filter(({ facts }) => facts.durations.impact !== undefined);
  const unknown = own.filter(({ facts }) => facts.durations.impact === undefined);
  const sum =
    known.length === 0
      ? undefined
      : known.reduce((total, { facts }) => total + (facts.durations.impact ?? 0), 0);
  const of = behind(own);
  return {
    bar: {
      label,
      about: '',
      count: of.length,
      aside: asideOf(sum, unknown.length),
      cameBack: false,
      why: [],
      behind: of,
    },
    weight: sum ?? 0,
    cells: [
      words(label),
      countCell(of),
      durationCell(sum, behind(known)),
      numberCell(unknown.length, behind(unknown)),
    ],
  };
}

const asideOf = (sum: number | undefined, unknown: number): string =>
  sum === undefined
    ? `outage time ${UNKNOWN}`
    : `${formatLongDuration(sum)}${unknown === 0 ? '' : `, ${UNKNOWN} of ${unknown}`}`;
