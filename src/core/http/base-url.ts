import { ConnectorError } from './connector-error.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** https, or http to this machine itself. */
export const isSafeUrl = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));

interface Address {
  readonly baseUrl: string;
  readonly baseUrlHelp?: string;
}

/** The address without trailing slashes. @throws ConnectorError where a token must not be sent to it */
export function checkedBaseUrl(
  { baseUrl, baseUrlHelp = 'It is set under Connections.' }: Address,
  name: string,
): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const why = url ? whyUnsafe(url, name) : `${name} needs an address, such as https://example.net.`;
  if (why !== undefined) throw new ConnectorError('misconfigured', `${why} ${baseUrlHelp}`);
  return baseUrl.replace(/\/+$/, '');
}

function whyUnsafe(url: URL, name: string): string | undefined {
  if (!isSafeUrl(url)) return `The address of ${name} must start with https. Nothing was sent.`;
  const { username, password, search, hash } = url;
  return [username, password, search, hash].every((part) => part === '')
    ? undefined
    : `The address of ${name} may hold a host and a path only. Nothing was sent.`;
}
