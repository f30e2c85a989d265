import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { takeLock } from '../../src/node/lock.ts';
import { processMark } from '../../src/node/process-mark.ts';

const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postmortem-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const heldBy = (holder: object | string): Promise<void> =>
    writeFile(join(folder, '7'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  const old = () => utimes(join(folder, '7'), 0, 0);

  it('is one’s own until it is let go', async () => {
    const letGo = await takeLock(folder);
    await assert.rejects(takeLock(folder), { name: 'Locked' });
    await letGo();
    await (
      await takeLock(folder)
    )();
  });

  it('is taken by one of many who come at once, also over one whose process is gone', async () => {
    for (let round = 0; round < 20; round += 1) {
      await heldBy({ pid: gone(), mark: '', host: hostname() });
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)));
      const taken = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      assert.equal(taken.length, 1);
      await taken[0]?.();
      await rm(folder, { recursive: true });
      await mkdir(folder);
    }
  });

  it('names who holds it, and is free where the number of that process was given to another', async () => {
    const mark = await processMark(process.pid);
    await heldBy({ pid: process.pid, mark, host: hostname() });
    await assert.rejects(takeLock(folder), {
      message: new RegExp(`process ${process.pid}.*Nothing was sent`),
    });
    if (mark === '') return;
    await heldBy({ pid: process.pid, mark: 'another start', host: hostname() });
    await (
      await takeLock(folder)
    )();
  });

  it('waits for one that is just being written, and for one of another machine, but not for ever', async () => {
    for (const holder of ['', { pid: 1, mark: '', host: 'elsewhere.example' }]) {
      await heldBy(holder);
      await assert.rejects(takeLock(folder), { name: 'Locked' });
      await old();
      await (
        await takeLock(folder)
      )();
      await rm(folder, { recursive: true });
      await mkdir(folder);
    }
  });

  it('is never held by two processes, whenever they come and are killed', async () => {
    const lock = pathToFileURL(fileURLToPath(new URL('../../src/node/lock.ts', import.meta.url))).href;
    const inside = join(folder, 'inside');
    // Each makes a file that must not be there, while it holds the lock.
    const work = `
      import { takeLock } from ${JSON.stringify(lock)};
      import { open, rm } from 'node:fs/promises';
      for (let done = 0; done < 25;) {
        const letGo = await takeLock(${JSON.stringify(join(folder, 'lock'))}).catch(() => undefined);
        if (!letGo) { await new Promise((then) => setTimeout(then, Math.random() * 4)); continue; }
        await (await open(${JSON.stringify(inside)}, 'wx')).close();
        await rm(${JSON.stringify(inside)});
        await letGo();
        done += 1;
      }`;
    const run = () =>
      new Promise<string>((done) => {
        const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', work]);
        let err = '';
        child.stderr.on('data', (data: Buffer) => (err += data.toString()));
        child.on('close', (code) => done(`${code} ${err}`));
      });
    assert.deepEqual(await Promise.all([run(), run(), run()]), ['0 ', '0 ', '0 ']);
  }).timeout(60_000);
});
