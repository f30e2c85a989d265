import assert from 'node:assert/strict';
import { entryOf, eventOf, whyTold } from '../../../src/webview/model/places.ts';
import { eventView } from './event-view.ts';

const why = 'same time, same words';
const same = { key: '1 told', from: 'GitHub', why };
const EVENTS = [
  eventView('a', 0, { sameAs: same }),
  eventView('b', 1, { inDocument: '1 told' }),
  eventView('c', 2, { sameAs: { key: 'c2', from: undefined, why } }),
  eventView('d', 3),
];

describe('where the document has an event', () => {
  it('is the entry that cites it, or the one that says the same', () => {
    assert.deepEqual(EVENTS.map(entryOf), ['1 told', '1 told', 'c2', undefined]);
  });

  it('is found from the entry: who is cited, before who says the same', () => {
    const found = ['1 told', 'c2', 'd', 'by hand'].map((key) => eventOf(EVENTS, key)?.uri);
    assert.deepEqual(found, ['b', 'c', 'd', undefined]);
  });

  it('has a reason where no entry cites it', () => {
    assert.deepEqual(EVENTS.map(whyTold), [
      'Already told by an entry from GitHub: same time, same words.',
      undefined,
      'Already told by an entry without a source: same time, same words.',
      undefined,
    ]);
  });
});
