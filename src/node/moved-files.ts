import { gitOutput } from './git-run.ts';

/** More renames than that one file had nowhere yet. */
const MOST_RENAMES = 20;

/**
 * What files are called now that were called otherwise once, by what they were called, as far as Git sees renames in what is
 * checked out. From the root of the repository that the folder is in.
 */
export async function movedFiles(
  folder: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const moved = new Map<string, string>();
  const root =
    wanted.length === 0 ? undefined : (await gitOutput(folder, 'rev-parse', '--show-toplevel'))?.trim();
  if (!root) return moved;
  const there = new Set((await gitOutput(root, 'ls-files', '-z'))?.split('\0'));
  for (const path of new Set(wanted)) {
    const now = there.has(path) ? undefined : await follow(root, path, there);
    if (now !== undefined) moved.set(path, now);
  }
  return moved;
}

async function follow(root: string, path: string, there: ReadonlySet<string>): Promise<string | undefined> {
  let name = path;
  for (let times = 0; times < MOST_RENAMES; times += 1) {
    const next = await nextName(root, name);
    if (next === undefined || there.has(next)) return next;
    name = next;
  }
  return undefined;
}

/** What a file became in the commit that took its name away. */
async function nextName(root: string, path: string): Promise<string | undefined> {
  const commit = (
    await gitOutput(root, 'log', '-1', '--format=%H', '--diff-filter=D', '--no-renames', 'HEAD', '--', path)
  )?.trim();
  if (!commit) return undefined;
  const range = [`${commit}^`, commit];
  const renames = await gitOutput(
    root,
    'diff-tree',
    '-r',
    '-M',
    '--diff-filter=R',
    '--name-status',
    '-z',
    ...range,
  );
  const parts = (renames ?? '').split('\0');
  const at = parts.findIndex((part, index) => index % 3 === 1 && part === path);
  return at < 0 ? undefined : parts[at + 1];
}
