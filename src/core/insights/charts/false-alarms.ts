import { counted } from '../../timeline/format.ts';
import { behind, countCell, number, text, words } from '../cells.ts';
import { groupBy } from '../group-by.ts';
import type { Placed } from '../matching.ts';
import type { BarsChart } from '../model.ts';
import { isRestricted, RESTRICTED } from '../restricted.ts';
import { barsChart, type BarRow } from './bars.ts';

const COLUMNS = [
  text('Monitor', 'monitor'),
  text('Tool', 'tool'),
  number('False alarms', 'false_alarms'),
  number('Incidents', 'incidents'),
];

/** Which monitors rang for nothing, beside how often they rang for something. */
export function falseAlarmsChart(falseAlarms: readonly Placed[], incidents: readonly Placed[]): BarsChart {
  const rang = groupBy(falseAlarms.length === 0 ? [] : incidents, ({ facts }) =>
    facts.alerts.map(({ text: said }) => keyOf(said)),
  );
  const monitors = groupBy(falseAlarms, ({ facts: { alerts } }) =>
    alerts.length === 0 ? [NONE] : [...new Set(alerts.map(({ text: said }) => keyOf(said)))],
  );
  return barsChart({
    id: 'false-alarms',
    title: 'False alarms by monitor',
    n: counted(falseAlarms.length, 'false alarm'),
    rows: [...monitors].map(([key, own]) => rowOf(key, own, key === NONE ? [] : (rang.get(key) ?? []))),
    columns: COLUMNS,
    notes: [
      'Postmortems of the kind false_alarm, whatever kinds are chosen. A monitor is told by the words of what is marked alerted, without their numbers.',
    ],
    none: 'No false alarms are written down.',
    many: 'monitors',
    unit: 'false alarm',
  });
}

const NONE = '';

/** The words of an alarm without its numbers, which differ each time. */
const keyOf = (said: string): string =>
  said
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim() || '-';

function rowOf(key: string, own: readonly Placed[], incidents: readonly Placed[]): BarRow {
  const [of, real] = [behind(own), behind(incidents)];
  const { label, tool } = nameOf(key, own);
  return {
    bar: {
      label,
      about: tool,
      count: of.length,
      aside: key === NONE ? '' : `rang for ${counted(real.length, 'incident')} too`,
      cameBack: false,
      why: [],
      behind: of,
    },
    cells: [words(label), words(tool), countCell(of), countCell(real)],
  };
}

/** As an open postmortem puts it. */
function nameOf(key: string, own: readonly Placed[]): { readonly label: string; readonly tool: string } {
  if (key === NONE) return { label: 'no entry is marked alerted', tool: '' };
  const alerts = own
    .filter(({ facts }) => !isRestricted(facts))
    .flatMap(({ facts }) => facts.alerts)
    .filter((alert) => keyOf(alert.text) === key);
  return { label: alerts[0]?.text ?? RESTRICTED, tool: alerts.find(({ tool }) => tool)?.tool ?? '' };
}
