/** What finds a machine of ours, with where it stands. Offsets are UTF-16 units of the text. */
export interface Address {
  readonly kind: 'ip' | 'host' | 'url';
  readonly start: number;
  readonly end: number;
}

const V4 =
  /(?<![\w.-]|\bv(?:ersion)?[ ]?)(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?![\w-]|\.\d)/gi;
const V6 =
  /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?:%\w{1,20})?(?![\w:])/gi;

/** Made for stories (RFC 5737, RFC 3849), or the same everywhere. */
const NOBODYS =
  /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|127\.|0\.0\.0\.0$|255\.255\.255\.)|^2001:0?db8:|^::1?$/i;

const MAC = /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi;

/** Addresses of machines: IPv4 and IPv6, but for those that are made up or the same everywhere. */
export const ipAddresses = (text: string): readonly Address[] =>
  [...text.matchAll(V4), ...text.matchAll(MAC), ...[...text.matchAll(V6)].filter(([found]) => isV6(found))]
    .filter(([found]) => !NOBODYS.test(found))
    .map(({ 0: found, index }) => ({ kind: 'ip', start: index, end: index + found.length }));

/** Eight groups, or fewer around one `::`; a time of day and `a::b` of some language are neither. */
function isV6(found: string): boolean {
  const bare = found.replace(/%.*$/, '');
  const groups = bare.split(':').filter((group) => group !== '');
  const gaps = bare.split('::').length - 1;
  if (gaps > 1 || groups.length < 2) return false;
  const isFull = gaps === 0 && groups.length === (bare.includes('.') ? 7 : 8);
  return isFull || (gaps === 1 && groups.length <= 7 && /\d/.test(bare));
}

/** Names that no resolver outside knows. */
const INTERNAL =
  /(?<![\w@.-])(?:[a-z0-9_](?:[\w-]{0,62})\.){1,9}(?:internal|local|corp|lan|intranet|localdomain|private|consul|svc)(?![\w-]|\.\w)/gi;
/** A part of a longer name that says the same: `wiki.corp.acme.net`. */
const WITHIN =
  /(?<![\w@.-])(?:[a-z0-9_][\w-]{0,62}\.){0,9}(?:internal|corp|intranet|svc)(?:\.[a-z0-9][\w-]{0,62}){1,9}(?![\w-])/gi;
/** A host without a domain, told by its port: `orders-db:5432`. */
const WITH_PORT =
  /(?<![\w./:@-])(?=[a-z0-9-]{0,62}[\d-])[a-z][a-z0-9-]{0,61}[a-z0-9]:\d{3,5}(?![\w:-]|\.\w)/gi;
const URLS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'`|]{1,2000}/gi;

/** Hosts that only we can reach; `own` are further names, each with all below it. */
export function internalHosts(text: string, own: readonly string[] = []): readonly Address[] {
  const patterns = [INTERNAL, WITHIN, WITH_PORT, ...own.flatMap(patternOf)];
  const hosts = patterns.flatMap((pattern) => found(text, pattern, 'host'));
  const urls = found(text, URLS, 'url').filter(({ start, end }) => !isPublicUrl(text.slice(start, end), own));
  return [...urls, ...hosts];
}

const found = (text: string, pattern: RegExp, kind: Address['kind']): readonly Address[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({
    kind,
    start: index,
    end: index + whole.replace(/[.,;:!?)\]}'*_]+$/, '').length,
  }));

function patternOf(host: string): readonly RegExp[] {
  const name = host
    .trim()
    .replace(/^\*?\./, '')
    .toLowerCase();
  if (name === '') return [];
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [new RegExp(`(?<![\\w@-])(?:[\\w-]{1,63}\\.){0,9}${written}(?![\\w-]|\\.\\w)`, 'gi')];
}

/** Where teams talk, are paged, keep tickets and code: addresses there are ours, though everybody can reach the host. */
const TOOLS =
  /(?:^|\.)(?:slack\.com|pagerduty\.com|atlassian\.net|jira\.com|datadoghq\.(?:com|eu)|ddog-gov\.com|zoom\.us|asana\.com|linear\.app|github\.com|gitlab\.com|bitbucket\.org|incident\.io|rootly\.com|firehydrant\.io|opsgenie\.com|grafana\.net|sentry\.io|newrelic\.com|honeycomb\.io|splunkcloud\.com|notion\.so|docs\.google\.com|drive\.google\.com|sharepoint\.com|teams\.microsoft\.com|amazonaws\.com|azure\.com)$/;

/** True for an address of the web that a stranger can open and that leads to none of our tools. */
export function isPublicUrl(url: string, own: readonly string[] = []): boolean {
  // An address may hold another one, which tells as much.
  const inner = /[a-z][a-z0-9+.-]{1,20}:\/\/.*/i.exec(url.slice(url.indexOf('://') + 3))?.[0];
  if (inner !== undefined && !isPublicUrl(inner, own)) return false;
  const [, authority = ''] = /^https?:\/\/([^/?#\\]+)/i.exec(url) ?? [];
  const host = authority.replace(/:\d{1,5}$/, '').toLowerCase();
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/.test(host)) return false;
  const isOurs = own.some((one) => {
    const name = one
      .trim()
      .replace(/^\*?\./, '')
      .toLowerCase();
    return name !== '' && (host === name || host.endsWith(`.${name}`));
  });
  return !isOurs && !TOOLS.test(host) && !isInternal(host);
}

const isInternal = (host: string): boolean =>
  /(?:^|\.)(?:internal|corp|intranet|svc)(?:\.|$)|\.(?:local|lan|localdomain|private|consul|home)$/.test(
    host,
  );
