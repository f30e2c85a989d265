import assert from 'node:assert/strict';
import { readTime, slots, timeWords } from '../../../../src/core/render/meeting/slots.ts';

const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);

describe('times for a meeting', () => {
  it('are on business days, at ten and at two where people are', () => {
    const friday = Date.parse('2026-11-20T08:00:00Z');
    const setting = { now: friday, zone: 'Europe/Berlin', holidays: ['2026-11-23'] };
    assert.deepEqual(slots(setting, 3).map(iso), [
      '2026-11-20T13:00',
      '2026-11-24T09:00',
      '2026-11-24T13:00',
    ]);
    assert.deepEqual(slots({ ...setting, now: Date.parse('2026-03-27T20:00:00Z') }, 1).map(iso), [
      '2026-03-30T08:00',
    ]);
    assert.equal(slots({ ...setting, zone: 'nowhere' }, 1).length, 0);
  });

  it('are told with the day of the week where people are', () => {
    const at = Date.parse('2026-11-20T23:30:00Z');
    assert.equal(timeWords(at, 'UTC'), 'Friday 2026-11-20 23:30 UTC');
    assert.equal(timeWords(at, 'Europe/Berlin'), 'Saturday 2026-11-21 00:30 Europe/Berlin');
  });

  for (const [written, at] of [
    ['2026-11-24 14:30', '2026-11-24T13:30'],
    [' 2026-11-24T14:30 ', '2026-11-24T13:30'],
    ['2026-11-24T14:30:00Z', '2026-11-24T14:30'],
    ['2026-11-24T14:30+02:00', '2026-11-24T12:30'],
    ['2026-11-24 24:30', undefined],
    ['2026-02-30 10:00', undefined],
    ['2026-02-31T10:00Z', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ] as const)
    it(`"${written}" is ${at ?? 'none'}`, () => assert.equal(iso(readTime(written, 'Europe/Berlin')), at));
});
