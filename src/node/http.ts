import type { Agent } from 'node:http';
import { isSafeUrl } from '../core/http/base-url.ts';
import { ConnectorError } from '../core/http/connector-error.ts';
import type { Http, HttpRequest, HttpResponse } from '../core/http/http.ts';
import { nextRequest } from './redirect.ts';
import { send, TooLarge } from './send.ts';

const MOST_REDIRECTS = 5;

/**
 * The Http port of Node hosts, over Node's own modules: in VS Code they go through the editor's proxy settings, which
 * are put on just these.
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
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  if (!url || !isSafeUrl(url))
    throw new ConnectorError('misconfigured', 'Only https addresses are used. Nothing was sent.');
  request.signal.throwIfAborted();
  const agent = await agentOf(url);
  try {
    return await send(url, request, agent);
  } catch (cause) {
    request.signal.throwIfAborted();
    throw unreachable(cause, agent ? `the proxy for ${url.host}` : url.host);
  }
}

/** Errors that come before anything was sent: nobody there, no such name, a certificate that isn't trusted. */
const NOT_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$|CERT|SELF_SIGNED|UNABLE_TO/;

/** Errors of Node's zlib, and of its Brotli. */
const NOT_UNPACKED = /^Z_|^ERR__ERROR_FORMAT/;

function unreachable(cause: unknown, host: string): ConnectorError {
  if (cause instanceof TooLarge)
    return new ConnectorError('bad-response', `${host} sent more than 50 MB. It was not read.`, { cause });
  const { code } = (cause instanceof Error ? cause : {}) as { readonly code?: unknown };
  const name = typeof code === 'string' ? code : '';
  if (NOT_UNPACKED.test(name))
    return new ConnectorError('bad-response', `${host} sent an answer that can not be unpacked.`, { cause });
  return new ConnectorError('unreachable', reasonOf(name, host), { cause, sent: !NOT_SENT.test(name) });
}

function reasonOf(code: string, host: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The name ${host} was not found: is there a network?`;
  if (code === 'ECONNREFUSED') return `Nothing answers at ${host}.`;
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) return `The certificate of ${host} is not trusted (${code}).`;
  return `The connection to ${host} ended without an answer.`;
}
