import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutboxRow } from '../../src/core/http/once/outbox.ts';
import { openOutbox } from '../../src/node/outbox.ts';
import { stateFolder } from '../../src/node/state-folder.ts';

const row: OutboxRow = { marker: 'a1', state: 'pending', tracker: 'jira', item: 'PM-1/A1', since: 1 };
const made: OutboxRow = {
  ...row,
  state: 'made',
  ticket: { key: 'CHK-1', url: 'https://jira.example.net/CHK-1' },
};

describe('the outbox on disk', () => {
  let state = '';
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'postmortem-outbox-'));
  });
  afterEach(() => rm(state, { recursive: true, force: true }));

  const folder = async (): Promise<string> => {
    const [name = ''] = await readdir(join(state, 'outbox'));
    return join(state, 'outbox', name);
  };

  it('keeps a row from one process to the next, until it is taken away', async () => {
    const first = await openOutbox('repository', 'PM-1', state);
    assert.equal(await first.get('a1'), undefined);
    await first.put(row);
    await first.close();
    const second = await openOutbox('repository', 'PM-1', state);
    assert.deepEqual(await second.get('a1'), row);
    await second.put(made);
    assert.deepEqual(await second.get('a1'), made);
    await second.delete('a1');
    assert.equal(await second.get('a1'), undefined);
    await second.close();
    assert.deepEqual(await readdir(await folder()), []);
  });

  it('keeps repositories and postmortems apart', async () => {
    const one = await openOutbox('one', 'PM-1', state);
    await one.put(row);
    const two = await openOutbox('two', 'PM-1', state);
    assert.equal(await two.get('a1'), undefined);
    await one.close();
    await two.close();
  });

  it('lets one push at a time in', async () => {
    const first = await openOutbox('repository', 'PM-1', state);
    await assert.rejects(openOutbox('repository', 'PM-1', state), { name: 'Locked' });
    await first.close();
    await (await openOutbox('repository', 'PM-1', state)).close();
  });

  it('takes over from a process that is gone', async () => {
    await (await openOutbox('repository', 'PM-1', state)).close();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(join(await folder(), 'lock'), String(pid));
    await (await openOutbox('repository', 'PM-1', state)).close();
  });

  for (const broken of ['', '{"marker":"a1","sta', '[]', '{"marker":"a1","state":"made"}'])
    it(`takes a row that reads ${broken === '' ? 'as nothing' : broken} for a request that may have been sent`, async () => {
      const outbox = await openOutbox('repository', 'PM-1', state);
      await outbox.put(row);
      const [file = ''] = (await readdir(await folder())).filter((name) => name.endsWith('.json'));
      await writeFile(join(await folder(), file), broken);
      assert.equal((await outbox.get('a1'))?.state, 'pending');
      await outbox.close();
    });
});

describe('the folder for state', () => {
  const cases: readonly (readonly [NodeJS.Platform, Readonly<Record<string, string>>, string])[] = [
    ['linux', {}, '/home/dana/.local/state/postmortem'],
    ['linux', { XDG_STATE_HOME: '/state' }, '/state/postmortem'],
    ['linux', { XDG_STATE_HOME: 'state' }, '/home/dana/.local/state/postmortem'],
    ['darwin', {}, '/home/dana/Library/Application Support/postmortem'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/postmortem/State'],
  ];
  for (const [platform, env, expected] of cases)
    it(`${platform} ${JSON.stringify(env)}`, () =>
      assert.equal(stateFolder(env, platform, '/home/dana').replaceAll('\\', '/'), expected));
});
