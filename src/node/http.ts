import fetch, { type RequestInit, type Response } from 'node-fetch';
import { isSafeUrl } from '../core/http/base-url.ts';
import { ConnectorError } from '../core/http/connector-error.ts';
import type { Http, HttpRequest, HttpResponse } from '../core/http/http.ts';

/** A larger answer is not read to its end. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The port over node-fetch, which inside VS Code goes through its proxy settings. */
export const nodeHttp: Http = async (request) => {
  request.signal.throwIfAborted();
  try {
    return await followed(request, MOST_REDIRECTS);
  } catch (cause) {
    request.signal.throwIfAborted();
    throw cause instanceof ConnectorError ? cause : unreachable(cause);
  }
};

async function followed(request: HttpRequest, redirects: number): Promise<HttpResponse> {
  if (!isSafeUrl(new URL(request.url)))
    throw new ConnectorError(
      'bad-response',
      'An address without https was refused. Nothing was sent to it.',
      {
        sent: false,
      },
    );
  const response = await fetch(request.url, init(request));
  const next = redirects > 0 ? redirect(request, response) : undefined;
  if (!next) return { status: response.status, header: headerOf(response), text: await response.text() };
  response.body?.resume();
  return followed(next, redirects - 1);
}

// Redirects are followed here and not by node-fetch, which would turn a POST into a GET and keep the token for subdomains.
const init = ({ method, headers, body, signal }: HttpRequest): RequestInit => ({
  method,
  redirect: 'manual',
  size: MOST_BYTES,
  // node-fetch declares a signal of its own that differs in types only.
  signal: signal as NonNullable<RequestInit['signal']>,
  ...(headers && { headers: { ...headers } }),
  ...(body !== undefined && { body }),
});

const headerOf =
  (response: Response) =>
  (name: string): string | undefined =>
    response.headers.get(name) ?? undefined;

/** Where a read is sent on to; to another host it goes without the headers that hold a token. */
function redirect(request: HttpRequest, response: Response): HttpRequest | undefined {
  const location = response.headers.get('location');
  if (request.method !== 'GET' || !REDIRECTS.has(response.status) || location === null) return undefined;
  if (!URL.canParse(location, request.url)) return undefined;
  const url = new URL(location, request.url);
  if (url.origin === new URL(request.url).origin) return { ...request, url: url.href };
  return { ...request, url: url.href, headers: { accept: request.headers?.['accept'] ?? '*/*' } };
}

/** With these no connection came about, so nothing can have been done on the other side. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens at that address.',
  ENOTFOUND: 'The name of the host is not known. Is the network there?',
  EAI_AGAIN: 'The name of the host could not be looked up. Is the network there?',
  ECONNRESET: 'The connection was cut.',
  ERR_STREAM_PREMATURE_CLOSE: 'The connection was cut.',
};

function unreachable(cause: unknown): ConnectorError {
  const code = codeOf(cause);
  if (code === 'max-size')
    return new ConnectorError('bad-response', 'The answer is larger than 32 MB and was not read.', { cause });
  const words =
    WORDS[code] ?? (code === '' ? 'The connection did not hold.' : `The connection did not hold (${code}).`);
  return new ConnectorError('unreachable', words, { cause, sent: !NEVER_SENT.has(code) });
}

function codeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return '';
  const { code, type } = cause as { readonly code?: unknown; readonly type?: unknown };
  if (typeof code === 'string') return code;
  return type === 'max-size' ? type : '';
}
