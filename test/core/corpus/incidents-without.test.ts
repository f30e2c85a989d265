import assert from 'node:assert/strict';
import { asksForAny, incidentsWithout, severityOf } from '../../../src/core/corpus/incidents-without.ts';
import { ownHandle } from '../../../src/core/corpus/own-handle.ts';
import type { IncidentRef } from '../../../src/core/timeline/source.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const HOUR = 3_600_000;

const ref = (uri: string, title: string, hoursAgo: number, more: Partial<IncidentRef> = {}): IncidentRef => ({
  uri,
  title,
  startedAt: NOW - hoursAgo * HOUR,
  endedAt: NOW - (hoursAgo - 0.5) * HOUR,
  ...more,
});

const REFS = [
  ref('pagerduty:Q1', 'Checkout returns errors', 10, { severity: 'sev1' }),
  ref('slack:C1', '#inc-2041-checkout-returns', 10),
  ref('pagerduty:Q2', 'Search is slow', 30, { severity: 'SEV-3', endedAt: NOW - 28 * HOUR }),
  ref('pagerduty:Q3', 'Disk of a build host is full', 50, { severity: 'SEV-3' }),
  ref('pagerduty:Q5', 'Mail queue stands still', 31 * 24, { severity: 'SEV-1' }),
  ref('pagerduty:Q4', 'Login queue backs up', 70, { severity: 'SEV-2' }),
];

const severities = ['SEV-1', 'SEV-2', 'SEV-3'];
type Asked = NonNullable<Parameters<typeof incidentsWithout>[2]['policy']['required_for']>;
const without = (required_for: Asked, covered: readonly string[] = [], refs = REFS): readonly string[] =>
  incidentsWithout(refs, new Set(covered), { policy: { required_for }, severities, now: NOW }).map(
    ({ ref: { uri }, others, because }) =>
      [uri, ...others.map((one) => one.uri)].join(' + ') + `: ${because}`,
  );

describe('incidents without a postmortem', () => {
  it('are those the policy asks one for, of the last weeks, the newest first', () => {
    assert.deepEqual(without({ severities: ['SEV-1', 'SEV-2'] }), [
      'pagerduty:Q1 + slack:C1: SEV-1',
      'pagerduty:Q4: SEV-2',
    ]);
    assert.deepEqual(without({ longer_than: '60m' }), ['pagerduty:Q2: longer than 60m']);
    assert.equal(without({ kinds: ['incident'] }).length, 4);
    assert.deepEqual(without({ kinds: ['near_miss'] }), []);
    assert.deepEqual(without({}), []);
  });

  it('leave out what has a postmortem, by any of its records', () => {
    assert.deepEqual(without({ severities: ['SEV-1'] }, ['pagerduty:Q1']), []);
    assert.deepEqual(without({ severities: ['SEV-1'] }, ['slack:C1']), []);
    assert.deepEqual(without({ kinds: ['incident'] }, ['slack:C1', 'pagerduty:Q3']), [
      'pagerduty:Q2: SEV-3',
      'pagerduty:Q4: SEV-2',
    ]);
  });

  it('count how long one goes on that is not over', () => {
    const { endedAt: _, ...open } = ref('pagerduty:Q9', 'Orders are late', 2);
    assert.deepEqual(without({ longer_than: '1h' }, [], [open]), ['pagerduty:Q9: longer than 1h']);
  });

  it('have a severity of the repository, where its scale has such', () => {
    const of = (severity: string): string | undefined =>
      severityOf(ref('statuspage:1', 'Mail', 1, { severity }), severities);
    assert.deepEqual(['sev1', 'Sev 2', 'minor'].map(of), ['SEV-1', 'SEV-2', undefined]);
  });

  it('need a policy', () => {
    assert.equal(asksForAny({}), false);
    assert.equal(asksForAny({ required_for: { severities: [] } }), false);
    assert.equal(asksForAny({ required_for: { longer_than: '30m' } }), true);
  });
});

describe('whose handle it is', () => {
  const handles = new Set(['dana', 'lin', 'dana.okafor', 'Mei']);
  const trackers = { asana: { users: { lin: 'lin.wu@example.com', lead: 'boss@example.com' } } };
  const of = (name: string, email: string): string | undefined =>
    ownHandle({ name, email }, handles, trackers);

  it('is told by the address, then by the name, and never guessed', () => {
    assert.equal(of('Lin Wu', 'LIN.WU@example.com'), 'lin');
    assert.equal(of('', 'boss@example.com'), 'lead');
    assert.equal(of('Someone', 'dana@example.com'), 'dana');
    assert.equal(of('Dana Okafor', 'd@example.com'), 'dana.okafor');
    assert.equal(of('mei', ''), 'Mei');
    assert.equal(of('Mei Tan', 'root@localhost'), 'Mei');
    assert.equal(of('Jonas', 'jonas@example.com'), undefined);
    assert.equal(of('', ''), undefined);
  });
});
