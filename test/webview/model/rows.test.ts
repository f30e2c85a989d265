import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  copiesKey,
  filtersOn,
  foldedIn,
  matches,
  NO_FILTER,
  rowsOf,
  type Row,
} from '../../../src/webview/model/rows.ts';
import { eventView } from './event-view.ts';

const bot = (uri: string, minute: number, more = {}) =>
  eventView(uri, minute, {
    bot: true,
    actor: 'deploy bot',
    text: `pod checkout-api-7f${uri} restarted`,
    ...more,
  });

const EVENTS = [
  eventView('a', 0, { text: 'Page: 5xx', source: 'pagerduty', level: 'error', actor: 'monitor' }),
  bot('1', 1),
  bot('2', 2),
  eventView('b', 3, { text: 'The Pool is full', pinned: 'marked by 2 responders' }),
  bot('3', 4),
  eventView('c', 12, { text: 'Rolling back', inDocument: 'slack:c', level: 'warning' }),
];

const told = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) =>
    row.kind === 'gap'
      ? `gap ${row.ms / 60_000}m`
      : row.kind === 'fold'
        ? `fold ${row.events.length}`
        : row.key,
  );

const FILTERS = [
  [{}, ['a', 'fold 3', 'b', 'gap 8m', 'c']],
  [{ fold: false }, ['a', '1', '2', 'b', '3', 'gap 8m', 'c']],
  [{ source: 'pagerduty' }, ['a']],
  [{ actor: 'tomas' }, ['b', 'c']],
  [{ level: 'error' as const }, ['a']],
  [{ level: 'warning' as const }, ['a', 'c']],
  [{ pinned: true }, ['b']],
  [{ notInDocument: true }, ['a', 'fold 3', 'b']],
  [{ search: 'pool' }, ['b']],
  [{ search: 'nothing of the kind' }, []],
] as const;

describe('the rows of the captured list', () => {
  for (const [filter, expected] of FILTERS) {
    it(`with ${JSON.stringify(filter)} are ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(told(rowsOf(EVENTS, { ...NO_FILTER, ...filter }, new Set())), expected);
    });
  }

  it('show what is folded once it is unfolded, and drop nothing', () => {
    const rows = rowsOf(EVENTS, NO_FILTER, new Set(['fold:1']));
    assert.deepEqual(told(rows), ['a', 'fold 3', '1', '2', 'b', '3', 'gap 8m', 'c']);
  });

  it('never fold what somebody pinned or chose', () => {
    const events = [
      bot('1', 1),
      bot('2', 2, { inDocument: 'x' }),
      bot('3', 3, { pinned: 'pinned' }),
      bot('4', 4),
    ];
    assert.deepEqual(told(rowsOf(events, NO_FILTER, new Set())), ['1', '2', '3', '4']);
  });

  it('keep two repeats as they are', () => {
    assert.deepEqual(told(rowsOf([bot('1', 1), bot('2', 2)], NO_FILTER, new Set())), ['1', '2']);
  });

  describe('with copies', () => {
    const copy = { where: 'in Slack', reason: 'same text 12 s later' };
    const NOTED = [
      eventView('n', 0, { source: 'pagerduty', also: [{ uri: 's', ...copy }] }),
      eventView('x', 0.1),
      eventView('s', 0.2, { under: 'n', actor: 'lin' }),
    ];
    const shown = (filter = {}, open: readonly string[] = []) =>
      rowsOf(NOTED, { ...NO_FILTER, ...filter }, new Set(open)).map((row) =>
        row.kind === 'event' ? [row.key, row.also?.map(({ uri }) => uri), row.reason] : [],
      );

    it('have one for all, and the others beneath it once it is unfolded', () => {
      assert.deepEqual(shown(), [
        ['n', ['s'], undefined],
        ['x', undefined, undefined],
      ]);
      assert.deepEqual(shown({}, [copiesKey('n')]), [
        ['n', ['s'], undefined],
        ['s', undefined, 'same text 12 s later'],
        ['x', undefined, undefined],
      ]);
    });

    it('have one of their own where the other is filtered away, something is searched, or nothing is folded', () => {
      assert.deepEqual(shown({ actor: 'lin' }), [['s', undefined, undefined]]);
      assert.deepEqual(
        shown({ search: 'message' }).map(([key]) => key),
        ['n', 'x', 's'],
      );
      assert.deepEqual(
        shown({ fold: false }).map(([key]) => key),
        ['n', 'x', 's'],
      );
    });
  });

  it('lose no event, whatever is folded, unfolded or grouped', () => {
    const event = fc.record({ bot: fc.boolean(), text: fc.constantFrom('a', 'b', 'pod 7 restarted') });
    const groups = fc.array(fc.nat({ max: 4 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), groups, fc.boolean(), (given, group, unfolded) => {
        // Those with the same number make a group, led by the first; 0 is none.
        const all = given.map((more, index) => ({ ...more, uri: `e${index}`, of: group[index] ?? 0 }));
        const events = all.map(({ uri, of, ...more }, index) => {
          const others = of === 0 ? [] : all.filter((one) => one.of === of);
          const leads = others[0]?.uri === uri;
          return eventView(uri, index, {
            ...more,
            under: leads ? undefined : others[0]?.uri,
            also: leads ? others.slice(1).map((one) => ({ uri: one.uri, where: 'in X', reason: 'y' })) : [],
          });
        });
        const keys = events.flatMap(({ uri }) => [`fold:${uri}`, copiesKey(uri)]);
        const open = new Set(unfolded ? keys : []);
        const rows = rowsOf(events, NO_FILTER, open);
        const seen = rows.flatMap((row) => (row.kind === 'event' ? [row.key] : []));
        assert.equal(new Set(seen).size, seen.length);
        assert.equal(seen.length + foldedIn(rows, open), events.length);
        if (unfolded) assert.deepEqual(seen.toSorted(), events.map(({ uri }) => uri).toSorted());
      }),
    );
  });

  it('are found by text, person and place, in any case', () => {
    const event = eventView('a', 0, { text: 'Pool full', actor: 'Lin', place: '#inc-2041' });
    assert.deepEqual(
      ['POOL', 'lin', 'inc-20', 'lake'].map((search) => matches(event, search)),
      [true, true, true, false],
    );
  });

  it('count the filters that hide something', () => {
    assert.equal(filtersOn(NO_FILTER), 0);
    assert.equal(filtersOn({ ...NO_FILTER, actor: 'lin', pinned: true, search: 'pool' }), 2);
  });
});
