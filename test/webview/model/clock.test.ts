import assert from 'node:assert/strict';
import { besideText, offsetText, shortZone, type Clock } from '../../../src/webview/model/clock.ts';
import { keyAfter, readTime } from '../../../src/webview/model/entries.ts';

const at = (time: string): number => Date.parse(`2026-11-18T${time}Z`);
const clock: Clock = { zone: 'UTC', zero: at('13:56:00'), relative: false };
const berlin: Clock = { ...clock, zone: 'Europe/Berlin' };

describe('two clocks', () => {
  it('tell the time of the other zone, and its day where that is another', () => {
    assert.equal(besideText(at('14:26:12'), { ...clock, beside: 'Europe/Berlin' }), '15:26');
    assert.equal(besideText(at('23:26:12'), { ...clock, beside: 'Europe/Berlin' }), '19 Nov 00:26');
    assert.equal(besideText(at('14:26:12'), clock), undefined);
    assert.equal(shortZone('America/Argentina/Buenos_Aires'), 'Buenos Aires');
  });

  it('count from the zero that was chosen', () => {
    assert.equal(offsetText(at('14:26:12'), clock), 'T+30:12');
    assert.equal(offsetText(at('14:26:12'), { ...clock, zero: undefined }), '');
  });
});

describe('a time that somebody types for an entry', () => {
  const table: readonly (readonly [string, Clock, number | undefined])[] = [
    ['14:06:30', clock, at('14:06:30')],
    [' 9:05 ', clock, at('09:05:00')],
    ['15:06:30', berlin, at('14:06:30')],
    ['2026-11-18T16:00:00+01:00', clock, at('15:00:00')],
    ['T+30:12', clock, at('14:26:12')],
    ['t-1:00:00', clock, at('12:56:00')],
    ['T\u221200:30', clock, at('13:55:30')],
    ['T+30:12', { ...clock, zero: undefined }, undefined],
    ['14:06 pm', clock, undefined],
    ['25:00', clock, undefined],
    ['', clock, undefined],
  ];
  for (const [typed, shown, wanted] of table) {
    it(`is read: ${JSON.stringify(typed)}`, () =>
      assert.equal(readTime(typed, at('14:26:00'), shown), wanted));
  }

  it('is, of the hour that clocks show twice, the one that the entry is in', () => {
    const twice = (typed: string, from: string): number | undefined =>
      readTime(typed, Date.parse(from), berlin);
    assert.equal(twice('02:30:05', '2026-10-25T01:30:00Z'), Date.parse('2026-10-25T01:30:05Z'));
    assert.equal(twice('02:30:05', '2026-10-25T00:30:00Z'), Date.parse('2026-10-25T00:30:05Z'));
  });

  it('falls on the day that the shown clock has', () => {
    const late = at('23:30:00');
    assert.equal(readTime('00:10', late, berlin), Date.parse('2026-11-18T23:10:00Z'));
  });
});

describe('the entry that is next once some are taken out', () => {
  const entries = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
  const after = (...gone: readonly string[]): string | undefined => keyAfter(entries, gone);
  it('is the one behind them, else the one before', () => {
    assert.equal(after('b'), 'c');
    assert.equal(after('a', 'c'), 'd');
    assert.equal(after('d'), 'c');
    assert.equal(after('a', 'b', 'c', 'd'), undefined);
  });
});
