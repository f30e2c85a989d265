import * as vscode from 'vscode';
import type { Commit, History } from '../core/http/history.ts';
import { pageOf } from '../core/http/repository-page.ts';

/** The little that is used of the API that the built-in Git extension exports, as its version 1 documents it. */
interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD:
      | {
          readonly commit?: string;
          readonly name?: string;
          readonly upstream?: { readonly name: string };
          readonly ahead?: number;
        }
      | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
  };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  getRefs(query: { readonly pattern?: string }): Promise<readonly GitRef[]>;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

interface GitRef {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

const TAG = 2;

/** Undefined where Git is switched off or missing: its API throws then. */
async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** The document as HEAD has it, empty where it has no such file; undefined where it is in no repository. */
export async function committed(uri: vscode.Uri): Promise<string | undefined> {
  const repository = (await gitApi())?.getRepository(uri);
  if (repository?.state.HEAD?.commit === undefined) return undefined;
  return repository.show('HEAD', uri.fsPath).catch(() => '');
}

/** A page where others can read the document; undefined where Git or its host does not tell one. */
export async function pageOfDocument(uri: vscode.Uri): Promise<string | undefined> {
  const repository = (await gitApi())?.getRepository(uri);
  if (!repository || !uri.path.startsWith(`${repository.rootUri.path}/`)) return undefined;
  const { HEAD: head } = repository.state;
  const isThere = await repository.show('HEAD', uri.fsPath).then(
    () => true,
    () => false,
  );
  const isPushed = isThere && head?.upstream !== undefined && head.ahead === 0;
  return pageOf({
    remote: remoteOf(repository),
    commit: isPushed ? head.commit : undefined,
    branch: head?.upstream?.name ?? head?.name,
    path: uri.path.slice(repository.rootUri.path.length + 1),
  });
}

const remoteOf = ({ state: { remotes } }: GitRepository): string | undefined =>
  (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.fetchUrl;

/** Who commits in the repository of a folder, as Git is told there or for all of this user's; undefined without Git. */
export async function gitPerson(
  folder: vscode.Uri,
): Promise<{ readonly name: string; readonly email: string } | undefined> {
  const repository = (await gitApi())?.getRepository(folder);
  if (!repository) return undefined;
  const said = async (key: string): Promise<string> =>
    (await repository.getConfig(key).catch(() => '')) ||
    (await repository.getGlobalConfig(key).catch(() => ''));
  return { name: (await said('user.name')).trim(), email: (await said('user.email')).trim() };
}

/** The repositories that are open, by the name of their folder. */
export async function openHistories(): Promise<ReadonlyMap<string, History>> {
  const repositories = (await gitApi())?.repositories ?? [];
  return new Map(
    repositories.map((one) => [one.rootUri.path.split('/').at(-1) ?? 'repository', historyOf(one)]),
  );
}

function historyOf(repository: GitRepository): History {
  return {
    remote: remoteOf(repository),
    commits: async (since, until, signal) =>
      (await commitsBackTo(repository, since, signal)).filter(({ at }) => at >= since && at <= until),
    tags: async () => tagsIn(await repository.getRefs({ pattern: 'refs/tags' })),
  };
}

const MOST_COMMITS = 16_384;

/** The log has no window of time: it is asked for more until it goes back far enough. */
async function commitsBackTo(
  repository: GitRepository,
  since: number,
  signal: AbortSignal,
): Promise<readonly Commit[]> {
  for (let maxEntries = 256; ; maxEntries *= 4) {
    signal.throwIfAborted();
    const commits = (await repository.log({ maxEntries })).map(toCommit);
    const reaches = commits.length < maxEntries || commits.some(({ at }) => at < since - DAY);
    if (reaches || maxEntries >= MOST_COMMITS) return commits;
  }
}

/** Clocks of committers differ: a commit that is a little too old does not end the search. */
const DAY = 24 * 3600 * 1000;

const toCommit = (commit: GitCommit): Commit => ({
  hash: commit.hash,
  parents: commit.parents,
  author: commit.authorName,
  at: (commit.commitDate ?? commit.authorDate ?? new Date(0)).getTime(),
  message: commit.message,
});

function tagsIn(refs: readonly GitRef[]): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, readonly string[]>();
  for (const { type, name, commit } of refs)
    if (type === TAG && name !== undefined && commit !== undefined)
      tags.set(commit, [...(tags.get(commit) ?? []), name]);
  return tags;
}
