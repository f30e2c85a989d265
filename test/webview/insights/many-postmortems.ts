/** A postmortem of a year that is told in figures, as a document. */
export interface Written {
  readonly file: string;
  readonly text: string;
}

/** Months of the year, each with how many of SEV-1, 2 and 3: as the design draws them. */
const MONTHS: readonly (readonly [month: string, counts: readonly [number, number, number]])[] = [
  ['2025-12', [0, 1, 2]],
  ['2026-01', [1, 1, 1]],
  ['2026-02', [0, 2, 3]],
  ['2026-03', [1, 1, 2]],
  ['2026-04', [0, 2, 1]],
  ['2026-05', [1, 2, 3]],
  ['2026-06', [0, 1, 3]],
  ['2026-07', [0, 1, 2]],
  ['2026-08', [1, 2, 2]],
  ['2026-09', [0, 1, 0]],
  ['2026-10', [0, 1, 1]],
  ['2026-11', [1, 1, 0]],
];

const SERVICES = ['checkout-api', 'orders-db', 'search', 'mail-worker', 'identity', 'payments'];
const TEAMS = ['commerce', 'platform', 'messaging'];
const CAUSES = ['config', 'capacity', 'deploy', 'dependency'];
const MONITORS = ['checkout-api 5xx above 5 %', 'orders-db connections', 'Age of the mail queue'];
const FACTORS = [
  ['A shared limit was checked nowhere before the pool of connections grew', 'technical'],
  ['The alert waits until customers are refused before it pages anybody', 'technical'],
  ['The rollback path had not been rehearsed since the pipeline changed', 'procedural'],
  ['A config change reached all regions at once without a canary', 'procedural'],
  ['The status of the vendor is known only from its own page', 'external'],
  ['The runbook describes the version before this one', 'organizational'],
] as const;
const OTHERS = [
  'Two teams deploy to the same cluster on the same afternoon',
  'A certificate is renewed by hand, on a day that only a calendar knows',
  'Retries of three clients arrive at the same second',
  'An index is rebuilt while the shop is open',
];

/** The same numbers each time. */
function numbers(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** 41 incidents of a year and six that are drills or near misses, with the year before: real documents, invented. */
export function manyPostmortems(): readonly Written[] {
  const next = numbers();
  let count = 0;
  const year = (shift: number): readonly Written[] =>
    MONTHS.flatMap(([month, counts]) =>
      counts.flatMap((many, severity) =>
        Array.from({ length: many }, () =>
          written(
            { count: (count += 1), month: shifted(month, shift), severity: severity + 1, kind: 'incident' },
            next,
          ),
        ),
      ),
    );
  const rest = ['drill', 'drill', 'near_miss', 'near_miss', 'false_alarm', 'false_alarm'].map((kind, index) =>
    written({ count: 100 + index, month: MONTHS[index * 2]?.[0] ?? '', severity: 3, kind }, next),
  );
  const before = year(-1).filter((_, index) => index % 8 !== 0);
  return [...before, ...year(0), ...rest];
}

const shifted = (month: string, years: number): string =>
  `${Number(month.slice(0, 4)) + years}${month.slice(4)}`;

const two = (value: number): string => String(value).padStart(2, '0');

interface Wanted {
  readonly count: number;
  readonly month: string;
  readonly severity: number;
  readonly kind: string;
}

function written({ count, month, severity, kind }: Wanted, next: (below: number) => number): Written {
  const day = `${month}-${two(1 + next(27))}`;
  const id = `PM-${month.slice(0, 4)}-${String(count).padStart(3, '0')}`;
  const service = SERVICES[next(SERVICES.length)] ?? '';
  const at = (minutes: number): string => `${two(9 + Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const detected = 2 + next(9) * (1 + next(4));
  const acknowledged = detected + 1 + next(8);
  const mitigated = acknowledged + 12 + next(30) * (1 + next(3));
  const resolved = mitigated + 10 + next(70);
  const factor = FACTORS[Math.min(next(9), next(9))];
  const log = [
    `${at(0)} impact_start: ${service} begins to refuse requests`,
    `${at(detected)} detected, alerted: ${MONITORS[next(MONITORS.length)]} <datadog:event/${count}>`,
    ...(count % 14 === 0 ? [] : [`${at(acknowledged)} acknowledged: On-call takes it`]),
    `${at(mitigated)} mitigated, impact_end: Back to what it was`,
    ...(count % 11 === 0 ? [] : [`${at(resolved)} resolved: Seen to hold`]),
  ];
  return {
    file: `postmortems/${day}-${id.toLowerCase()}.postmortem.md`,
    text: [
      '---',
      'postmortem: 1',
      `id: ${id}`,
      'status: published',
      ...(kind === 'incident' ? [] : [`kind: ${kind}`]),
      `severity: SEV-${severity}`,
      'owner: dana',
      `services: [${service}]`,
      `teams: [${TEAMS[next(TEAMS.length)]}]`,
      `cause: ${CAUSES[next(CAUSES.length)]}`,
      `published_at: ${publishedAfter(day, 1 + next(9))}`,
      '---',
      '',
      `# ${service} refused requests for a while`,
      '',
      '```yaml timeline',
      `date: ${day}`,
      'zone: UTC',
      'log: |',
      ...log.map((line) => `  ${line}`),
      '```',
      '',
      '```yaml contributing-factors',
      '- id: F1',
      `  factor: ${factor?.[0] ?? OTHERS[count % OTHERS.length]}`,
      `  category: ${factor?.[1] ?? 'organizational'}`,
      ...(count % 2 === 0
        ? ['- id: F2', `  factor: ${OTHERS[next(OTHERS.length)]}`, '  category: technical']
        : []),
      '```',
      '',
      '```yaml action-items',
      ...action('A1', count, month, next),
      ...(count % 3 === 0 ? action('A2', count + 1, month, next) : []),
      '```',
      '',
    ].join('\n'),
  };
}

const publishedAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().replace('.000', '');

function action(
  id: string,
  count: number,
  month: string,
  next: (below: number) => number,
): readonly string[] {
  const isOpen = month >= '2026-07' && count % 4 !== 0;
  return [
    `- id: ${id}`,
    `  action: Check the limits of ${SERVICES[count % SERVICES.length]} before a rollout`,
    '  type: prevent',
    `  priority: P${next(4)}`,
    '  owner: dana',
    `  status: ${isOpen ? 'open' : 'done'}`,
    `  due: ${isOpen ? `2026-1${1 + (count % 2)}-${two(1 + next(28))}` : `${month}-28`}`,
  ];
}
