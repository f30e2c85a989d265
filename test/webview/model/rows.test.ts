import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filtersOn, NO_FILTER, type Filter } from '../../../src/webview/model/filter.ts';
import { foldKey, GAP, isFold, rowOf, rowsOf, type Rows } from '../../../src/webview/model/rows.ts';
import { capturedOf, hitsOf, type Given } from './captured-of.ts';

const bot = (uri: string, minute: number, more: Partial<Given> = {}): Given => ({
  uri,
  minute,
  bot: true,
  actor: 'deploy bot',
  text: `pod checkout-api-7f${uri} restarted`,
  ...more,
});

const EVENTS: readonly Given[] = [
  {
    uri: 'a',
    minute: 0,
    text: 'Page: 5xx',
    source: 'pagerduty',
    kind: 'page',
    level: 'error',
    actor: 'monitor',
  },
  bot('1', 1),
  bot('2', 2),
  { uri: 'b', minute: 3, text: 'The Pool is full', pinned: 'marked by 2 responders' },
  bot('3', 4),
  { uri: 'c', minute: 12, text: 'Rolling back', told: true, level: 'warning' },
];

/** As in the view: a search is on where there are hits of one. */
function rows(given: readonly Given[], filter: Partial<Filter> = {}, open: readonly number[] = []): Rows {
  const { search = '' } = filter;
  const hits = search === '' ? undefined : hitsOf(given, search);
  return rowsOf(capturedOf(given), { ...NO_FILTER, ...filter }, hits, new Set(open));
}

const told = (given: readonly Given[], { keys, places, folds }: Rows): readonly string[] =>
  Array.from(keys, (key, index) => {
    const place = places[index] ?? 0;
    if (key === GAP) return `gap ${(given[place]?.minute ?? 0) - (given[place - 1]?.minute ?? 0)}m`;
    return isFold(key) ? `fold ${folds.get(key)?.length}` : (given[place]?.uri ?? '');
  });

const FILTERS = [
  [{}, ['a', 'fold 3', 'b', 'gap 8m', 'c']],
  [{ fold: false }, ['a', '1', '2', 'b', '3', 'gap 8m', 'c']],
  [{ source: 'pagerduty' }, ['a']],
  [{ kind: 'page' }, ['a']],
  [{ kind: 'message', fold: false }, ['1', '2', 'b', '3', 'c']],
  [{ actor: 'tomas' }, ['b', 'c']],
  [{ actor: 'nobody' }, []],
  [{ level: 'error' as const }, ['a']],
  [{ level: 'warning' as const }, ['a', 'c']],
  [{ pinned: true }, ['b']],
  [{ notInDocument: true }, ['a', 'fold 3', 'b']],
  [{ search: 'pool' }, ['b']],
  [{ search: 'pool', level: 'error' as const }, []],
  [{ search: 'nothing of the kind' }, []],
] as const;

