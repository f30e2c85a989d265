import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  counted,
  formatCount,
  formatClock,
  formatDay,
  formatDuration,
  formatLongDay,
  formatOffset,
  formatShortDay,
} from '../../../src/core/timeline/format.ts';

const S = 1000;
const M = 60 * S;
const H = 60 * M;

describe('formatDuration', () => {
  const table: readonly (readonly [ms: number, shown: string])[] = [
    [0, '0s'],
    [999, '0s'],
    [-999, '0s'],
    [45 * S, '45s'],
    [7 * M + 12 * S, '7m 12s'],
    [27 * M, '27m'],
    [47 * M, '47m'],
    [1 * H + 14 * M, '1h 14m'],
    [2 * H, '2h'],
    [26 * H + 5 * M, '26h 05m'],
    [-6 * M, '−6m'],
  ];
  for (const [ms, shown] of table) it(`${ms} ms is ${shown}`, () => assert.equal(formatDuration(ms), shown));
});

describe('formatCount', () => {
  it('sets thousands apart as the platform does', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (count) =>
        assert.equal(formatCount(count), count.toLocaleString('en')),
      ),
    );
  });

  it('goes with the word for one and for many', () => {
    assert.equal(counted(1, 'event'), '1 event');
    assert.equal(counted(100_000, 'event'), '100,000 events');
    assert.equal(counted(0, 'entry', 'entries'), '0 entries');
  });
});

describe('formatOffset', () => {
  const table: readonly (readonly [ms: number, shown: string])[] = [
    [0, 'T+00:00'],
    [-400, 'T+00:00'],
    [7 * M + 12 * S, 'T+07:12'],
    [-(3 * M + 50 * S), 'T−03:50'],
    [1 * H + 14 * M, 'T+1:14:00'],
    [-2 * H, 'T−2:00:00'],
  ];
  for (const [ms, shown] of table) it(`${ms} ms is ${shown}`, () => assert.equal(formatOffset(ms), shown));
});

describe('clock and day', () => {
  const at = Date.UTC(2026, 10, 18, 23, 30, 12);

  it('shows the clock of years that have more than four digits, too', () => {
    assert.equal(formatClock(Date.UTC(12026, 10, 18, 14, 3, 12), 'UTC', { seconds: true }), '14:03:12');
    assert.equal(formatClock(Date.UTC(-5, 10, 18, 14, 3, 12), 'UTC', { seconds: true }), '14:03:12');
  });

  it('shows the time of day in a zone', () => {
    assert.equal(formatClock(at, 'UTC'), '23:30');
    assert.equal(formatClock(at, 'UTC', { seconds: true }), '23:30:12');
    assert.equal(formatClock(at, 'Europe/Berlin'), '00:30');
    assert.equal(formatClock(at, '+05:30'), '05:00');
  });

  it('shows the day in a zone', () => {
    assert.equal(formatDay(at, 'UTC'), 'Wed 18 Nov 2026');
    assert.equal(formatDay(at, 'Europe/Berlin'), 'Thu 19 Nov 2026');
    assert.equal(formatLongDay(at, 'UTC'), 'Wednesday 18 November 2026');
    assert.equal(formatShortDay(at, 'UTC'), '18 Nov');
  });

  it('says so where there is no such instant', () => {
    assert.equal(formatClock(Number.NaN, 'UTC'), '?');
    assert.equal(formatDay(9e15, 'UTC'), '?');
  });
});
