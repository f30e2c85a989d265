/** A repository's page on its host, from the address that Git pushes to; never with a user or a password in it. */
export function repositoryPage(remote: string): string | undefined {
  const [, host, path] =
    /^(?:https?:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?(?:[\w.-]+@)?)([\w.-]+\.[a-z]{2,})(?::\d+)?[/:]([\w.~/-]+?)(?:\.git)?\/?$/i.exec(
      remote.trim(),
    ) ?? [];
  return host === undefined || path === undefined ? undefined : `https://${host.toLowerCase()}/${path}`;
}

/** The page of a commit where the host's way to name it is known. */
export function commitPage(remote: string | undefined, hash: string): string | undefined {
  const page = remote === undefined ? undefined : repositoryPage(remote);
  if (page === undefined) return undefined;
  const { host } = new URL(page);
  if (/(?:^|\.)gitlab\./.test(host)) return `${page}/-/commit/${hash}`;
  if (/(?:^|\.)bitbucket\./.test(host)) return `${page}/commits/${hash}`;
  return /(?:^|\.)(?:github|codeberg|gitea)\./.test(host) ? `${page}/commit/${hash}` : undefined;
}
