import { execFile } from 'node:child_process';
import { open, realpath, stat } from 'node:fs/promises';
import { devNull } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import type { Looked, Proofs } from '../core/actions/verify/verify.ts';

/** Bytes. What is proven by a file stands in one that people read. */
const LARGEST = 4 * 1024 * 1024;

/** Looks up proofs in the repository that a document is in: its files are read, and its commits; nothing of it is run. */
export async function proofsAt(document: string): Promise<Proofs> {
  // A link to a document says no more than what it leads to.
  const folder = dirname(await realpath(document).catch(() => document));
  const root = await rootOf(folder);
  return {
    file: async (path, text) => (root === undefined ? NO_REPOSITORY : lookInFile(root, path, text)),
    commit: async (sha, branch) => (root === undefined ? NO_REPOSITORY : lookForCommit(root, sha, branch)),
  };
}

const unknown = (said: string): Looked => ({ state: 'unknown', said });
const NO_REPOSITORY = unknown('The document is in no Git repository.');

/** The folder that holds `.git`, from a folder upwards. */
async function rootOf(folder: string): Promise<string | undefined> {
  const found = await stat(join(folder, '.git')).catch(() => undefined);
  if (found) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : rootOf(above);
}

async function lookInFile(root: string, path: string, text: string): Promise<Looked> {
  const real = await realpath(join(root, path)).catch(() => undefined);
  if (real === undefined) return { state: 'not yet', said: `${path} is not there.` };
  const inside = relative(root, real).split(sep);
  const isGits = inside.some((part) => part.toLowerCase() === '.git');
  if (inside[0] === '..' || isGits || inside.includes('') || join(root, ...inside) !== real)
    return unknown(`${path} leads out of this repository.`);
  const info = await stat(real);
  if (!info.isFile()) return unknown(`${path} is no file.`);
  if (info.size > LARGEST) return unknown(`${path} is larger than 4 MB.`);
  const content = await readAtMost(real).catch(() => undefined);
  if (content === undefined) return unknown(`${path} could not be read.`);
  return content.includes(text)
    ? { state: 'proven', said: `${path} has the text.` }
    : { state: 'not yet', said: `${path} does not have the text.` };
}

/** It may have grown since it was measured. */
async function readAtMost(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(LARGEST);
    const { bytesRead } = await handle.read(buffer, 0, LARGEST, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function lookForCommit(root: string, sha: string, branch: string): Promise<Looked> {
  const commit = await commitOf(root, sha);
  if (commit === 'no git') return unknown('`git` could not be run.');
  // A branch may be called like a commit.
  if (!commit?.startsWith(sha)) return unknown(`This clone has no commit ${sha}. Fetch, then verify again.`);
  const remote = await commitOf(root, `refs/remotes/origin/${branch}`);
  const local = await commitOf(root, `refs/heads/${branch}`);
  // What others have counts; a branch that was never pushed is all there is.
  const tip = remote ?? local;
  if (tip === undefined) return unknown(`This clone has no branch ${branch}. Fetch it, then verify again.`);
  const isThere = await isIn(root, commit, tip);
  if (isThere === undefined) return CUT_OFF;
  if (isThere) return { state: 'proven', said: `${branch} has ${sha}.` };
  const isLocal = local !== undefined && (await isIn(root, commit, local)) === true;
  return {
    state: 'not yet',
    said: isLocal
      ? `${branch} has ${sha} on this machine only: it is not pushed.`
      : `${branch} does not have ${sha}.`,
  };
}

const CUT_OFF = unknown(
  'This clone does not have the whole history. Fetch it (`git fetch --unshallow`), then verify again.',
);

/** Undefined where the history that this clone has does not tell. */
async function isIn(root: string, commit: string, tip: string): Promise<boolean | undefined> {
  const { code } = await git(root, 'merge-base', '--is-ancestor', commit, tip);
  if (code === 0) return true;
  const shallow = await git(root, 'rev-parse', '--is-shallow-repository');
  return code === 1 && shallow.out.trim() !== 'true' ? false : undefined;
}

async function commitOf(root: string, revision: string): Promise<string | undefined> {
  const { code, out } = await git(
    root,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  );
  return code === undefined ? 'no git' : code === 0 ? out.trim() : undefined;
}

/** What a repository may set is kept from running: hooks, a file watcher, and ways to fetch what a partial clone lacks. */
const SAFE = ['-c', `core.hooksPath=${devNull}`, '-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never'];

/** `code` is undefined where there is no git. */
const git = (
  root: string,
  ...args: readonly string[]
): Promise<{ readonly code: number | undefined; readonly out: string }> =>
  new Promise((resolve) => {
    const env = {
      ...withoutGit(),
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    };
    const child = execFile('git', ['-C', root, ...SAFE, ...args], { env, timeout: 30_000 }, (error, out) => {
      const missing = error && 'code' in error && error.code === 'ENOENT';
      resolve({ code: missing ? undefined : (child.exitCode ?? 1), out });
    });
  });

/** A hook that starts us names another repository there. */
const withoutGit = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name)));
