import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeLabels, widthOf, type Placed } from '../../../src/core/render/timeline/labels.ts';
import { scaleOf, ticksOf } from '../../../src/core/render/timeline/scale.ts';

const WIDTH = 800;
const TIERS = 4;

const wanted = fc.array(
  fc.record({
    item: fc.nat(),
    x: fc.integer({ min: 0, max: WIDTH }),
    texts: fc.uniqueArray(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 2 }),
  }),
  { maxLength: 20 },
);

const boxOf = ({ x, text, flipped }: Placed<number>): readonly [from: number, to: number] =>
  flipped ? [x - widthOf(text), x] : [x, x + widthOf(text)];

describe('placeLabels', () => {
  it('lets no text touch another, no stem cross a text, and nothing leave the drawing', () => {
    fc.assert(
      fc.property(wanted, (labels) => {
        const placed = placeLabels(labels, WIDTH, TIERS);
        for (const [index, a] of placed.entries()) {
          const [from, to] = boxOf(a);
          assert.ok(from >= 0 && to <= WIDTH && a.tier >= 1 && a.tier <= TIERS);
          for (const b of placed.slice(index + 1)) {
            const [start, end] = boxOf(b);
            if (a.tier === b.tier) assert.ok(to < start || end < from, 'texts touch');
            if (a.tier > b.tier) assert.ok(a.x <= start || a.x >= end, 'a stem crosses a text');
            if (b.tier > a.tier) assert.ok(b.x <= from || b.x >= to, 'a stem crosses a text');
          }
        }
      }),
    );
  });

  it('puts a label where there is room, shortens it, turns it round, then leaves it out', () => {
    const one = (x: number, ...texts: string[]) => placeLabels([{ item: 0, x, texts }], 100, 1)[0];
    assert.deepEqual(one(10, 'short'), { item: 0, x: 10, text: 'short', tier: 1, flipped: false });
    assert.equal(one(90, 'short')?.flipped, true);
    assert.equal(one(50, 'far too long for this', 'short')?.text, 'short');
    assert.equal(one(50, 'far too long for this'), undefined);
  });
});

describe('scale', () => {
  const at = (clock: string): number => Date.parse(`2026-11-18T${clock}:00Z`);
  const marked = (clock: string, mark?: 'impact_start' | 'resolved') => ({
    at: at(clock),
    marks: mark ? [{ mark, span: { start: 0, end: 0 } }] : [],
  });

  it('leaves outside what lies far from the incident', () => {
    const scale = scaleOf(
      [marked('02:00'), marked('13:50'), marked('14:00', 'impact_start'), marked('15:00', 'resolved')],
      WIDTH,
    );
    assert.equal(scale?.start, at('13:30'));
    assert.equal(scale?.end, at('15:00'));
  });

  it('covers a single instant, and nothing where no time is known', () => {
    assert.ok(Number.isFinite(scaleOf([marked('14:00')], WIDTH)?.x(at('14:00'))));
    assert.equal(scaleOf([{ at: undefined, marks: [] }], WIDTH), undefined);
  });

  it('has round clock times of the zone, never too many', () => {
    const scale = scaleOf([marked('13:52'), marked('15:10')], WIDTH);
    assert.ok(scale);
    assert.deepEqual(
      ticksOf(scale, 'UTC', 8).at.map((tick) => new Date(tick).toISOString().slice(11, 16)),
      ['14:00', '14:10', '14:20', '14:30', '14:40', '14:50', '15:00', '15:10'],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom('UTC', '+05:30', 'America/New_York'),
        (a, b, zone) => {
          const any = scaleOf(
            [
              { at: a, marks: [] },
              { at: b, marks: [] },
            ],
            WIDTH,
          );
          assert.ok(any && ticksOf(any, zone, 8).at.length <= 16);
        },
      ),
    );
  });
});
