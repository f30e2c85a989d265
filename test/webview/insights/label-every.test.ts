import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { labelEvery } from '../../../src/webview/insights/charts/label-every.ts';

describe('labels below columns', () => {
  it('are at every column where there is room', () => {
    assert.equal(labelEvery(30, 40), 1);
  });

  it('leave room for the last one, which is moved in from the edge', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 120, noNaN: true }),
        fc.double({ min: 14, max: 200, noNaN: true }),
        (label, step) => {
          const every = labelEvery(label, step);
          const edge = 1000;
          const last = Math.min(edge - step / 2, edge - label / 2);
          const before = edge - step / 2 - every * step;
          assert.ok(before + label / 2 <= last - label / 2 + 1e-6);
        },
      ),
    );
  });
});
