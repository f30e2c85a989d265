import assert from 'node:assert/strict';
import { hitCount, nextHit } from '../../../src/webview/model/hits.ts';
import {
  extendTo,
  move,
  NOTHING,
  only,
  toggle,
  type Selection,
} from '../../../src/webview/model/selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const told = ({ active, keys }: Selection<string>): string =>
  `${active ?? '-'}: ${[...keys].sort().join('')}`;

const MOVES = [
  ['down from nothing', NOTHING, 1, false, 'a: a'],
  ['End from nothing', NOTHING, Infinity, false, 'e: e'],
  ['down', only('a'), 1, false, 'b: b'],
  ['up at the top', only('a'), -1, false, 'a: a'],
  ['End', only('b'), Infinity, false, 'e: e'],
  ['Home', only('d'), -Infinity, false, 'a: a'],
  ['Shift and down', only('b'), 1, true, 'c: bc'],
  ['Shift and End', only('b'), Infinity, true, 'e: bcde'],
  ['Shift and Home', only('c'), -Infinity, true, 'a: abc'],
  ['down after a filter took the active row', only('z'), 1, false, 'a: a'],
] as const;

describe('the selection of a list', () => {
  for (const [name, from, step, extend, expected] of MOVES) {
    it(`goes ${name}`, () => assert.equal(told(move(ORDER, from, step, extend)), expected));
  }

  it('is empty in an empty list', () => assert.equal(move<string>([], only('a'), 1, false), NOTHING));

  it('toggles a row with the space bar', () => {
    assert.equal(told(toggle(only('a'), 'c')), 'c: ac');
    assert.equal(told(toggle(toggle(only('a'), 'c'), 'a')), 'a: c');
  });

  it('reaches to a row that is clicked with Shift, in both directions', () => {
    assert.equal(told(extendTo(ORDER, only('b'), 'd')), 'd: bcd');
    assert.equal(told(extendTo(ORDER, only('d'), 'b')), 'b: bcd');
    assert.equal(told(extendTo(ORDER, NOTHING, 'b')), 'b: b');
  });
});

describe('the hits of a search', () => {
  const hits = (...at: readonly (0 | 1)[]) => ({
    search: 'pool',
    at: Uint8Array.from(at),
    count: at.filter((one) => one === 1).length,
  });

  it('go round at both ends', () => {
    assert.equal(nextHit(hits(0, 1, 0, 1), 3, 1), 1);
    assert.equal(nextHit(hits(0, 1, 0, 1), 1, -1), 3);
    assert.equal(nextHit(hits(1, 1), 0, -1), 1);
  });

  it('start at the first or the last, or from what is selected', () => {
    assert.equal(nextHit(hits(0, 1, 0, 1), undefined, 1), 1);
    assert.equal(nextHit(hits(0, 1, 0, 1), undefined, -1), 3);
    assert.equal(nextHit(hits(0, 1, 0, 1), 2, 1), 3);
    assert.equal(nextHit(hits(0, 1, 0, 1), 2, -1), 1);
    assert.equal(nextHit(hits(0, 0), undefined, 1), undefined);
  });

  it('are counted', () => {
    assert.equal(hitCount(hits(0, 1, 0, 1), 3), '2 of 2');
    assert.equal(hitCount(hits(0, 1, 0, 1), 2), '2 hits');
    assert.equal(hitCount(hits(1), undefined), '1 hit');
    assert.equal(hitCount(hits(), undefined), '0 hits');
  });
});
