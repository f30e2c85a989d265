import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { searchPostmortems } from '../../src/node/search-postmortems.ts';
import { inFolder } from '../cli/run.ts';

describe('the search for postmortems', () => {
  const FILES = Object.fromEntries(
    ['a', 'a/b', 'a/b/c', 'd', 'e', 'node_modules/f', '.git/g'].map((folder) => [
      `${folder}/x.postmortem.md`,
      '',
    ]),
  );

  it('goes down into all folders but those that are nobody’s', () =>
    inFolder(FILES, async (folder) => {
      const found = await searchPostmortems(folder);
      assert.deepEqual(
        found.map((file) => relative(folder, file)),
        ['a/b/c', 'a/b', 'a', 'd', 'e'].map((one) => `${one}/x.postmortem.md`),
      );
    }));

  it('stops behind so many folders, nearest first, and names what it left', () =>
    inFolder(FILES, async (folder) => {
      const left: string[] = [];
      const found = await searchPostmortems(folder, (one) => left.push(relative(folder, one)), 4);
      assert.deepEqual(
        found.map((file) => relative(folder, file)),
        ['a', 'd', 'e'].map((one) => `${one}/x.postmortem.md`),
      );
      assert.deepEqual(left, ['a/b']);
    }));
});
