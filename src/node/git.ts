import { execFile } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { ConnectorError } from '../core/http/connector-error.ts';
import type { Commit, History } from '../core/http/history.ts';
import { cut, oneLine } from '../core/http/one-line.ts';
import { pageOf } from '../core/http/repository-page.ts';

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
  run(folder, args).then(
    (out) => out,
    () => undefined,
  );

/** The files of a folder's repository that end so, by their whole paths; none where it is in no repository. */
export async function repositoryFiles(folder: string, ending: string): Promise<readonly string[]> {
  const root = (await git(folder, 'rev-parse', '--show-toplevel'))?.trim();
  if (!root) return [];
  const listed = await git(root, 'ls-files', '-z', '--', `*${ending}`);
  return (listed ?? '').split('\0').flatMap((path) => (path === '' ? [] : [join(root, path)]));
}

/** Those of some files below a folder, by their whole paths, that Git is told to ignore and does not track. */
export async function ignoredAmong(folder: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set();
  // It ends with an error where it finds none, and where there is no repository.
  const out = await run(folder, ['check-ignore', '--stdin', '-z'], { input: files.join('\0') }).catch(
    () => '',
  );
  return new Set(out.split('\0'));
}

/** A page where others can read the file; undefined where it is in no repository, or on a host that is not known. */
export async function pageOfFile(file: string): Promise<string | undefined> {
  const folder = dirname(file);
  const [prefix, remote, branch, commit] = await Promise.all([
    git(folder, 'rev-parse', '--show-prefix'),
    git(folder, 'remote', 'get-url', 'origin'),
    git(folder, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
    pushedCommit(folder, basename(file)),
  ]);
  if (prefix === undefined) return undefined;
  const path = `${prefix.trim()}${basename(file)}`;
  return pageOf({ remote: remote?.trim(), commit, branch: branch?.trim(), path });
}

/** The commit that is checked out, where it has the file and a remote has it. */
async function pushedCommit(folder: string, name: string): Promise<string | undefined> {
  const commit = await git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD');
  const [isThere, remotes] = await Promise.all([
    git(folder, 'cat-file', '-e', `HEAD:./${name}`),
    git(folder, 'branch', '--remotes', '--contains', 'HEAD'),
  ]);
  return isThere !== undefined && remotes?.trim() ? commit?.trim() : undefined;
}

const MOST_BYTES = 1 << 28;

const run = (
  folder: string,
  args: readonly string[],
  { signal, input }: { readonly signal?: AbortSignal; readonly input?: string } = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { maxBuffer: MOST_BYTES, env: ownEnvironment(), ...(signal && { signal }) };
    const child = execFile('git', ['-C', folder, ...args], options, (error, out, said) => {
      if (error) reject(signal?.aborted === true ? signal.reason : unreadable(folder, said || error.message));
      else resolve(out);
    });
    // Where git can't be started, nobody reads: that is told above.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });

/** A hook that starts us names another repository there. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX)$/i.test(name),
    ),
  );

const unreadable = (folder: string, said: string): ConnectorError =>
  new ConnectorError('misconfigured', `Git could not read ${folder}: ${cut(oneLine(said), 200)}`);

/** Against what a repository may set: another encoding, and programs of its own that signatures are shown by. */
const PLAIN = ['--encoding=UTF-8', '--no-show-signature', '--no-color'];

const FIELDS = ['%H', '%P', '%an', '%cI', '%B'].join('%x00');

/** The history of the repository that a folder is in; undefined where it is in none. */
export async function historyAt(folder: string): Promise<History | undefined> {
  if ((await commitOf(folder, 'HEAD')) === undefined) return undefined;
  const remote = await git(folder, 'remote', 'get-url', 'origin');
  return {
    remote: remote?.trim(),
    commits: async (since, until, signal) => {
      const window = [`--since=${new Date(since).toISOString()}`, `--until=${new Date(until).toISOString()}`];
      signal.throwIfAborted();
      const out = await run(folder, ['log', '-z', `--format=${FIELDS}%x01`, ...PLAIN, ...window], { signal });
      return out.split('\u0001').flatMap((one) => readCommit(one.replace(/^\0/, '')) ?? []);
    },
    tags: async (signal) => {
      const format = '--format=%(objectname) %(*objectname) %(refname:short)';
      signal.throwIfAborted();
      return readTags(await run(folder, ['for-each-ref', format, 'refs/tags'], { signal }));
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
