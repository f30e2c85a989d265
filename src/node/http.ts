import type { Agent } from 'node:http';
import type { Response } from 'node-fetch';
import { isSafeUrl } from '../core/http/base-url.ts';
import { ConnectorError } from '../core/http/connector-error.ts';
import type { Http, HttpRequest, HttpResponse } from '../core/http/http.ts';
import { nextRequest } from './redirect.ts';

/** The largest body that is read. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_REDIRECTS = 5;

/**
 * The Http port of Node hosts, over node-fetch, which is loaded with the first request. In VS Code it goes through the
 * editor's proxy settings, since those are put on Node's own http module.
 */
export const nodeHttp: Http = async (request) => follow(request, async () => undefined);

/** The same, through what is given for each address. */
export const httpThrough =
  (agent: AgentFor): Http =>
  async (request) =>
    follow(request, agent);

type AgentFor = (url: URL) => Promise<Agent | undefined>;

async function follow(request: HttpRequest, agent: AgentFor): Promise<HttpResponse> {
  let current = request;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await sendOnce(current, agent);
    const next = nextRequest(current, response.status, response.header('location'));
    if (!next) return response;
    current = next;
  }
  throw new ConnectorError('unreachable', `It redirects more than ${MOST_REDIRECTS} times.`);
}

async function sendOnce(request: HttpRequest, agentOf: AgentFor): Promise<HttpResponse> {
  const url = urlOf(request.url);
  if (!url || !isSafeUrl(url))
    throw new ConnectorError('misconfigured', 'Only https addresses are used. Nothing was sent.');
  const agent = await agentOf(url);
  const { default: fetch } = await import('node-fetch');
  // Here, with nothing to wait for behind it: node-fetch ends the process where the signal of a request with a body was aborted before.
  request.signal.throwIfAborted();
  try {
    const { method, headers = {}, body, signal } = request;
    const response = await fetch(url, {
      method,
      headers: { 'user-agent': 'postmortem-editor', ...headers },
      ...(body !== undefined && { body }),
      ...(agent && { agent }),
      signal,
      redirect: 'manual',
      size: MOST_BYTES,
    });
    return await read(response);
  } catch (cause) {
    request.signal.throwIfAborted();
    throw unreachable(cause, agent ? `the proxy for ${url.host}` : url.host);
  }
}

function urlOf(written: string): URL | undefined {
  try {
    return new URL(written);
  } catch {
    return undefined;
  }
}

async function read(response: Response): Promise<HttpResponse> {
  const text = await response.text();
  return { status: response.status, header: (name) => response.headers.get(name) ?? undefined, text };
}

/** Errors that come before anything was sent: nobody there, no such name, a certificate that isn't trusted. */
const NOT_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$|CERT|SELF_SIGNED|UNABLE_TO/;

/** Errors of Node's zlib, and of its Brotli. */
const NOT_UNPACKED = /^Z_|^ERR__ERROR_FORMAT/;

function unreachable(cause: unknown, host: string): ConnectorError {
  const { code, type } = (cause instanceof Error ? cause : {}) as {
    readonly code?: unknown;
    readonly type?: unknown;
  };
  const name = typeof code === 'string' ? code : '';
  if (type === 'max-size')
    return new ConnectorError('bad-response', `${host} sent more than 50 MB. It was not read.`, { cause });
  if (NOT_UNPACKED.test(name))
    return new ConnectorError('bad-response', `${host} sent an answer that can not be unpacked.`, { cause });
  if (name === 'ERR_INVALID_CHAR' || /not a legal HTTP header value/.test(String(cause)))
    return new ConnectorError(
      'misconfigured',
      'The token has a character that no token has. Nothing was sent.',
      {
        sent: false,
      },
    );
  return new ConnectorError('unreachable', reasonOf(name, host), { cause, sent: !NOT_SENT.test(name) });
}

function reasonOf(code: string, host: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The name ${host} was not found: is there a network?`;
  if (code === 'ECONNREFUSED') return `Nothing answers at ${host}.`;
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) return `The certificate of ${host} is not trusted (${code}).`;
  return `The connection to ${host} ended without an answer.`;
}
