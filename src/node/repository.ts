import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { repositoryPage } from '../core/http/repository-page.ts';

/**
 * What tells a repository from others on this machine, the same for editor and command line: where its `origin` is, by
 * whatever way it is reached; else its folder; for a document in no repository, the folder of its configuration, or its
 * own. `document`: an absolute path. Only files are read: no `git` is run, so that both find the same, whatever each has in its path.
 */
export async function repositoryOf(document: string): Promise<string> {
  // What is on no disk has an address instead of a path.
  if (!isAbsolute(document)) return document;
  const folder = dirname(await realpath(document).catch(() => document));
  const shared = await gitFolder(folder);
  if (shared === undefined) return (await folderWith(folder, '.postmortem.yaml')) ?? folder;
  const remote = originIn(await readFile(join(shared, 'config'), 'utf8').catch(() => ''));
  return (remote && (repositoryPage(remote) ?? remote)) ?? shared;
}

/** The folder that all worktrees of a repository share; undefined where a folder is in none. */
async function gitFolder(folder: string): Promise<string | undefined> {
  const root = await folderWith(folder, '.git');
  if (root === undefined) return undefined;
  const git = join(root, '.git');
  if ((await stat(git)).isDirectory()) return git;
  // A worktree or a submodule has a file there, which names its folder.
  const named = /^gitdir: (.+)$/m.exec(await readFile(git, 'utf8'))?.[1]?.trim();
  if (named === undefined) return git;
  const own = isAbsolute(named) ? named : join(root, named);
  const common = (await readFile(join(own, 'commondir'), 'utf8').catch(() => '.')).trim();
  const shared = isAbsolute(common) ? common : join(own, common);
  return realpath(shared).catch(() => shared);
}

/** The nearest folder, this one or one above, that holds something of that name. */
export async function folderWith(folder: string, name: string): Promise<string | undefined> {
  const isThere = await stat(join(folder, name)).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : folderWith(above, name);
}

function originIn(config: string): string | undefined {
  const [, section] =
    /^\s*\[remote\s+"origin"\][^\S\n]*\n?((?:(?!\s*\[)[^\n]*(?:\n|$))*)/m.exec(config) ?? [];
  return /^\s*url\s*=\s*(.+?)\s*$/m.exec(section ?? '')?.[1];
}
