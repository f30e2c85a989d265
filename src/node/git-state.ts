import { access, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { GitState, Remote, Repository, Reviewed } from '../core/publish/review/git-state.ts';
import { gitIn, type Git } from './git-run.ts';

/** Looks; nothing is changed. */
export async function gitStateOf(reviewed: Reviewed, signal?: AbortSignal): Promise<GitState> {
  const file = await realpath(reviewed.file).catch(() => reviewed.file);
  const folder = dirname(file);
  const at = gitIn(folder, signal);
  const top = await at('rev-parse', '--show-toplevel', '--show-prefix');
  if (top.code === undefined) return { kind: 'no-git' };
  if (top.code !== 0) return { kind: 'no-repository' };
  const [root = '', prefix = ''] = top.out.split(/\r?\n/);
  const path = `${prefix}${basename(file)}`;
  return inRepository({ ...reviewed, file }, { root, path, git: gitIn(root, signal) });
}

interface Place {
  readonly root: string;
  readonly path: string;
  readonly git: Git;
}

async function inRepository(reviewed: Reviewed, { root, path, git }: Place): Promise<Repository> {
  const [branch, head, unfinished, ignored, status, identity, remote] = await Promise.all([
    lineOf(git, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
    lineOf(git, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'),
    unfinishedIn(git),
    lineOf(git, 'ls-files', '--others', '--ignored', '--exclude-standard', '--', path),
    statusOf(git),
    identityOf(git),
    remoteOf(git, reviewed.base),
  ]);
  const own = new Set([path, ...(await pathsIn(root, reviewed.belongings))]);
  return {
    kind: 'repository',
    root,
    path,
    branch,
    head,
    unfinished,
    conflicts: status.conflicts,
    isIgnored: ignored !== undefined,
    others: status.changed.filter((one) => !own.has(one)),
    changed: status.changed.filter((one) => own.has(one)),
    identity,
    remote,
    reviewBranch: await branchesOf(git, reviewed.branch, remote),
    ahead: await aheadOf(git, remote),
  };
}

/** The first line of what it prints; undefined where it says no, or nothing. */
async function lineOf(git: Git, ...args: readonly string[]): Promise<string | undefined> {
  const { code, out } = await git(...args);
  return code === 0 ? out.split(/\r?\n/)[0]?.trim() || undefined : undefined;
}

/** What Git keeps in its folder while something is under way. Source: gitrepository-layout(5), git-rebase(1). */
const UNFINISHED = [
  ['merge', 'MERGE_HEAD'],
  ['rebase', 'rebase-merge'],
  ['rebase', 'rebase-apply'],
  ['cherry-pick', 'CHERRY_PICK_HEAD'],
  ['revert', 'REVERT_HEAD'],
] as const;

async function unfinishedIn(git: Git): Promise<string | undefined> {
  const folder = await lineOf(git, 'rev-parse', '--absolute-git-dir');
  if (folder === undefined) return undefined;
  const found = await Promise.all(UNFINISHED.map(([, name]) => isThere(join(folder, name))));
  return UNFINISHED.find((_, index) => found[index])?.[0];
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Source: git-status(1), "Short Format" with -z. */
async function statusOf(git: Git): Promise<{ changed: readonly string[]; conflicts: readonly string[] }> {
  const { out } = await git('status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames');
  const rows = out.split('\0').filter((row) => row !== '');
  const isConflict = (row: string): boolean => /^(?:DD|AU|UD|UA|DU|AA|UU)/.test(row);
  const pathOf = (row: string): string => row.slice(3);
  return { changed: rows.map(pathOf), conflicts: rows.filter(isConflict).map(pathOf) };
}

/** What Git would make of a machine's name is nobody's identity. */
async function identityOf(git: Git): Promise<string | undefined> {
  const said = async (who: string) => lineOf(git, '-c', 'user.useConfigOnly=true', 'var', who);
  const [author, committer] = await Promise.all([said('GIT_AUTHOR_IDENT'), said('GIT_COMMITTER_IDENT')]);
  return committer === undefined ? undefined : author?.replace(/ \d+ [+-]\d{4}$/, '');
}

/** The remote of the branch that is checked out, else `origin`, else the only one. */
async function remoteOf(git: Git, base: string | undefined): Promise<Remote | undefined> {
  const names = (await git('remote')).out.split(/\r?\n/).filter((name) => name !== '');
  const branch = await lineOf(git, 'symbolic-ref', '--quiet', '--short', 'HEAD');
  const own = branch && (await lineOf(git, 'config', '--get', `branch.${branch}.remote`));
  const preferred = [own, 'origin', names[0]].find((name) => name !== undefined && names.includes(name));
  if (preferred === undefined) return undefined;
  const urls = await Promise.all([
    lineOf(git, 'config', '--get', `remote.${preferred}.url`),
    lineOf(git, 'remote', 'get-url', '--push', '--', preferred),
  ]);
  return {
    name: preferred,
    urls: [...new Set(urls.filter((url) => url !== undefined))],
    base: base ?? (await baseOf(git, preferred)),
  };
}

/** Where a clone was told; else the names that are usual. */
async function baseOf(git: Git, remote: string): Promise<string | undefined> {
  const told = await lineOf(git, 'symbolic-ref', '--quiet', '--short', `refs/remotes/${remote}/HEAD`);
  if (told?.startsWith(`${remote}/`)) return told.slice(remote.length + 1);
  for (const name of ['main', 'master'])
    if (await lineOf(git, 'rev-parse', '--verify', '--quiet', `refs/remotes/${remote}/${name}`)) return name;
  return undefined;
}

async function branchesOf(
  git: Git,
  branch: string,
  remote: Remote | undefined,
): Promise<Repository['reviewBranch']> {
  const has = async (ref: string): Promise<boolean> =>
    (await lineOf(git, 'rev-parse', '--verify', '--quiet', ref)) !== undefined;
  return {
    here: await has(`refs/heads/${branch}`),
    onRemote: remote !== undefined && (await has(`refs/remotes/${remote.name}/${branch}`)),
  };
}

async function aheadOf(git: Git, remote: Remote | undefined): Promise<readonly string[]> {
  if (remote?.base === undefined) return [];
  const range = `refs/remotes/${remote.name}/${remote.base}..HEAD`;
  const { code, out } = await git('log', '--format=%s', '-n', '50', '--no-show-signature', range, '--');
  return code === 0 ? out.split(/\r?\n/).filter((line) => line !== '') : [];
}

/** From the root, with `/`; what leads out of it is left out. */
async function pathsIn(root: string, files: readonly string[]): Promise<readonly string[]> {
  const real = await realpath(root).catch(() => root);
  const found = await Promise.all(files.map((file) => realpath(file).catch(() => undefined)));
  return found.flatMap((file) => {
    const inside = file === undefined ? '..' : relative(real, file);
    return inside.startsWith('..') || isAbsolute(inside) ? [] : [inside.split(sep).join('/')];
  });
}
