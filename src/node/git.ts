import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** A file as a revision has it: empty where the revision has no such file. */
export type AtRevision = { readonly text: string } | { readonly problem: string };

/** Asks the `git` of this machine; nothing is changed by it. */
export async function textAt(file: string, revision: string): Promise<AtRevision> {
  const folder = dirname(file);
  const commit = await commitOf(folder, revision);
  if (commit === undefined)
    return { problem: `"${revision}" is no revision of a Git repository that it is in` };
  const text = await git(folder, 'show', `${commit.trim()}:./${basename(file)}`);
  return { text: text ?? '' };
}

const commits = new Map<string, Promise<string | undefined>>();

/** Asked once a folder: a check has many files in few of them. */
function commitOf(folder: string, revision: string): Promise<string | undefined> {
  const key = `${folder}\n${revision}`;
  const asked =
    commits.get(key) ??
    git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  commits.set(key, asked);
  return asked;
}

/** What the command prints; undefined where it ends with an error. */
const git = (folder: string, ...args: readonly string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 }, (error, out) =>
      resolve(error ? undefined : out),
    );
  });
