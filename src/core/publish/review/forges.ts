import { isSafeUrl } from '../../http/base-url.ts';
import { repositoryPage } from '../../http/repository-page.ts';
import type { Forge } from './forge.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';

export const FORGES: readonly Forge[] = [github, gitlab];

/** Where a repository is reviewed: its forge, and its name there. */
export interface Place {
  readonly forge: Forge;
  readonly repository: string;
}

/**
 * The forge of a remote, by the first address of it that one has. `baseUrl` says where each is asked: a token for one
 * installation says nothing of the repositories of another.
 */
export function forgeOf(urls: readonly string[], baseUrl: (forge: Forge) => string): Place | undefined {
  for (const url of urls) {
    const page = repositoryPage(url);
    const { host, pathname } = page === undefined ? { host: '', pathname: '' } : new URL(page);
    const forge = FORGES.find((one) => isOn(one, host, baseUrl(one)));
    if (forge) return { forge, repository: pathname.slice(1) };
  }
  return undefined;
}

function isOn(forge: Forge, host: string, baseUrl: string): boolean {
  if (baseUrl === forge.defaultBaseUrl || isLoopback(baseUrl)) return host === forge.host;
  return URL.canParse(baseUrl) && new URL(baseUrl).hostname === host;
}

/** A double on this machine stands for the vendor. */
const isLoopback = (baseUrl: string): boolean =>
  URL.canParse(baseUrl) && new URL(baseUrl).protocol === 'http:' && isSafeUrl(new URL(baseUrl));
