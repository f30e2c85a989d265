import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Commit, History } from '../core/http/history.ts';

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

const FIELDS = ['%H', '%P', '%an', '%cI', '%B'].join('%x00');

/** The history of the repository that a folder is in; undefined where it is in none. */
export async function historyAt(folder: string): Promise<History | undefined> {
  if ((await commitOf(folder, 'HEAD')) === undefined) return undefined;
  const remote = await git(folder, 'remote', 'get-url', 'origin');
  return {
    remote: remote?.trim(),
    commits: async (since, until) => {
      const window = [`--since=${new Date(since).toISOString()}`, `--until=${new Date(until).toISOString()}`];
      const out = await git(folder, 'log', '-z', `--format=${FIELDS}%x01`, ...window);
      return (out ?? '').split('\u0001').flatMap((one) => readCommit(one.replace(/^\0/, '')) ?? []);
    },
    tags: async () => {
      const format = '--format=%(objectname) %(*objectname) %(refname:short)';
      const out = await git(folder, 'for-each-ref', format, 'refs/tags');
      return readTags(out ?? '');
    },
  };
}

function readCommit(written: string): Commit | undefined {
  const [hash = '', parents = '', author = '', committed = '', message = ''] = written.split('\0');
  const at = Date.parse(committed);
  if (Number.isNaN(at)) return undefined;
  return { hash, parents: parents.split(' ').filter((one) => one !== ''), author, at, message };
}

/** Of an annotated tag the commit it stands on comes second. */
function readTags(written: string): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const line of written.split('\n')) {
    const [, object, target, name] = /^(\S+) (\S*) (\S+)$/.exec(line) ?? [];
    const hash = target === '' ? object : target;
    if (hash !== undefined && name !== undefined) tags.set(hash, [...(tags.get(hash) ?? []), name]);
  }
  return tags;
}
