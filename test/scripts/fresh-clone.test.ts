import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../scripts/support/root.mjs';
import { temporaryFolder } from '../../scripts/support/temporary.mjs';

describe('a fresh clone', () => {
  it('begins its tests where nothing is installed yet', () => {
    const clone = temporaryFolder();
    for (const part of ['package.json', 'scripts'])
      cpSync(inRoot(part), join(clone.path, part), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/test.mjs', 'no-such-suite'], {
      cwd: clone.path,
      encoding: 'utf8',
    });
    clone.remove();
    assert.match(stderr, /^There is no suite "no-such-suite"\. The suites are: types, lint, unit, /);
    assert.equal(status, 2);
  });
});
