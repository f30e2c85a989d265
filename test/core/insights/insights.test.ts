import assert from 'node:assert/strict';
import { insights } from '../../../src/core/insights/insights.ts';
import type { Insights, SpreadChart } from '../../../src/core/insights/model.ts';
import { facts, setting } from './support/postmortems.ts';

const card = ({ cards }: Insights, id: string): SpreadChart => {
  const found = cards.find((one) => one.id === id);
  assert.ok(found);
  return found;
};

const day = (month: number, of: number): string =>
  `2026-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;

describe('the head of the insights', () => {
  const all = [
    ...Array.from({ length: 4 }, (_, index) => facts({ id: `PM-${index}`, day: day(index + 1, 10) })),
    facts({ id: 'PM-5', day: '2026-05-01', front: 'kind: drill\n' }),
    facts({ id: 'PM-6', day: '2026-05-02', front: 'kind: near_miss\n' }),
  ];

  it('says how many there are, how many match, and why the others do not', () => {
    const made = insights(all, setting({}, { folders: 2 }));
    assert.equal(made.counted, '6 postmortems in 2 folders.');
    assert.equal(made.matchWords, '4 of 6 match. 2 are drills or near misses.');
    assert.deepEqual(made.matched, [0, 1, 2, 3]);
  });

  it('counts the first and the last day of a period', () => {
    const period = { since: '2026-02-10', until: '2026-03-10' };
    const made = insights(all, setting({ period }));
    assert.deepEqual(made.matched, [1, 2]);
    assert.equal(made.choices[0]?.label, '2026-02-10 to 2026-03-10');
    assert.equal(made.matchWords, '2 of 6 match. 2 are drills or near misses. 2 are outside these dates.');
  });

  it('tells what says no day from what lies outside', () => {
    const undated = facts({ id: 'PM-7', day: 'soon' });
    assert.equal(
      insights([...all, undated], setting({ period: 'last-3' })).matchWords,
      '0 of 7 match. 2 are drills or near misses. 4 are outside these dates. 1 says no day.',
    );
    assert.equal(insights([...all, undated], setting({ period: 'all' })).matched.length, 5);
  });

  it('offers what there is, with how many each would leave', () => {
    const { choices } = insights(all, setting({ severity: ['SEV-1', 'SEV-2'] }));
    const told = choices.map(({ label, isSet, options }) => [
      label,
      isSet,
      options.map((one) => `${one.label} ${one.count}`),
    ]);
    assert.deepEqual(told, [
      ['Last 12 months', true, ['Last 3 months 0', 'Last 12 months 4', 'Last 24 months 4', 'All time 4']],
      ['Severity: 2 chosen', true, ['SEV-1 0', 'SEV-2 4']],
      ['Kind: incidents', true, ['incidents 4', 'drills 1', 'near misses 1']],
      ['Cause', false, ['no cause 4']],
      ['Service', false, ['no service 4']],
      ['Team', false, ['no team 4']],
    ]);
  });

  it('names what could not be read', () => {
    const unread = [
      { file: 'a.postmortem.md', name: 'PM-2025-112', why: 'The YAML of its front matter has a mistake.' },
    ];
    const made = insights(all, setting({}, { unread }));
    assert.equal(made.unreadWords, '1 could not be read:');
    assert.deepEqual(made.unread, unread);
  });

  it('tells an empty folder from filters that nothing fits', () => {
    const empty = insights([], setting());
    assert.equal(empty.state, 'empty');
    assert.equal(
      empty.stateWords,
      'No finished postmortems yet. Trends start with the first, and mean something from about six.',
    );
    const none = insights(all, setting({ severity: ['SEV-9'] }));
    assert.equal(none.state, 'none-match');
    assert.equal(none.matchWords, '0 of 6 match. 2 are drills or near misses. 4 have another severity.');
  });
});

describe('a metric card', () => {
  const lasting = (id: string, on: string, minutes: number) =>
    facts({
      id,
      day: on,
      log: ['14:00 impact_start: a', `14:${String(minutes).padStart(2, '0')} detected: b`],
    });
  const all = [
    ...[3, 5, 9, 10, 12, 14].map((minutes, index) => lasting(`PM-0${index}`, '2026-02-10', minutes)),
    ...[8, 9].map((minutes, index) => lasting(`PM-1${index}`, '2026-11-02', minutes)),
    ...[20, 30].map((minutes, index) => lasting(`PM-2${index}`, '2025-06-02', minutes)),
  ];
  const made = insights(all, setting());

  it('says the median, of how many, and what it was the year before', () => {
    const { median, medianWords, detail, formula } = card(made, 'TTD');
    assert.equal(formula, 'detected − impact start');
    assert.equal(median, '9m');
    assert.equal(medianWords, 'median, n 8');
    assert.equal(detail, 'p90 12m 36s · year before 25m, n 2');
  });

  it('has quarters that end with this month, and says of few that they are', () => {
    const { buckets, table } = card(made, 'TTD');
    assert.deepEqual(
      buckets.map(({ label, n, isFew }) => [label, n, isFew]),
      [
        ['Dec–Feb', 'n 6', false],
        ['Mar–May', 'n 0', true],
        ['Jun–Aug', 'n 0', true],
        ['Sep–Nov', 'n 2', true],
      ],
    );
    assert.deepEqual(
      table.rows.map(({ cells }) => cells.map(({ text }) => text)),
      [
        ['Dec – Feb', '6', '9m 30s', '6m – 11m 30s', '13m', 'PM-05'],
        ['Mar – May', '0', 'none', '', '', ''],
        ['Jun – Aug', '0', 'none', '', '', ''],
        ['Sep – Nov so far', '2', '8m 30s', 'n 2: too few', 'n 2: too few', 'PM-11'],
        ['All', '8', '9m', '7m 15s – 10m 30s', '12m 36s', ''],
      ],
    );
  });

  it('shows quartiles and a percentile from six on', () => {
    const of = (count: number) => {
      const some = Array.from({ length: count }, (_, index) =>
        lasting(`PM-${index}`, '2026-10-01', index + 1),
      );
      return card(insights(some, setting()), 'TTD');
    };
    assert.equal(of(5).detail, 'n 5: too few for p90 · year before none');
    assert.equal(of(5).buckets.at(-1)?.middleHalf, undefined);
    assert.equal(of(6).detail, 'p90 5m 30s · year before none');
    assert.deepEqual(of(6).buckets.at(-1)?.middleHalf, [135_000, 285_000]);
  });

  it('tells none before from unknown of all before', () => {
    assert.equal(card(made, 'TTR').detail, 'year before unknown');
    assert.equal(card(insights(all, setting({ period: 'last-3' })), 'TTR').detail, '3 months before none');
    assert.equal(card(insights(all, setting({ period: 'all' })), 'TTR').detail, '');
  });

  it('says unknown where no mark says more, and never 0', () => {
    const { median, medianWords, isEmpty, unknownWords, table } = card(made, 'TTR');
    assert.equal(median, 'unknown');
    assert.equal(medianWords, 'median, n 0');
    assert.equal(unknownWords, 'unknown of 8');
    assert.ok(isEmpty);
    assert.equal(table.rows[0]?.cells[2]?.text, 'unknown');
    assert.equal(table.rows[0]?.cells[2]?.value, undefined);
  });
});
