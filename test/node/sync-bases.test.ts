import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SyncBase } from '../../src/core/actions/sync/sync-base.ts';
import { syncBases } from '../../src/node/sync-bases.ts';

const base = (document: string): SyncBase => ({
  ticket: 'CHK-1',
  fields: { status: { document, ticket: 'open' }, due: {} },
});

describe('the bases of syncs on disk', () => {
  let state = '';
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'postmortem-sync-'));
  });
  afterEach(() => rm(state, { recursive: true, force: true }));

  it('are kept by item, and apart by repository and postmortem', async () => {
    const bases = syncBases('one', 'PM-1', state);
    assert.deepEqual([...(await bases.read())], []);
    await bases.write(new Map([['A1', base('open')]]));
    await bases.write(new Map([['A2', base('done')]]));
    assert.deepEqual(
      [...(await syncBases('one', 'PM-1', state).read())],
      [
        ['A1', base('open')],
        ['A2', base('done')],
      ],
    );
    assert.deepEqual([...(await syncBases('two', 'PM-1', state).read())], []);
    assert.deepEqual([...(await syncBases('one', 'PM-2', state).read())], []);
  });

  it('lose none of what two processes write at once, and can be read by this user alone', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `A${index}`);
    await Promise.all(
      ids.map(async (id) => syncBases('one', 'PM-1', state).write(new Map([[id, base(id)]]))),
    );
    assert.deepEqual([...(await syncBases('one', 'PM-1', state).read()).keys()].toSorted(), ids.toSorted());
    const [file = '', ...others] = await readdir(join(state, 'sync'));
    assert.deepEqual(others, []);
    if (process.platform !== 'win32') assert.equal((await stat(join(state, 'sync', file))).mode & 0o077, 0);
  });

  it('are none where the file is broken or of another form', async () => {
    const bases = syncBases('one', 'PM-1', state);
    await bases.write(new Map([['A1', base('open')]]));
    const [file = ''] = await readdir(join(state, 'sync'));
    for (const text of [
      '',
      '{"A1":',
      '[1]',
      '{"A1":{"ticket":1,"fields":{}},"A2":{"ticket":"x","fields":{"due":{"document":5}}}}',
    ]) {
      await writeFile(join(state, 'sync', file), text);
      const read = await bases.read();
      assert.equal(read.get('A1'), undefined);
      assert.deepEqual(read.get('A2')?.fields ?? {}, {});
    }
  });
});
