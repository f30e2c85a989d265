import assert from 'node:assert/strict';
import type { ToldView } from '../../../src/core/panel/snapshot.ts';
import { eventOf, toldById, whyTold } from '../../../src/webview/model/places.ts';

const why = 'same time, same words';
const TOLD: readonly ToldView[] = [
  { event: 0, entry: '1 told', same: { from: 'GitHub', why } },
  { event: 1, entry: '1 told' },
  { event: 2, entry: 'c2', same: { why } },
];

describe('where the document has an event', () => {
  it('is the entry that cites it, or the one that says the same', () => {
    const told = toldById(TOLD);
    assert.deepEqual(
      [0, 1, 2, 3].map((event) => told.get(event)?.entry),
      ['1 told', '1 told', 'c2', undefined],
    );
  });

  it('is found from the entry: who is cited, before who says the same', () => {
    const found = ['1 told', 'c2', 'by hand'].map((key) => eventOf({ told: TOLD }, key));
    assert.deepEqual(found, [1, 2, undefined]);
  });

  it('has a reason where no entry cites it', () => {
    assert.deepEqual([...TOLD, undefined].map(whyTold), [
      'Already told by an entry from GitHub: same time, same words.',
      undefined,
      'Already told by an entry without a source: same time, same words.',
      undefined,
    ]);
  });
});
