import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { startReplay } from '../../scripts/host/replay.mjs';
import { inRoot } from '../../scripts/support/root.mjs';

const fresh = `
  import { freshWorkspace } from ${JSON.stringify(inRoot('scripts/host/workspace.mjs'))};
  process.on('SIGUSR2', () => { throw new Error('A crash.'); });
  const { path } = await freshWorkspace(undefined, { keepSaved: true });
  console.log(path);
  setInterval(() => {}, 1000);
`;
const README = 'README.md';

describe('the workspace of npm start', () => {
  const kept: string[] = [];
  after(() => kept.forEach((path) => rmSync(path, { recursive: true, force: true })));

  /** Starts one, does something in it, and ends it by a signal; gives its path and what was said at the end. */
  async function ended(signal: NodeJS.Signals, act: (path: string) => void) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', fresh], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const said: string[] = [];
    const lines = createInterface(child.stdout);
    lines.on('line', (line) => said.push(line));
    const [path] = (await once(lines, 'line')) as [string];
    kept.push(dirname(path));
    act(path);
    child.kill(signal);
    await once(child, 'close');
    return { path, said: said.slice(1).join('\n').trim() };
  }

  for (const [how, signal] of [
    ['Ctrl-C', 'SIGINT'],
    ['a crash', 'SIGUSR2'],
    ['being ended', 'SIGTERM'],
  ] as const) {
    it(`stays after ${how} where something was saved in it, and says where`, async () => {
      const { path, said } = await ended(signal, (folder) => writeFileSync(join(folder, 'new.md'), 'Mine'));
      assert.equal(readFileSync(join(path, 'new.md'), 'utf8'), 'Mine');
      assert.equal(said, `What you saved is kept in ${path}`);
    });

    it(`goes after ${how} where nothing was saved`, async () => {
      const { path, said } = await ended(signal, () => undefined);
      assert.equal(existsSync(path), false);
      assert.equal(said, '');
    });
  }

  it('stays where a file was changed or taken away', async () => {
    const changed = await ended('SIGINT', (folder) => writeFileSync(join(folder, README), 'Mine'));
    assert.equal(readFileSync(join(changed.path, README), 'utf8'), 'Mine');
    const gone = await ended('SIGINT', (folder) => rmSync(join(folder, README)));
    assert.equal(existsSync(gone.path), true);
  });
});

describe('the replay services of npm start', () => {
  it('are known to have ended when they have', async () => {
    const replay = await startReplay();
    assert.equal(await Promise.race([replay.ended, Promise.resolve('running')]), 'running');
    replay.stop();
    assert.equal(await replay.ended, '');
  });
});
