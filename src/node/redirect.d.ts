import type { HttpRequest } from '../core/http/http.ts';
/**
 * The request that follows a redirect, or undefined where the answer is none. Another host gets no Authorization and
 * no header of the vendor's own; what is written is sent again only to the same host and only where the status keeps
 * the method (307, 308). @throws ConnectorError where the redirect must not be followed
 */
export declare function nextRequest(
  request: HttpRequest,
  status: number,
  location: string | undefined,
): HttpRequest | undefined;
