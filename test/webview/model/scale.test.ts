import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  pan,
  rangeOf,
  reaching,
  ticks,
  toInstant,
  toX,
  within,
  zoom,
} from '../../../src/webview/model/scale.ts';

const MINUTE = 60_000;
const HOUR = { start: 0, end: 60 * MINUTE };
const instant = fc.integer({ min: 0, max: 60 * MINUTE });

describe('the scale of the drawing', () => {
  it('goes from an instant to a pixel and back', () => {
    fc.assert(
      fc.property(instant, (at) => assert.ok(Math.abs(toInstant(HOUR, 1000, toX(HOUR, 1000, at)) - at) < 1)),
    );
  });

  it('keeps the instant under the pointer while it zooms', () => {
    fc.assert(
      fc.property(instant, fc.double({ min: 0.1, max: 5, noNaN: true }), (at, factor) => {
        const before = toX(HOUR, 1000, at);
        assert.ok(Math.abs(toX(zoom(HOUR, at, factor), 1000, at) - before) < 0.01);
      }),
    );
  });

  it('zooms in to ten seconds and no further', () => {
    const range = zoom(zoom(HOUR, 30 * MINUTE, 0.001), 30 * MINUTE, 0.001);
    assert.equal(Math.round(range.end - range.start), 10_000);
  });

  it('never loses what there is out of sight', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1e12 }), (start, span) => {
        const range = within({ start, end: start + span }, HOUR);
        assert.ok(range.start <= HOUR.end && range.end >= HOUR.start);
        assert.ok(range.end - range.start <= 2 * 60 * MINUTE);
      }),
    );
    assert.deepEqual(within({ start: MINUTE, end: 3 * MINUTE }, HOUR), { start: MINUTE, end: 3 * MINUTE });
  });

  it('pans without a change of length', () => {
    assert.deepEqual(pan(HOUR, MINUTE), { start: MINUTE, end: 61 * MINUTE });
  });

  it('moves only to reach what it does not show', () => {
    assert.equal(reaching(HOUR, 59 * MINUTE), HOUR);
    assert.deepEqual(reaching(HOUR, 90 * MINUTE), { start: 60 * MINUTE, end: 120 * MINUTE });
  });

  it('gives what is drawn a margin, and an hour where nothing is', () => {
    assert.deepEqual(rangeOf([]), HOUR);
    assert.deepEqual(rangeOf([10 * MINUTE, 20 * MINUTE]), { start: 8 * MINUTE, end: 22 * MINUTE });
  });

  it('puts ticks on round minutes, as far apart as asked', () => {
    assert.deepEqual(
      ticks(HOUR, 600, 90),
      [0, 10, 20, 30, 40, 50, 60].map((minute) => minute * MINUTE),
    );
    assert.deepEqual(
      ticks(HOUR, 200, 90),
      [0, 30, 60].map((minute) => minute * MINUTE),
    );
    assert.deepEqual(ticks({ start: 500, end: 10_500 }, 300, 90), [5000, 10_000]);
    assert.deepEqual(ticks({ start: 0, end: 3 * 24 * 60 * MINUTE }, 300, 90).length, 4);
  });
});
