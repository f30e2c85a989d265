import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Days, Period } from '../../../src/core/insights/filter.ts';
import { beforeWords, bucketsOf, daysBefore, daysOf } from '../../../src/core/insights/period.ts';

const TODAY = '2026-11-28';

const rows = (days: Days, most: number): readonly string[] =>
  bucketsOf(days, TODAY, most).map(({ row }) => row);

describe('a period', () => {
  const CASES: readonly (readonly [
    period: Period,
    since: string,
    until: string,
    before: string,
    words: string,
  ])[] = [
    ['last-3', '2026-09-01', '2026-11-30', '2026-06-01', '3 months before'],
    ['last-12', '2025-12-01', '2026-11-30', '2024-12-01', 'year before'],
    ['last-24', '2024-12-01', '2026-11-30', '2022-12-01', '2 years before'],
    [{ since: '2026-03-10', until: '2026-03-19' }, '2026-03-10', '2026-03-19', '2026-02-28', 'period before'],
  ];
  for (const [period, since, until, before, words] of CASES)
    it(`${JSON.stringify(period)} is ${since} to ${until}, and as long before from ${before}`, () => {
      assert.deepEqual(daysOf({ period }, TODAY), { since, until });
      const earlier = daysBefore({ period }, TODAY);
      assert.equal(earlier?.since, before);
      assert.equal(Date.parse(since) - Date.parse(earlier.until), 86_400_000);
      assert.equal(beforeWords({ period }), words);
    });

  it('of all time has none before', () => {
    assert.equal(daysOf({ period: 'all' }, TODAY), undefined);
    assert.equal(daysBefore({ period: 'all' }, TODAY), undefined);
    assert.equal(beforeWords({ period: 'all' }), '');
  });
});

describe('stretches of time', () => {
  it('of a year are quarters that end with this month, which is not over', () => {
    assert.deepEqual(rows({ since: '2025-12-01', until: '2026-11-30' }, 4), [
      'Dec – Feb',
      'Mar – May',
      'Jun – Aug',
      'Sep – Nov so far',
    ]);
  });

  it('of three months are months', () => {
    assert.deepEqual(rows({ since: '2026-09-01', until: '2026-11-30' }, 4), ['Sep', 'Oct', 'Nov so far']);
  });

  it('of two years are half years, and say which year', () => {
    assert.deepEqual(rows({ since: '2024-12-01', until: '2026-11-30' }, 4), [
      'Dec 2024 – May 2025',
      'Jun – Nov 2025',
      'Dec 2025 – May 2026',
      'Jun – Nov 2026 so far',
    ]);
  });

  it('of many years are years of the calendar', () => {
    assert.deepEqual(rows({ since: '2023-06-01', until: '2026-11-28' }, 4), [
      '2023',
      '2024',
      '2025',
      '2026 so far',
    ]);
    assert.deepEqual(rows({ since: '2017-01-31', until: '2024-02-01' }, 4), [
      '2017 – 2018',
      '2019 – 2020',
      '2021 – 2022',
      '2023 – 2024',
    ]);
  });

  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('are few, and hold each day between the ends once', () => {
    fc.assert(
      fc.property(day, day, day, fc.integer({ min: 1, max: 24 }), (a, b, c, most) => {
        const [since = '', between = '', until = ''] = [a, b, c].toSorted();
        const buckets = bucketsOf({ since, until }, TODAY, most);
        assert.ok(buckets.length >= 1 && buckets.length <= most);
        for (const one of [since, between, until])
          assert.equal(buckets.filter((bucket) => bucket.holds(one)).length, 1, one);
        assert.equal(new Set(buckets.map(({ whole }) => whole)).size, buckets.length);
      }),
    );
  });
});
