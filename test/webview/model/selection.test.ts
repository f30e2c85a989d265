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
const told = ({ active, keys }: Selection): string => `${active ?? '-'}: ${[...keys].sort().join('')}`;

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

  it('is empty in an empty list', () => assert.equal(move([], only('a'), 1, false), NOTHING));

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
  it('go round at both ends', () => {
    assert.equal(nextHit(['a', 'b'], 'b', 1), 'a');
    assert.equal(nextHit(['a', 'b'], 'a', -1), 'b');
  });

  it('start at the first or the last', () => {
    assert.equal(nextHit(['a', 'b'], undefined, 1), 'a');
    assert.equal(nextHit(['a', 'b'], 'elsewhere', -1), 'b');
    assert.equal(nextHit([], undefined, 1), undefined);
  });

  it('are counted', () => {
    assert.equal(hitCount(['a', 'b'], 'b'), '2 of 2');
    assert.equal(hitCount(['a'], undefined), '1 hit');
    assert.equal(hitCount([], undefined), '0 hits');
  });
});
