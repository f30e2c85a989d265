import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../src/node/make-folder.ts';

describe('a folder and those above it', () => {
  let root: string;
  beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'pm-folder-'))));
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('are made by any number at once', async () => {
    for (let round = 0; round < 40; round += 1) {
      const names = [String(round), ...'abcdefgh'];
      const depths = Array.from({ length: 24 }, (_, at) => 2 + ((at * 5) % 8));
      await Promise.all(depths.map((depth) => makeFolder(join(root, ...names.slice(0, depth)), 0o700)));
      assert.ok((await stat(join(root, ...names))).isDirectory());
    }
  });

  it('are refused where a file is in the way', async () => {
    await writeFile(join(root, 'file'), '');
    await assert.rejects(makeFolder(join(root, 'file')), { code: 'EEXIST' });
    await assert.rejects(makeFolder(join(root, 'file', 'a')), { code: 'ENOTDIR' });
  });

  it('are given up where the system takes none', async function () {
    if (process.platform !== 'linux') this.skip();
    await assert.rejects(makeFolder('/proc/postmortem/a/b'), { code: 'ENOENT' });
  });
});
