import fc from 'fast-check';
import type { ActionFacts, IncidentFacts } from '../../../../src/core/corpus/statistics/incident-facts.ts';
import { DEFAULT_FILTER, type Filter } from '../../../../src/core/insights/filter.ts';

/** Nobody is counted, so none of these may be in anything that is shown. */
export const PEOPLE = ['zz-dana', 'zz-tomas'];
const person = fc.constantFrom(undefined, ...PEOPLE);

const ms = fc.option(fc.integer({ min: -3_600_000, max: 400_000_000 }), { nil: undefined });
const positive = fc.option(fc.integer({ min: 0, max: 4_000_000_000 }), { nil: undefined });

const WORDS = ['pool', 'limit', 'rollout', 'alert', 'certificate', 'expiry', 'runbook', 'gateway'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 })
  .map((words) => words.join(' '));

const day = fc.constantFrom(
  undefined,
  '0000-01-01',
  '2017-01-31',
  '2024-12-01',
  '2025-11-30',
  '2025-12-01',
  '2026-02-28',
  '2026-06-15',
  '2026-11-27',
  '2027-03-01',
  '9999-12-31',
);

const action: fc.Arbitrary<ActionFacts> = fc
  .record({
    id: fc.constantFrom('A1', 'A2', ''),
    action: sentence,
    owner: person,
    priority: fc.constantFrom('P0', 'P1', undefined),
    status: fc.constantFrom('idea', 'open', 'in_progress', 'done', 'wont_do'),
    due: fc.constantFrom(undefined, '2026-01-05', '2026-12-31'),
    addresses: fc.subarray(['F1', 'F2']),
  })
  .map((one) => ({
    ...one,
    isOverdue: (one.status === 'open' || one.status === 'in_progress') && one.due === '2026-01-05',
  }));

const incident: fc.Arbitrary<Omit<IncidentFacts, 'file'>> = fc.record({
  id: fc.constantFrom(undefined, 'PM-1', 'PM-2'),
  title: fc.constant('A title'),
  status: fc.constantFrom('draft', 'published', 'closed', 'skipped', undefined),
  severity: fc.constantFrom('SEV-1', 'SEV-2', 'SEV-9', undefined),
  kind: fc.constantFrom('incident', 'incident', 'incident', 'near_miss', 'drill', 'false_alarm', 'other'),
  audience: fc.constantFrom(undefined, 'internal', 'restricted'),
  owner: person,
  detectedBy: fc.constantFrom('alert', 'customer', undefined),
  causes: fc.subarray(['config', 'capacity', 'vendor']),
  tags: fc.constant([]),
  services: fc.subarray(['api', 'db', 'web', 'mail', 'search', 'queue', 'cdn']),
  teams: fc.subarray(['core', 'payments']),
  day,
  zone: fc.constantFrom('UTC', 'Asia/Tokyo'),
  resolved: fc.constantFrom(
    undefined,
    Date.parse('2026-05-04T23:30:00Z'),
    Date.parse('2026-11-20T10:00:00Z'),
  ),
  durations: fc.record({
    TTD: ms,
    TTA: positive,
    TTM: positive,
    TTR: positive,
    impact: positive,
    publish: positive,
  }),
  alerts: fc.array(fc.record({ text: sentence, tool: fc.constantFrom(undefined, 'pagerduty') }), {
    maxLength: 2,
  }),
  factors: fc.array(
    fc.record({
      id: fc.constantFrom('F1', 'F2', undefined),
      factor: sentence,
      category: fc.constantFrom('technical', 'procedural', undefined),
    }),
    { maxLength: 3 },
  ),
  actions: fc.array(action, { maxLength: 3 }),
});

export const someCorpus: fc.Arbitrary<readonly IncidentFacts[]> = fc
  .array(incident, { maxLength: 25 })
  .map((all) => all.map((one, index) => ({ ...one, file: `postmortems/${index}.postmortem.md` })));

export const someFilter: fc.Arbitrary<Filter> = fc.record({
  period: fc.constantFrom<Filter['period'][]>('last-3', 'last-12', 'last-24', 'all', {
    since: '2016-05-17',
    until: '2026-02-28',
  }),
  severity: fc.subarray(['SEV-1', 'SEV-2', '']),
  kind: fc.constantFrom<(readonly string[])[]>(DEFAULT_FILTER.kind, [], ['drill', 'near_miss']),
  cause: fc.subarray(['config', '']),
  service: fc.subarray(['api', 'db', '']),
  team: fc.subarray(['core', '']),
});
