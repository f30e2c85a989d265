import { factsOf, type IncidentFacts } from '../../../../src/core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { reportOf, type Report } from '../../../../src/core/report/report.ts';

export const BUSY_NOW = Date.parse('2026-11-28T12:00:00Z');
export const BUSY_NOTES = { today: '2026-11-28', restricted: 2, unread: 1 };

const TITLES = [
  'Checkout returned errors for 47 minutes after a connection-pool change',
  'Search was slow for partners in Europe',
  'Mail waited in the outbound queue while a certificate had expired',
];
const FACTORS = [
  'The pool limit was not checked before the rollout',
  'The expiry of certificates is watched by no alert',
  'Retries of the gateway multiplied the load on orders-db',
  'A runbook named a host that is gone',
];

const at = (all: readonly string[], index: number): string => all[index % all.length] ?? '';
const two = (count: number): string => String(count).padStart(2, '0');

function incident(n: number, teams: number): IncidentFacts {
  const day = `2026-${two(7 + (n % 3))}-${two(1 + (n % 28))}`;
  const text = [
    `---\npostmortem: 1\nid: PM-2026-${100 + n}\nseverity: SEV-${1 + (n % 3)}\nteams: [team-${n % teams}]\n---\n\n# ${at(TITLES, n)}\n`,
    `\n\`\`\`yaml timeline\ndate: ${day}\nzone: UTC\nlog: |\n  13:50 impact_start: a\n  14:04 detected: b\n  14:14 acknowledged: c\n  14:34 mitigated: d\n  15:${two(n % 60)} resolved: e\n\`\`\`\n`,
    `\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: ${at(FACTORS, n)}\n\`\`\`\n`,
    `\n\`\`\`yaml action-items\n- {id: A1, action: Check it, due: 2026-10-1${n % 9}}\n- {id: A2, action: Do it, status: done}\n\`\`\`\n`,
  ].join('');
  return factsOf(parsePostmortem(text), { file: `${n}.postmortem.md`, now: BUSY_NOW, holidays: [] });
}

/** A quarter with so many incidents, of as many teams. */
export const busyPeriod = (incidents: number, teams: number): Report =>
  reportOf(
    Array.from({ length: incidents }, (_, n) => incident(n, teams)),
    { since: '2026-07-01', until: '2026-09-30' },
    ['SEV-1', 'SEV-2', 'SEV-3'],
  );
