import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildSearch, placesIn, search, type Found } from '../../../src/core/panel/search-index.ts';
import { atOnce } from '../../../src/core/timeline/slices.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';

const event = (index: number, text: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  uri: `slack:${index}`,
  at: index,
  source: 'slack',
  kind: 'message',
  text,
  ...more,
});

const indexed = (events: readonly TimelineEvent[]) => atOnce(buildSearch(events));
const found = ({ bits }: Found): readonly number[] => [...placesIn(bits)];

describe('the search over captured events', () => {
  const index = indexed([
    event(0, 'Pool full', { actor: 'Lin', place: '#inc-2041' }),
    event(1, '*Raise* the limit: 800 → 1,400'),
    event(2, 'İstanbul pool, pool, pool'),
  ]);

  for (const [wanted, places] of [
    ['POOL', [0, 2]],
    ['lin', [0]],
    ['inc-20', [0]],
    ['raise the', [1]],
    ['lake', []],
    ['full lin', []],
  ] as const) {
    it(`finds "${wanted}" at ${places.join(', ') || 'no place'}, by text, person and place, in any case`, () => {
      const { count, ...hits } = search(index, wanted);
      assert.deepEqual(found({ count, ...hits }), places);
      assert.equal(count, places.length);
    });
  }

  it('finds what a look at each event finds, letter after letter and back', () => {
    const word = fc.constantFrom('pool', 'po', 'ol', 'spool', 'Pol', 'lo', 'o');
    const texts = fc.array(fc.array(word, { maxLength: 3 }), { minLength: 1, maxLength: 2500, size: 'max' });
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 5 }), (given, searches) => {
        const events = given.map((words, place) => event(place, words.join(' ')));
        const all = indexed(events);
        let earlier: Found | undefined;
        for (const wanted of searches) {
          earlier = search(all, wanted, earlier);
          const expected = events.flatMap(({ text, at }) =>
            text.toLowerCase().includes(wanted.toLowerCase()) ? [at] : [],
          );
          assert.deepEqual(found(earlier), expected);
          assert.equal(earlier.count, expected.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});
