import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grouped } from '../../../src/core/document/grouped.ts';
import { cases } from '../../support/cases.ts';

interface Row {
  readonly ends: boolean;
}

const row: fc.Arbitrary<Row> = fc.nat({ max: 7 }).map((of) => ({ ends: of === 0 }));
/** Rows of which some are the same object, as equal paragraphs are. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 30 })
  .chain((some) => fc.array(fc.constantFrom(...some), { maxLength: 300 }));

describe('rows in groups', () => {
  it('are all there, in their order, and in no group too many', () =>
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (texts) => {
        const groups = grouped<Row>(({ ends }) => ends);
        for (const all of texts) {
          const found = groups(all, 0, all.length);
          assert.deepEqual(found.flat(), all);
          assert.ok(found.every(({ length }) => length > 0 && length <= 64));
        }
      }),
      { numRuns: cases(200) },
    ));

  it('keep their groups where a row before or behind them changes', () => {
    const groups = grouped<Row>(({ ends }) => ends);
    const all = Array.from({ length: 300 }, (_, index): Row => ({ ends: index % 10 === 9 }));
    const before = groups(all, 0, all.length);
    const after = groups(all.toSpliced(155, 1, { ends: false }, { ends: false }), 0, all.length + 1);
    const kept = new Set(before);
    assert.equal(before.length, 30);
    assert.deepEqual(
      after.flatMap((group, index) => (kept.has(group) ? [] : [index])),
      [15],
    );
  });

  it('are those between two rows where only these are asked for', () => {
    const groups = grouped<Row>(() => false);
    const all = Array.from({ length: 10 }, (): Row => ({ ends: false }));
    assert.deepEqual(groups(all, 2, 5), [all.slice(2, 5)]);
    assert.deepEqual(groups(all, 2, 4), [all.slice(2, 4)]);
  });
});