describe('the rows of the captured list', () => {
  for (const [filter, expected] of FILTERS) {
    it(`with ${JSON.stringify(filter)} are ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(told(EVENTS, rows(EVENTS, filter)), expected);
    });
  }

  it('show what is folded once it is unfolded, and drop nothing', () => {
    const unfolded = rows(EVENTS, {}, [foldKey(1)]);
    assert.deepEqual(told(EVENTS, unfolded), ['a', 'fold 3', '1', '2', 'b', '3', 'gap 8m', 'c']);
    assert.equal(rows(EVENTS).folded, 3);
    assert.equal(unfolded.folded, 0);
  });

  it('are found by their keys', () => {
    const all = rows(EVENTS);
    const { columns } = capturedOf(EVENTS);
    assert.deepEqual(
      [0, foldKey(1), 3, 1, 99].map((key) => rowOf(all, columns, key)),
      [0, 1, 2, -1, -1],
    );
  });

  it('never fold what somebody pinned or chose', () => {
    const events = [bot('1', 1), bot('2', 2, { told: true }), bot('3', 3, { pinned: 'pinned' }), bot('4', 4)];
    assert.deepEqual(told(events, rows(events)), ['1', '2', '3', '4']);
  });

  describe('for what several sources tell', () => {
    const NOTED: readonly Given[] = [
      { uri: 'n', minute: 0, source: 'pagerduty' },
      { uri: 'x', minute: 0.1 },
      { uri: 's', minute: 0.2, under: 'n', actor: 'lin' },
    ];
    const shown = (filter: Partial<Filter> = {}, open: readonly number[] = []) => {
      const all = rows(NOTED, filter, open);
      return [told(NOTED, all), [...all.copies], all.folded];
    };

    it('have one for all, and the others beneath it once it is unfolded', () => {
      assert.deepEqual(shown(), [['n', 'x'], [[0, [2]]], 1]);
      assert.deepEqual(shown({}, [0]), [['n', 's', 'x'], [[0, [2]]], 0]);
    });

    it('have one of their own where the other is filtered away, something is searched, or nothing is folded', () => {
      assert.deepEqual(shown({ actor: 'lin' }), [['s'], [], 0]);
      assert.deepEqual(shown({ search: 'message' }), [['n', 'x', 's'], [], 0]);
      assert.deepEqual(shown({ fold: false }), [['n', 'x', 's'], [], 0]);
    });
  });

  it('lose no event, whatever is folded, unfolded, filtered or grouped', () => {
    const one = fc.record({
      bot: fc.boolean(),
      text: fc.constantFrom('a', 'b', 'pod 7 restarted'),
      actor: fc.constantFrom('lin', 'deploy bot'),
      level: fc.constantFrom('error' as const, 'warning' as const, undefined),
      told: fc.boolean(),
      // Those with the same number make a group, led by the first; 0 is none.
      group: fc.nat({ max: 4 }),
      after: fc.nat({ max: 9 }),
    });
    const filters = fc.record({
      actor: fc.constantFrom('', 'lin'),
      level: fc.constantFrom('' as const, 'warning' as const),
      notInDocument: fc.boolean(),
      fold: fc.boolean(),
      search: fc.constantFrom('', 'a', 'restarted'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), filters, fc.boolean(), (all, filter, unfolded) => {
        let minute = 0;
        const given = all.map(({ group, after, level, ...more }, index): Given => {
          const lead = all.findIndex((other) => other.group === group);
          minute += after;
          const under = group === 0 || lead === index ? {} : { under: `e${lead}` };
          return { ...more, ...(level && { level }), ...under, uri: `e${index}`, minute };
        });
        const passes = given.filter(
          ({ actor, level, told: isTold, text = '' }) =>
            (filter.actor === '' || actor === filter.actor) &&
            (filter.level === '' || level !== undefined) &&
            !(filter.notInDocument && isTold === true) &&
            [text, actor ?? ''].some((part) => part.includes(filter.search)),
        );
        const keys = given.flatMap((_, id) => [id, foldKey(id)]);
        const shown = rows(given, filter, unfolded ? keys : []);
        const seen = [...shown.keys].flatMap((key) => (key >= 0 ? [`e${key}`] : []));
        assert.equal(new Set(seen).size, seen.length);
        assert.equal(seen.length + shown.folded, passes.length);
        if (unfolded) assert.deepEqual(seen.toSorted(), passes.map(({ uri }) => uri).toSorted());
        // What is folded away is told by the row that it is folded into.
        const { columns } = capturedOf(given);
        const hidden = [...shown.folds, ...shown.copies].flatMap(([key, places]) =>
          rowOf(shown, columns, key) >= 0 || shown.folds.size > 0 ? places : [],
        );
        const reached = new Set([...seen, ...hidden.map((place) => `e${place}`)]);
        assert.deepEqual([...reached].toSorted(), passes.map(({ uri }) => uri).toSorted());
      }),
    );
  });

  it('count the filters that hide something', () => {
    assert.equal(filtersOn(NO_FILTER), 0);
    assert.equal(filtersOn({ ...NO_FILTER, actor: 'lin', pinned: true, search: 'pool' }), 2);
  });
});
