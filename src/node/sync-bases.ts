import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeFolder } from './make-folder.ts';
import { readBases, type SyncBase, type SyncBases } from '../core/actions/sync/sync-base.ts';
import { Locked, takeLock } from './lock.ts';
import { repositoryOf } from './repository.ts';
import { stateFolder } from './state-folder.ts';
import { writeWhole } from './write-whole.ts';

/**
 * What document and tickets of one postmortem said when they last agreed, a file a postmortem, shared by editor and
 * CLI. What can't be read is no base: then nothing is guessed.
 */
export function syncBases(
  repository: string,
  postmortemId: string,
  state: string = stateFolder(),
): SyncBases {
  const folder = join(state, 'sync');
  const name = createHash('sha256').update(`${repository}\n${postmortemId}`).digest('hex').slice(0, 32);
  const file = join(folder, `${name}.json`);
  const read = async (): Promise<ReadonlyMap<string, SyncBase>> => {
    const text = await readFile(file, 'utf8').catch(() => '');
    try {
      return readBases(JSON.parse(text));
    } catch {
      return new Map();
    }
  };
  return {
    read,
    write: async (bases) => {
      await makeFolder(folder, 0o700);
      const unlock = await lockPatiently(join(state, 'locks', `sync-${name}`));
      try {
        const all = new Map([...(await read()), ...bases]);
        await writeWhole(file, JSON.stringify(Object.fromEntries(all)));
      } finally {
        await unlock();
      }
    },
  };
}

/** The same for a document: the absolute path of its file, or its address where it is on no disk. */
export const syncBasesOf = async (document: string, postmortemId: string): Promise<SyncBases> =>
  syncBases(await repositoryOf(document), postmortemId);

const TRIES = 40;

/** Another process has it for as long as a file takes to be written. */
async function lockPatiently(file: string): Promise<() => Promise<void>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await takeLock(file);
    } catch (error) {
      if (!(error instanceof Locked) || tries >= TRIES) throw error;
      await pause(25);
    }
  }
}
