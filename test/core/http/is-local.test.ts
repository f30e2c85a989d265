import assert from 'node:assert/strict';
import { isLocal } from '../../../src/core/http/is-local.ts';
import { SOURCES } from '../../../src/core/sources/index.ts';

describe('a source that asks no vendor', () => {
  it('is a file and a repository, and none that wants a secret: those stand in incidents, to be asked again', () => {
    assert.deepEqual(
      SOURCES.filter(isLocal).map(({ id }) => id),
      ['file', 'git'],
    );
  });
});
