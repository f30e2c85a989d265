import assert from 'node:assert/strict';
import { keptOn } from '../../../src/core/document/kept-on.ts';

describe('what is kept on an object', () => {
  const one = keptOn<object, number>();
  const other = keptOn<object, number>();

  it('is told of it, and the last that was said', () => {
    const key = {};
    assert.equal(one.get(key), undefined);
    one.set(key, 1);
    one.set(key, 2);
    other.set(key, 3);
    assert.deepEqual([one.get(key), other.get(key)], [2, 3]);
  });

  it('is no part of it: a copy has none, and neither has what derives from it', () => {
    const key = { name: 'a' };
    one.set(key, 1);
    assert.deepEqual(key, { name: 'a' });
    assert.deepEqual([one.get({ ...key }), one.get(Object.create(key) as object)], [undefined, undefined]);
  });
});
