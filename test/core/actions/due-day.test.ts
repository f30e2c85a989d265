import assert from 'node:assert/strict';
import { dueDay } from '../../../src/core/actions/due-day.ts';

describe('dueDay', () => {
  // A Wednesday; in Auckland it is Thursday already.
  const resolved = Date.UTC(2026, 11, 23, 15, 10);
  const holidays = ['2026-12-25', '2027-01-01'];
  const table: readonly (readonly [written: string, day: string | undefined])[] = [
    ['2026-12-04', '2026-12-04'],
    ['2026-02-30', undefined],
    ['0d', '2026-12-23'],
    ['1d', '2026-12-24'],
    ['3d', '2026-12-26'],
    ['1bd', '2026-12-24'],
    ['2bd', '2026-12-28'],
    ['5bd', '2026-12-31'],
    ['6bd', '2027-01-04'],
    ['soon', undefined],
    ['5', undefined],
  ];
  for (const [written, day] of table) {
    it(`${written} after Wednesday 23 December`, () =>
      assert.equal(dueDay(written, { resolved, zone: 'UTC', holidays }), day));
  }
  it('counts from the day that clocks in the zone showed', () =>
    assert.equal(dueDay('1d', { resolved, zone: 'Pacific/Auckland', holidays }), '2026-12-25'));
  it('is unknown while nothing says when it was resolved', () =>
    assert.equal(dueDay('5bd', { resolved: undefined, zone: 'UTC', holidays }), undefined));
});
