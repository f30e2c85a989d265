import { ConnectorError } from './connector-error.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** https, or http to this machine itself. */
export const isSafeUrl = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));

/** The address without trailing slashes. @throws ConnectorError where a token must not be sent to it */
export function checkedBaseUrl(baseUrl: string, name: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url) throw unusable(`${name} needs an address, such as https://example.net.`);
  if (!isSafeUrl(url)) throw unusable(`The address of ${name} must start with https. Nothing was sent.`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw unusable(`The address of ${name} may hold a host and a path only. Nothing was sent.`);
  return baseUrl.replace(/\/+$/, '');
}

const unusable = (message: string): ConnectorError =>
  new ConnectorError('misconfigured', `${message} It is set under Connections.`);
