import { isSafeUrl } from '../core/http/base-url.ts';
import { ConnectorError } from '../core/http/connector-error.ts';
import type { HttpRequest } from '../core/http/http.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What may go to another host: nothing that could hold a secret. */
const HARMLESS = new Set(['accept', 'accept-language', 'content-type', 'user-agent']);

/**
 * The request that follows a redirect, or undefined where the answer is none. Another host gets no Authorization and
 * no header of the vendor's own; what is written is sent again only to the same host and only where the status keeps
 * the method (307, 308). @throws ConnectorError where the redirect must not be followed
 */
export function nextRequest(
  request: HttpRequest,
  status: number,
  location: string | undefined,
): HttpRequest | undefined {
  if (!REDIRECTS.has(status) || location === undefined) return undefined;
  const from = new URL(request.url);
  if (!URL.canParse(location, from)) throw refused('to an address that can not be read', status);
  const to = new URL(location, from);
  if (!isSafeUrl(to) || (from.protocol === 'https:' && to.protocol !== 'https:'))
    throw refused('to an address without https', status);
  const sameHost = to.origin === from.origin;
  if (request.method !== 'GET' && !(sameHost && status >= 307))
    throw refused('what is being written', status);
  return { ...request, url: to.href, headers: headersFor(request.headers ?? {}, sameHost) };
}

const headersFor = (
  headers: Readonly<Record<string, string>>,
  sameHost: boolean,
): Readonly<Record<string, string>> =>
  sameHost
    ? headers
    : Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.has(name.toLowerCase())));

const refused = (what: string, status: number): ConnectorError =>
  new ConnectorError('bad-response', `It redirects ${what}, which is not followed. Check its address.`, {
    status,
  });
