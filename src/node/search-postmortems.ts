import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ignoredAmong } from './git.ts';

/**
 * The `*.postmortem.md` in a folder and those below, without what Git is told to ignore. Links to folders are not followed.
 * `unread` is told of each folder that can't be read; what is in the others is found all the same. Where there are more
 * than `most` folders, those beyond stay unknown, and `unread` is told of them.
 */
export async function searchPostmortems(
  folder: string,
  unread: (folder: string) => void = () => {},
  most = Infinity,
): Promise<readonly string[]> {
  const found = await filesBelow(folder, unread, { left: most });
  const ignored = await ignoredAmong(
    folder,
    found.map((file) => resolve(file)),
  );
  return found.filter((file) => !ignored.has(resolve(file)));
}

async function filesBelow(
  folder: string,
  unread: (folder: string) => void,
  folders: { left: number },
): Promise<readonly string[]> {
  folders.left -= 1;
  if (folders.left < 0) {
    unread(folder);
    return [];
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    unread(folder);
    return [];
  }
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : filesBelow(path, unread, folders);
      return entry.name.endsWith('.postmortem.md') ? [path] : [];
    }),
  );
  return found.flat().toSorted();
}

const SKIPPED = ['node_modules', '.git', '.postmortem'];
const isSkipped = (name: string): boolean => SKIPPED.includes(name);
