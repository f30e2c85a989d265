import type { Agent } from 'node:http';
import { env as environment } from 'node:process';
import { ConnectorError } from '../core/http/connector-error.ts';
import { httpThrough } from './http.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for an address: HTTPS_PROXY, else ALL_PROXY, in either case, unless NO_PROXY has
 * its host. Plain http stays on this machine and takes none.
 */
export function proxyFor(url: URL, env: Environment): string | undefined {
  if (url.protocol !== 'https:' || isExcepted(url, named(env, 'no_proxy') ?? '')) return undefined;
  const proxy = named(env, 'https_proxy') ?? named(env, 'all_proxy');
  return proxy === undefined || proxy.includes('://') ? proxy : `http://${proxy}`;
}

/** What is written small counts first, as other tools have it; empty is unset. */
const named = (env: Environment, name: string): string | undefined =>
  [env[name], env[name.toUpperCase()]].map((value) => value?.trim()).find((value) => value);

const isExcepted = (url: URL, exceptions: string): boolean =>
  exceptions.split(/[\s,]+/).some((one) => one !== '' && fits(url, one.toLowerCase()));

/** `acme.example` and `.acme.example` and `*.acme.example` hold what is below them; a port must be the same. */
function fits({ hostname, port }: URL, exception: string): boolean {
  if (exception === '*') return true;
  const [, host = exception, only] = /^([^:]+|\[.+\]):(\d+)$/.exec(exception) ?? [];
  if (only !== undefined && only !== (port === '' ? '443' : port)) return false;
  const name = host.replace(/^\*?\./, '');
  return [name, `[${name}]`].includes(hostname) || hostname.endsWith(`.${name}`);
}

/** The Http port of the command line, where nobody but the environment tells of a proxy. */
export const proxiedHttp = httpThrough(agentFor);

async function agentFor(url: URL): Promise<Agent | undefined> {
  const proxy = proxyFor(url, environment);
  if (proxy === undefined) return undefined;
  const { protocol = '' } = URL.canParse(proxy) ? new URL(proxy) : {};
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new ConnectorError(
      'misconfigured',
      'HTTPS_PROXY or ALL_PROXY names no proxy that is used here: write it as http://host:port. Nothing was sent.',
      { sent: false },
    );
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  return new HttpsProxyAgent(proxy);
}
