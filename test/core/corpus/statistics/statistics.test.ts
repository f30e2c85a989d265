import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DURATIONS,
  factsOf,
  type IncidentFacts,
} from '../../../../src/core/corpus/statistics/incident-facts.ts';
import { quantile } from '../../../../src/core/corpus/statistics/quantile.ts';
import { groupFigures, GROUPS, statistics } from '../../../../src/core/corpus/statistics/statistics.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-28T12:00:00Z');

const read = (text: string): IncidentFacts =>
  factsOf(parsePostmortem(text), { file: 'a.postmortem.md', now: NOW, holidays: [] });

const front = (more: string): string => `---\npostmortem: 1\n${more}\n---\n\n# A\n\n`;
const log = (head: string, ...lines: readonly string[]): string =>
  `\`\`\`yaml timeline\n${head}\nlog: |\n${lines.map((line) => `  ${line}\n`).join('')}\`\`\`\n`;

describe('what a postmortem adds to figures', () => {
  it('is its durations, by the marks', () => {
    const { durations, day } = read(
      front('published_at: 2026-11-20T15:00:00Z') +
        log(
          'date: 2026-11-18\nzone: UTC',
          '14:00 impact_start: a',
          '14:03 detected, alerted: b',
          '14:05 acknowledged: c',
          '14:40 mitigated, impact_end: d',
          '15:00 resolved: e',
        ),
    );
    assert.deepEqual(durations, {
      TTD: 3 * MINUTE,
      TTA: 2 * MINUTE,
      TTM: 40 * MINUTE,
      TTR: 60 * MINUTE,
      impact: 40 * MINUTE,
      publish: 48 * 60 * MINUTE,
    });
    assert.equal(day, '2026-11-18');
  });

  it('has no day where no calendar has the one that is written', () => {
    for (const date of ['2026-02-30', '2026-13-45', '../../../', 'abc', '2026-1-2'])
      assert.equal(read(front('id: PM-1') + log(`date: ${date}\nzone: UTC`, '14:00 a')).day, undefined, date);
    assert.equal(
      read(front('id: PM-1') + log('date: 2026-02-28\nzone: nowhere', '14:00 a')).day,
      '2026-02-28',
    );
  });

  it('is unknown where a mark is missing, stands twice, or comes before the one it is counted from', () => {
    const { durations } = read(
      front('published_at: 2026-11-17') +
        log(
          'date: 2026-11-18\nzone: UTC',
          '14:00 impact_start: a',
          '14:05 acknowledged: c',
          '14:06 acknowledged: again',
          '13:00 resolved: e',
        ),
    );
    assert.equal(durations.TTD, undefined);
    assert.equal(durations.TTA, undefined);
    assert.equal(durations.TTR, undefined);
    assert.equal(durations.publish, undefined);
  });

  it('is published at once on the day of the resolution, and never before it', () => {
    const published = (at: string, zone = 'UTC'): number | undefined =>
      read(
        front(`published_at: ${at}`) +
          log(`date: 2026-11-18\nzone: ${zone}`, '14:00 impact_start: a', '15:00 resolved: b'),
      ).durations.publish;
    assert.equal(published('2026-11-18'), 0);
    assert.equal(published('2026-11-18', 'Pacific/Auckland'), 0);
    assert.equal(published('2026-11-19'), 9 * 60 * MINUTE);
    assert.equal(published('2026-11-17'), undefined);
    assert.equal(published('2026-11-18T14:59:00Z'), undefined);
    assert.equal(published('soon'), undefined);
  });

  it('has the day on which it began where it happened', () => {
    const { day } = read(front('id: A') + log('date: 2026-11-18\nzone: Asia/Tokyo', '02:00 impact_start: a'));
    assert.equal(day, '2026-11-18');
  });

  it('counts the final severity', () => {
    assert.equal(read(front('severity: SEV-3 -> SEV-1')).severity, 'SEV-1');
  });

  it('knows which actions are overdue, those too that are due so many days after the resolution', () => {
    const { actions } = read(
      front('id: A') +
        log('date: 2026-11-18\nzone: UTC', '14:00 resolved: a') +
        '```yaml action-items\n- {id: A1, action: a, due: 3d}\n- {id: A2, action: b, due: 3d, status: done}\n- {id: A3, action: c, due: 2026-11-28}\n- {id: A4, action: d}\n```\n',
    );
    assert.deepEqual(
      actions.map(({ due, isOverdue }) => [due, isOverdue]),
      [
        ['2026-11-21', true],
        ['2026-11-21', false],
        ['2026-11-28', false],
        [undefined, false],
      ],
    );
  });
});

