import assert from 'node:assert/strict';
import fc from 'fast-check';
import { swarm } from '../../../src/webview/insights/charts/swarm.ts';

describe('dots side by side', () => {
  it('keep the middle where nothing is near, and go right before left', () => {
    assert.deepEqual(swarm([10, 50, 50, 50, 90], 5, 20), [0, 0, 5, -5, 0]);
  });

  it('overlap only where there is no room beside', () => {
    assert.deepEqual(swarm([50, 50, 50, 50], 5, 5), [0, 5, -5, 0]);
  });

  it('never cover each other where there is room, and never stand further out than that', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 }), (heights) => {
        const room = 5 * heights.length;
        const sides = swarm(heights, 5, room);
        assert.equal(sides.length, heights.length);
        for (const [one, side] of sides.entries()) {
          assert.ok(Math.abs(side) <= room);
          for (const [other, beside] of sides.entries())
            if (other !== one)
              assert.ok(Math.hypot(side - beside, (heights[one] ?? 0) - (heights[other] ?? 0)) >= 5);
        }
      }),
    );
  });
});
