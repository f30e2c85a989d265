import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grouped, lookOf } from '../../../src/webview/drawing/event-index.ts';
import { drawFrame } from '../../../src/webview/drawing/draw-frame.ts';
import { drawMinimap, MINIMAP } from '../../../src/webview/drawing/draw-minimap.ts';
import { eventAt } from '../../../src/webview/drawing/hit-test.ts';
import { lanesTop, layoutOf } from '../../../src/webview/drawing/layout.ts';
import type { Pose, Scene } from '../../../src/webview/drawing/scene.ts';
import { toX } from '../../../src/webview/model/scale.ts';
import { recordedPen, type Written } from './recorded-pen.ts';
import { columnsFrom, LANES, MINUTE, PALETTE, poseOf, sceneOf, someColumns, someRange } from './scenes.ts';

function drawn(scene: Scene, pose: Pose) {
  const recorded = recordedPen();
  drawFrame(recorded.pen, PALETTE, scene, pose);
  return recorded;
}

const meet = (a: Written, b: Written): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const someEntries = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 120 * MINUTE }),
      marks: fc.constantFrom(
        [],
        [],
        ['detected', 'alerted'],
        ['acknowledged'],
        ['impact start'],
        ['resolved'],
      ),
      suggested: fc.constantFrom(undefined, undefined, 0),
    }),
    { maxLength: 12 },
  )
  .map((entries) =>
    entries.toSorted((a, b) => a.at - b.at).map((entry, index) => ({ ...entry, key: `${index}` })),
  );

const somePhases = fc
  .array(fc.integer({ min: 0, max: 120 * MINUTE }), { minLength: 5, maxLength: 5 })
  .map((instants) => {
    const at = instants.toSorted((a, b) => a - b);
    return ['Detect', 'Acknowledge', 'Mitigate', 'Resolve'].map((name, index) => ({
      name,
      start: at[index] ?? 0,
      end: at[index + 1] ?? 0,
      duration: '36m 19s',
    }));
  });

describe('a frame of the drawing', () => {
  it('has a mark in its lane wherever there is an event in view', () => {
    fc.assert(
      fc.property(someColumns, someRange, fc.integer({ min: 200, max: 1600 }), (columns, range, width) => {
        const pose = poseOf({ range, width });
        const { filled } = drawn(sceneOf(columns), pose);
        for (const [event, at] of Array.from(columns.start).entries()) {
          const x = toX(range, width, at);
          const lane = columns.lane[event] ?? 0;
          const y = lanesTop(pose.layout) + (lane + 0.5) * pose.layout.lane;
          if (x < 0 || x > width || columns.look[event] === lookOf('warning')) continue;
          const marks = filled.filter(
            ({ left, right, top, bottom }) =>
              left - 7 <= x && x <= right + 7 && top <= y + 5 && y - 5 <= bottom && right - left < 20,
          );
          assert.ok(marks.length > 0, `event ${event} at ${x}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('writes no text over another, nor beyond its edges, wherever it stands', () => {
    const some = fc.record({
      columns: someColumns,
      range: someRange,
      width: fc.integer({ min: 120, max: 1600 }),
      entries: someEntries,
      phases: somePhases,
      narrow: fc.boolean(),
      chosen: fc.nat(),
    });
    fc.assert(
      fc.property(some, ({ columns, range, width, entries, phases, narrow, chosen }) => {
        const scene = sceneOf(columns, { entries, phases });
        const selected = columns.start.length === 0 ? undefined : chosen % columns.start.length;
        const layout = layoutOf(LANES, { narrow, low: false });
        const { written } = drawn(scene, poseOf({ range, width, layout, selected }));
        for (const [index, text] of written.entries()) {
          assert.ok(text.left >= 0 && text.right <= width, `${text.text} is cut at ${width}`);
          for (const other of written.slice(index + 1))
            assert.ok(!meet(text, other), `"${text.text}" and "${other.text}" collide`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('costs as many strokes for a million events as for some thousands', () => {
    const many = (count: number): Scene => {
      const at = (event: number): number => (event / count) * 120 * MINUTE;
      return sceneOf(
        columnsFrom(
          Array.from({ length: count }, (_, event) => [at(event), at(event), event % LANES, 0, event % 4]),
        ),
      );
    };
    const [few, lots] = [drawn(many(10_000), poseOf()), drawn(many(1_000_000), poseOf())];
    assert.ok(lots.filled.length <= few.filled.length * 1.1, `${few.filled.length}, ${lots.filled.length}`);
  });

  it('finds by the pointer what is drawn under it', () => {
    fc.assert(
      fc.property(someColumns, someRange, (columns, range) => {
        const { index } = sceneOf(columns);
        const pose = poseOf({ range });
        for (const [event, at] of Array.from(columns.start).entries()) {
          const x = toX(range, pose.width, at);
          const lane = columns.lane[event] ?? 0;
          const found = eventAt(index, pose, x, lanesTop(pose.layout) + (lane + 0.5) * pose.layout.lane);
          assert.ok(found !== undefined && columns.lane[found] === lane);
          assert.ok(Math.abs(toX(range, pose.width, columns.start[found] ?? 0) - x) <= 8);
          assert.ok((columns.look[found] ?? 0) >= (columns.look[event] ?? 0), 'what stands out is before');
        }
        assert.equal(eventAt(index, pose, 10, 3), undefined);
      }),
    );
  });

  it('shows each hit of a search in the minimap, wherever the drawing is', () => {
    fc.assert(
      fc.property(someColumns, (columns) => {
        const { index } = sceneOf(columns);
        const all = { start: -MINUTE, end: 121 * MINUTE };
        const hits = grouped(index.at, LANES, (event) =>
          event % 3 === 0 ? (index.lane[event] ?? 0) : LANES,
        );
        const { pen, filled } = recordedPen();
        drawMinimap(pen, PALETTE, index, { all, range: all, width: 700, hits, until: undefined });
        const bars = filled.filter(({ top, bottom }) => top === 2 && bottom === MINIMAP - 2);
        for (const at of index.at.filter((_, event) => event % 3 === 0)) {
          const x = toX(all, 700, at);
          assert.ok(bars.some(({ left, right }) => left - 4 <= x && x <= right + 4));
        }
      }),
    );
  });
});
