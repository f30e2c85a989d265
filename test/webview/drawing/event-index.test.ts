import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binsOf } from '../../../src/webview/drawing/bins.ts';
import { indexOf, isOut, LOOKS, type Row } from '../../../src/webview/drawing/event-index.ts';
import { statsIndexOf, statsOf } from '../../../src/webview/drawing/range-stats.ts';
import { lower, lowerFrom, nearest } from '../../../src/webview/drawing/search-sorted.ts';
import { KINDS, LANES, MINUTE, someColumns, someRange } from './scenes.ts';

const sorted = fc
  .array(fc.integer({ min: 0, max: 60 * MINUTE }), { maxLength: 300 })
  .map((values) => Float64Array.from(values.toSorted((a, b) => a - b)));
const rowOf = (at: Float64Array): Row => ({ at, event: Uint32Array.from(at, (_, index) => index) });

describe('the index of what is drawn', () => {
  it('finds by leaps what a look at each would find', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: -1, max: 61 * MINUTE }), fc.nat(300), (values, value, from) => {
        const first = (start: number): number => {
          const found = values.findIndex((each, index) => index >= start && each >= value);
          return found < 0 ? values.length : found;
        };
        assert.equal(lower(values, value), first(0));
        const start = Math.min(from, values.length);
        assert.equal(lowerFrom(values, value, start), first(start));
        const near = nearest(values, value);
        const least = Math.min(...[...values].map((each) => Math.abs(each - value)));
        assert.equal(near === undefined ? Infinity : Math.abs((values[near] ?? 0) - value), least);
      }),
    );
  });

  it('has each event in the row of its lane and look, in order of time', () => {
    fc.assert(
      fc.property(someColumns, (columns) => {
        const { rows, count } = indexOf(columns, LANES);
        assert.equal(
          rows.flat().reduce((sum, { event }) => sum + event.length, 0),
          count,
        );
        rows.forEach((looks, lane) =>
          looks.forEach(({ at, event }, look) => {
            assert.deepEqual(
              [...at],
              [...at].toSorted((a, b) => a - b),
            );
            for (const each of event)
              assert.deepEqual([columns.lane[each], columns.look[each]], [lane, look], LOOKS[look]);
          }),
        );
      }),
    );
  });

  it('draws a mark wherever there is an event, and none where there is none', () => {
    fc.assert(
      fc.property(sorted, someRange, fc.integer({ min: 1, max: 10 * MINUTE }), (at, range, width) => {
        const bins = binsOf(rowOf(at), range, width);
        for (const bin of bins) {
          assert.ok(bin.to > bin.from);
          for (const instant of at.slice(bin.from, bin.to)) assert.ok(Math.abs(instant - bin.at) <= width);
        }
        const covered = new Set(
          bins.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        );
        for (const [index, instant] of at.entries())
          if (instant >= range.start && instant <= range.end) assert.ok(covered.has(index), `${instant}`);
        assert.ok(bins.length <= (range.end - range.start) / width + 5, 'no more marks than places for them');
      }),
    );
  });

  it('keeps its bins while the range moves', () => {
    fc.assert(
      fc.property(sorted, someRange, fc.integer({ min: 1, max: 5 * MINUTE }), (at, range, moved) => {
        const width = 30_000;
        const then = { start: range.start + moved, end: range.end + moved };
        const both = ({ at: place }: { readonly at: number }): boolean =>
          place >= then.start && place <= range.end;
        assert.deepEqual(
          binsOf(rowOf(at), then, width).filter(both).slice(1, -1),
          binsOf(rowOf(at), range, width).filter(both).slice(1, -1),
        );
      }),
    );
  });

  it('counts a stretch by lane and kind as a look at each event does', () => {
    fc.assert(
      fc.property(someColumns, someRange, (columns, range) => {
        const stats = statsOf(statsIndexOf(columns, LANES, KINDS), range);
        const inside = [...Array.from(columns.start).entries()].filter(
          ([event, start]) => start >= range.start && start < range.end && !isOut(columns, event),
        );
        const count = (of: ArrayLike<number>, value: number): number =>
          inside.filter(([event]) => of[event] === value).length;
        assert.equal(stats.count, inside.length);
        assert.equal(stats.duration, range.end - range.start);
        assert.deepEqual(
          stats.byLane,
          Array.from({ length: LANES }, (_, lane) => count(columns.lane, lane)),
        );
        assert.deepEqual(
          stats.byKind,
          Array.from({ length: KINDS }, (_, kind) => count(columns.kind, kind)),
        );
      }),
    );
  });
});
