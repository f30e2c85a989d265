import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { mergeEvents } from '../../../src/core/timeline/merge.ts';
import { suggestOnce } from '../../../src/core/timeline/suggested-marks.ts';

const event: fc.Arbitrary<TimelineEvent> = fc.record(
  {
    uri: fc.constantFrom('slack:C/p1', 'slack:C/p2', 'slack:C/p3', 'pagerduty:Q/R1', 'pagerduty:Q/R2'),
    at: fc.integer({ min: 0, max: 3 }),
    source: fc.constantFrom('slack', 'pagerduty'),
    kind: fc.constant('message' as const),
    text: fc.constantFrom('a', 'b', 'c'),
    edited: fc.integer({ min: 0, max: 2 }),
    replies: fc.integer({ min: 0, max: 2 }),
    suggests: fc.array(
      fc.record(
        { mark: fc.constantFrom('detected', 'resolved'), reason: fc.constant('why') },
        { noNullPrototype: true },
      ),
    ),
  },
  { requiredKeys: ['uri', 'at', 'source', 'kind', 'text'], noNullPrototype: true },
);
const events = fc.array(event, { maxLength: 12 });

describe('mergeEvents', () => {
  it('does not care about the order of the lists or in them', () => {
    fc.assert(
      fc.property(events, events, fc.func(fc.integer()), (a, b, chance) => {
        const shuffled = [...a, ...b].toSorted((x, y) => chance(x) - chance(y));
        assert.deepEqual(mergeEvents(b, a), mergeEvents(a, b));
        assert.deepEqual(mergeEvents(shuffled), mergeEvents(a, b));
      }),
    );
  });

  it('changes nothing when done again, in parts or at once', () => {
    fc.assert(
      fc.property(events, events, events, (a, b, c) => {
        const all = mergeEvents(a, b, c);
        assert.deepEqual(mergeEvents(all, all), all);
        assert.deepEqual(mergeEvents(mergeEvents(a, b), c), all);
      }),
    );
  });

  it('gives each uri once, in order of time, and loses none', () => {
    fc.assert(
      fc.property(events, (given) => {
        const merged = mergeEvents(given);
        assert.deepEqual(new Set(merged.map(({ uri }) => uri)), new Set(given.map(({ uri }) => uri)));
        assert.equal(new Set(merged.map(({ uri }) => uri)).size, merged.length);
        assert.ok(merged.every(({ at }, index) => at >= (merged[index - 1]?.at ?? 0)));
      }),
    );
  });

  it('keeps the one that was edited last', () => {
    const old: TimelineEvent = { uri: 'u', at: 1, source: 'slack', kind: 'message', text: 'z' };
    const edited = { ...old, text: 'a', edited: 5 };
    assert.deepEqual(mergeEvents([edited, old]), [edited]);
    assert.deepEqual(mergeEvents([old], [edited]), [edited]);
  });
});

describe('suggestOnce', () => {
  it('leaves each mark with one event: the first, or the last for an end', () => {
    fc.assert(
      fc.property(events, (given) => {
        const sorted = mergeEvents(given);
        const suggested = (all: readonly TimelineEvent[], mark: string) =>
          all.filter(({ suggests }) => suggests?.some((one) => one.mark === mark)).map(({ uri }) => uri);
        const once = suggestOnce(sorted);
        assert.deepEqual(suggested(once, 'detected'), suggested(sorted, 'detected').slice(0, 1));
        assert.deepEqual(suggested(once, 'resolved'), suggested(sorted, 'resolved').slice(-1));
        assert.deepEqual(suggestOnce(once), once);
      }),
    );
  });
});
