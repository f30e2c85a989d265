/** A repository's page on its host, from the address that Git pushes to; never with a user or a password in it. */
export function repositoryPage(remote: string): string | undefined {
  const [, host, path] =
    /^(?:https?:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?(?:[\w.-]+@)?)([\w.-]+\.[a-z]{2,})(?::\d+)?[/:]([\w.~/-]+?)(?:\.git)?\/?$/i.exec(
      remote.trim(),
    ) ?? [];
  return host === undefined || path === undefined ? undefined : `https://${host.toLowerCase()}/${path}`;
}

/** What a page shows a file at: a commit, which stays, or a branch. */
export type Revision = { readonly commit: string } | { readonly branch: string };

/** The page of a file where the host's way to name it is known. */
export function filePage(remote: string | undefined, revision: Revision, path: string): string | undefined {
  const page = remote === undefined ? undefined : repositoryPage(remote);
  if (page === undefined) return undefined;
  const ref = 'commit' in revision ? revision.commit : revision.branch;
  const kind = 'commit' in revision ? 'commit' : 'branch';
  const prefix = prefixAt(new URL(page).host, kind);
  return prefix === undefined ? undefined : `${page}/${prefix}/${escaped(ref)}/${escaped(path)}`;
}

const escaped = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function prefixAt(host: string, kind: 'commit' | 'branch'): string | undefined {
  if (/(?:^|\.)gitlab\./.test(host)) return '-/blob';
  if (/(?:^|\.)bitbucket\./.test(host)) return 'src';
  if (/(?:^|\.)(?:codeberg|gitea|forgejo)\./.test(host)) return `src/${kind}`;
  return /(?:^|\.)github\./.test(host) ? 'blob' : undefined;
}

/** Where a file stands in a repository, as far as it is known. */
export interface Checkout {
  readonly remote: string | undefined;
  /** The commit that has the file, where the remote has the commit. */
  readonly commit: string | undefined;
  readonly branch: string | undefined;
  /** From the root of the repository. */
  readonly path: string;
}

/** A page where others can read the file: at its commit, which stays; where that is not there for others, on its branch. */
export function pageOf({ remote, commit, branch, path }: Checkout): string | undefined {
  if (commit !== undefined) return filePage(remote, { commit }, path);
  return branch === undefined ? undefined : filePage(remote, { branch }, path);
}
