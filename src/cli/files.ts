import { stat } from 'node:fs/promises';
import { searchPostmortems } from '../node/search-postmortems.ts';
import { glob, isGlob } from './glob.ts';

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
  const isFolder = await isDirectory(path);
  if (isFolder === undefined) {
    return isGlob(path) ? expandGlob(path) : `${path}: there is no such file or folder.`;
  }
  if (!isFolder) return [path];
  const found = await searchPostmortems(path).catch(() => undefined);
  if (!found) return `${path}: this folder, or one in it, may not be read.`;
  return found.length > 0 ? found : `${path}: no *.postmortem.md in this folder.`;
}

/** Undefined where there is nothing of that name. */
const isDirectory = (path: string): Promise<boolean | undefined> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => undefined,
  );

/** A quoted pattern, or one from a shell that expands none. A folder that fits gives what it holds. */
async function expandGlob(pattern: string): Promise<readonly string[] | string> {
  const files: string[] = [];
  for (const path of await glob(pattern)) {
    files.push(
      ...((await isDirectory(path)) === true ? await searchPostmortems(path).catch(() => []) : [path]),
    );
  }
  return files.length > 0 ? files : `${pattern}: no file fits this pattern.`;
}
