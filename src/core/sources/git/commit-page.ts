import { repositoryPage } from '../../http/repository-page.ts';

/** The page of a commit where the host's way to name it is known. */
export function commitPage(remote: string | undefined, hash: string): string | undefined {
  const page = remote === undefined ? undefined : repositoryPage(remote);
  if (page === undefined) return undefined;
  const { host } = new URL(page);
  if (/(?:^|\.)gitlab\./.test(host)) return `${page}/-/commit/${hash}`;
  if (/(?:^|\.)bitbucket\./.test(host)) return `${page}/commits/${hash}`;
  return /(?:^|\.)(?:github|codeberg|gitea)\./.test(host) ? `${page}/commit/${hash}` : undefined;
}
