import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ignoredAmong } from './git.ts';

/** The `*.postmortem.md` in a folder and those below, without what Git is told to ignore. Links to folders are not followed. */
export async function searchPostmortems(folder: string): Promise<readonly string[]> {
  const found = await filesBelow(folder);
  const ignored = await ignoredAmong(
    folder,
    found.map((file) => resolve(file)),
  );
  return found.filter((file) => !ignored.has(resolve(file)));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : filesBelow(path);
      return entry.name.endsWith('.postmortem.md') ? [path] : [];
    }),
  );
  return found.flat().toSorted();
}

const SKIPPED = ['node_modules', '.git', '.postmortem'];
const isSkipped = (name: string): boolean => SKIPPED.includes(name);
