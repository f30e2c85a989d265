import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayTicks } from '../../../src/core/insights/days.ts';
import { placeOn, roundTicks, scaleOf } from '../../../src/core/insights/scale.ts';

const MINUTE = 60_000;

describe('a logarithmic axis', () => {
  it('has marks at lengths that people think in', () => {
    assert.deepEqual(
      scaleOf([2 * MINUTE, 47 * MINUTE, 150 * MINUTE]).ticks.map(({ label }) => label),
      ['5m', '30m', '2h'],
    );
  });

  it('has a place between its ends for every duration, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e7, max: 4e10 })), (all) => {
        const scale = scaleOf(all);
        assert.ok(scale.ticks.length > 0 && scale.ticks.length <= 4);
        const places = all.toSorted((a, b) => a - b).map((ms) => placeOn(scale, ms));
        assert.ok(places.every((place) => place >= 0 && place <= 1));
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

describe('marks of a straight axis', () => {
  it('are a handful of round numbers that reach the highest', () => {
    assert.deepEqual(roundTicks(6), [0, 2, 4, 6]);
    assert.deepEqual(roundTicks(0), [0, 1]);
    assert.deepEqual(
      dayTicks(112).map(({ label }) => label),
      ['0 d', '30 d', '60 d', '90 d', '120 d'],
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (highest) => {
        for (const ticks of [roundTicks(highest), dayTicks(highest).map(({ value }) => value)]) {
          assert.ok(ticks.length >= 2 && ticks.length <= 6, String(ticks.length));
          assert.ok((ticks.at(-1) ?? 0) >= highest);
          assert.ok(ticks.every((tick) => Number.isInteger(tick)));
        }
      }),
    );
  });
});
