import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files that the arguments name, folders searched for `*.postmortem.md`; what names nothing is a problem. */
export async function findFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly problems: readonly string[] }> {
  const files: string[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const found = await expand(path);
    if (typeof found === 'string') problems.push(found);
    else files.push(...found);
  }
  return { files: [...new Set(files)], problems };
}

async function expand(path: string): Promise<readonly string[] | string> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const found = await search(path);
    return found.length > 0 ? found : `${path}: no *.postmortem.md in this folder.`;
  } catch {
    return `${path}: there is no such file or folder, or it may not be read.`;
  }
}

async function search(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : search(path);
      return entry.name.endsWith('.postmortem.md') ? [path] : [];
    }),
  );
  return found.flat().toSorted();
}

const isSkipped = (name: string): boolean => name === 'node_modules' || name === '.git';
