import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repositoryFiles } from '../../node/git.ts';
import { folderWith } from '../../node/repository.ts';
import { ENDING } from './check-one.ts';

/**
 * The postmortems around some: of their repositories what Git lists, and of their own folders what it doesn't know yet. No
 * disk is searched. Git is asked once a repository, which is found without it: folders are many, and it is slow to start.
 */
export async function filesAround(files: Iterable<string>): Promise<readonly string[]> {
  const folders = [...new Set([...files].map((file) => dirname(file)))];
  const roots = new Set(await Promise.all(folders.map((folder) => folderWith(folder, '.git'))));
  const listed = new Set<string>();
  for (const root of roots)
    if (root !== undefined) for (const file of await repositoryFiles(root, ENDING)) listed.add(file);
  for (const folder of folders)
    for (const name of await readdir(folder).catch(() => []))
      if (name.endsWith(ENDING)) listed.add(join(folder, name));
  return [...listed];
}
