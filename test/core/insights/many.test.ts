import assert from 'node:assert/strict';
import type { IncidentFacts } from '../../../src/core/corpus/statistics/incident-facts.ts';
import { insights } from '../../../src/core/insights/insights.ts';
import { facts, setting } from './support/postmortems.ts';

const MANY = 2000;
const DAY = 86_400_000;
const WORDS =
  'pool limit rollout alert certificate expiry runbook gateway retries queue cache failover'.split(' ');

/** One document of its own kind, told again with other days, durations and words. */
function many(): readonly IncidentFacts[] {
  const one = facts({
    id: 'PM',
    day: '2026-01-01',
    front: 'services: [api, db]\n',
    factors: '- { id: F1, factor: a }\n- { id: F2, factor: b }\n',
    actions:
      '- { id: A1, action: a, priority: P1, due: 2026-05-01 }\n- { id: A2, action: b, status: done }\n',
  });
  const word = (at: number): string => WORDS[at % WORDS.length] ?? '';
  return Array.from({ length: MANY }, (_, index) => ({
    ...one,
    file: `postmortems/${index}.postmortem.md`,
    id: `PM-${index}`,
    severity: `SEV-${1 + (index % 3)}`,
    day: new Date(Date.parse('2024-12-01') + (index % 720) * DAY).toISOString().slice(0, 10),
    services: [word(index), word(index * 7 + 1)],
    durations: { ...one.durations, TTD: (index % 97) * 60_000, TTR: (index % 211) * 60_000 },
    factors: one.factors.map((factor, place) => ({
      ...factor,
      factor: `The ${word(index + place)} of ${word(index * 5)} number${index % 300} broke the ${word(index * 3)}`,
    })),
  }));
}

describe('two thousand postmortems', () => {
  it('are counted, and fit into a message', function () {
    this.timeout(20_000);
    const all = many();
    const made = insights(all, setting());
    assert.equal(made.matched.length, made.cards[0]?.behind.length);
    const size = JSON.stringify(insights(all, setting({ period: 'all' }))).length;
    assert.ok(size < 3_000_000, `${size} characters`);
  });
});