describe('a quantile', () => {
  // As PostgreSQL's percentile_cont and NumPy's default give them.
  const CASES: readonly (readonly [
    values: readonly number[],
    share: number,
    expected: number | undefined,
  ])[] = [
    [[], 0.5, undefined],
    [[7], 0.9, 7],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4], 0.9, 3.7],
    [[10, 20, 30, 40, 50], 0.9, 46],
  ];
  for (const [values, share, expected] of CASES)
    it(`of ${values.join(', ') || 'nothing'} at ${share} is ${expected}`, () => {
      const found = quantile(values, share);
      if (expected === undefined) assert.equal(found, undefined);
      else assert.ok(found !== undefined && Math.abs(found - expected) < 1e-9);
    });
});

const minutes = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined });
const someFacts: fc.Arbitrary<IncidentFacts> = fc.record({
  file: fc.uuid(),
  id: fc.constant('PM-1'),
  title: fc.constant('A'),
  status: fc.constantFrom('draft', 'closed', 'skipped', undefined),
  severity: fc.constantFrom('SEV-1', 'SEV-2', undefined),
  kind: fc.constantFrom('incident', 'incident', 'near_miss', 'drill'),
  audience: fc.constant(undefined),
  owner: fc.constant(undefined),
  detectedBy: fc.constantFrom('alert', 'customer', undefined),
  causes: fc.subarray(['config', 'capacity']),
  tags: fc.constant([]),
  services: fc.subarray(['api', 'db', 'web']),
  teams: fc.subarray(['core']),
  day: fc.constantFrom('2026-01-31', '2026-02-01', undefined),
  durations: fc.record({
    TTD: minutes,
    TTA: minutes,
    TTM: minutes,
    TTR: minutes,
    impact: minutes,
    publish: minutes,
  }),
  zone: fc.constant('UTC'),
  resolved: fc.constant(undefined),
  alerts: fc.constant([]),
  factors: fc.constant([]),
  actions: fc.array(
    fc.record({
      id: fc.constant('A1'),
      action: fc.constant('Do'),
      owner: fc.constant(undefined),
      priority: fc.constantFrom('P0', 'P1', undefined),
      status: fc.constantFrom('idea', 'open', 'in_progress', 'done', 'wont_do'),
      due: fc.constant(undefined),
      isOverdue: fc.constant(false),
      addresses: fc.constant([]),
    }),
    { maxLength: 4 },
  ),
});
const corpus = fc.array(someFacts, { maxLength: 30 });

describe('figures over many postmortems', () => {
  it('count each of them once: as an incident, as another kind, or as skipped', () => {
    fc.assert(
      fc.property(corpus, (all) => {
        const { incidents, otherKinds, skipped } = statistics(all);
        assert.equal(incidents + otherKinds.reduce((sum, { count }) => sum + count, 0) + skipped, all.length);
      }),
    );
  });

  it('name of how many a duration is known, and of how many not', () => {
    fc.assert(
      fc.property(corpus, (all) => {
        const { incidents, durations } = statistics(all);
        assert.deepEqual(
          durations.map(({ id }) => id),
          DURATIONS.map(({ id }) => id),
        );
        for (const { n, unknown, median, p90, longest } of durations) {
          assert.equal(n + unknown, incidents);
          assert.equal(median === undefined, n === 0);
          if (median !== undefined && p90 !== undefined && longest !== undefined)
            assert.ok(median <= p90 && p90 <= longest);
        }
      }),
    );
  });

  it('have as many at or below the median as at or above it', () => {
    fc.assert(
      fc.property(corpus, (all) => {
        const counted = all.filter(({ kind, status }) => kind === 'incident' && status !== 'skipped');
        for (const { id, median, n } of statistics(all).durations) {
          if (median === undefined) continue;
          const known = counted.flatMap(({ durations }) => durations[id] ?? []);
          assert.ok(known.filter((ms) => ms <= median).length * 2 >= n);
          assert.ok(known.filter((ms) => ms >= median).length * 2 >= n);
        }
      }),
    );
  });

  it('do not depend on the order of the files', () => {
    fc.assert(
      fc.property(corpus, (all) => {
        const backwards = all.toReversed();
        assert.deepEqual(statistics(backwards), statistics(all));
        for (const by of GROUPS) {
          const plain = (some: readonly IncidentFacts[]) =>
            groupFigures(some, by).map((group) => ({ ...group, files: group.files.toSorted() }));
          assert.deepEqual(plain(backwards), plain(all));
        }
      }),
    );
  });

  it('put each action item under one state and one priority', () => {
    fc.assert(
      fc.property(corpus, (all) => {
        const { total, open, done, dropped, ideas, byPriority } = statistics(all).actions;
        assert.equal(open + done + dropped + ideas, total);
        assert.equal(
          byPriority.reduce((sum, one) => sum + one.open, 0),
          open,
        );
      }),
    );
  });
});
