import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ignoredAmong } from './git.ts';

/**
 * The `*.postmortem.md` in a folder and those below, without what Git is told to ignore. Links to folders are not followed.
 * `unread` is told of each folder that can't be read; what is in the others is found all the same.
 */
export async function searchPostmortems(
  folder: string,
  unread: (folder: string) => void = () => {},
): Promise<readonly string[]> {
  const found = await filesBelow(folder, unread);
  const ignored = await ignoredAmong(
    folder,
    found.map((file) => resolve(file)),
  );
  return found.filter((file) => !ignored.has(resolve(file)));
}

async function filesBelow(folder: string, unread: (folder: string) => void): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    unread(folder);
    return [];
  }
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : filesBelow(path, unread);
      return entry.name.endsWith('.postmortem.md') ? [path] : [];
    }),
  );
  return found.flat().toSorted();
}

const SKIPPED = ['node_modules', '.git', '.postmortem'];
const isSkipped = (name: string): boolean => SKIPPED.includes(name);
