import { join } from 'node:path';
import { gitOutput } from './git-run.ts';

/**
 * The files that differ from where a revision and what is checked out parted, what is not committed yet and what is in
 * submodules included; from the root of the repository. A submodule that is not there to be looked into stands as a folder,
 * `vendor/lib/`: any of its files may differ. In words why it can't be said.
 */
export async function changedFiles(folder: string, revision: string): Promise<readonly string[] | string> {
  const root = (await gitOutput(folder, 'rev-parse', '--show-toplevel'))?.trim();
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const commit = root === undefined ? undefined : (await gitOutput(root, ...asked))?.trim();
  if (root === undefined || commit === undefined)
    return `"${revision}" is no revision of a Git repository that this folder is in.`;
  const base = (await gitOutput(root, 'merge-base', commit, 'HEAD'))?.trim() ?? commit;
  return [...new Set((await changedSince(root, base)) ?? [])];
}

const paths = (out: string | undefined): readonly string[] =>
  (out ?? '').split('\0').filter((path) => path !== '');

/** Undefined where the commit is not there. */
async function changedSince(root: string, commit: string): Promise<readonly string[] | undefined> {
  const [changed, fresh] = await Promise.all([
    // What was moved is gone from where it was: both places are touched.
    gitOutput(root, 'diff', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '-z', commit),
    gitOutput(root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  if (changed === undefined) return undefined;
  const touched = await Promise.all(readRaw(changed).map((one) => filesOf(root, one)));
  return [...touched.flat(), ...paths(fresh)];
}

/** A line of `diff --raw`. */
interface Raw {
  readonly path: string;
  readonly before: string;
  /** Of what it is recorded as in the tree: a submodule is a commit. */
  readonly modes: readonly string[];
}

function readRaw(out: string): readonly Raw[] {
  const found: Raw[] = [];
  const parts = paths(out).values();
  for (const head of parts) {
    const [from = '', to = '', before = ''] = head.replace(/^:/, '').split(' ');
    const { value: path } = parts.next();
    if (path !== undefined) found.push({ path, before, modes: [from, to] });
  }
  return found;
}

const SUBMODULE = '160000';

async function filesOf(root: string, { path, before, modes }: Raw): Promise<readonly string[]> {
  const [from, to] = modes;
  if (from !== SUBMODULE && to !== SUBMODULE) return [path];
  const inside =
    to === SUBMODULE ? await filesWithin(join(root, path), from === SUBMODULE && before) : undefined;
  return inside ? inside.map((file) => `${path}/${file}`) : [`${path}/`];
}

/** `since` a commit, or all of them; undefined where the submodule is not checked out, or lacks the commit. */
async function filesWithin(folder: string, since: string | false): Promise<readonly string[] | undefined> {
  // In a folder that holds none, Git answers for the repository around it.
  const prefix = await gitOutput(folder, 'rev-parse', '--show-prefix');
  if (prefix === undefined || prefix.trim() !== '') return undefined;
  return since === false ? paths(await gitOutput(folder, 'ls-files', '-z')) : changedSince(folder, since);
}
