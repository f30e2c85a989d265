import type { Http, HttpRequest } from '../../../src/core/http/http.ts';
import type { IncidentQuery, Source } from '../../../src/core/timeline/source.ts';
import { nodeHttp } from '../../../src/node/http.ts';
import { quickConnection } from '../../support/connection.ts';

export interface Sent {
  readonly method: string;
  /** Path and query behind the base URL. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Every request of an import, a list and a check, each kind of them once, as it went over the wire. */
export async function requestsOf(
  source: Source,
  query: IncidentQuery,
  baseUrl: string,
): Promise<readonly Sent[]> {
  const sent = new Map<string, Sent>();
  const http: Http = async (request) => {
    const one = withoutBase(request, baseUrl);
    sent.set(`${one.method} ${one.target} ${one.body ?? ''}`, one);
    return nodeHttp(request);
  };
  const connection = quickConnection(baseUrl, { http });
  for await (const _ of source.events(query, connection));
  for await (const _ of source.recent?.(connection) ?? []);
  await source.verify?.(connection);
  return [...sent.values()];
}

export const withoutBase = ({ method, url, headers = {}, body }: HttpRequest, baseUrl: string): Sent => ({
  method,
  target: url.slice(baseUrl.length),
  headers,
  body,
});
