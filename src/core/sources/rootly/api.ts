import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, objects, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';
import { first, number } from '../fields.ts';

const NAME = 'Rootly';
const PAGE = 100;

/** @throws ConnectorError where no token is set */
export function rootlyClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', `${NAME} needs a token. Connect it first.`, { sent: false });
  return clientFor(connection, {
    name: NAME,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.api+json',
      'content-type': 'application/vnd.api+json',
    },
    problem,
  });
}

/** JSON:API's errors: a title, and at times more of it. */
const problem = (body: unknown): string | undefined =>
  objects(at(body, 'errors'))
    .flatMap((one) => first(one['detail'], one['title']) ?? [])
    .join(' ') || first(at(body, 'error'));

/** A list of Rootly's, page by page. */
export function rootlyList(client: Client, signal: AbortSignal, path: string, query: Query = {}) {
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf: (item) => text(item['id']) ?? JSON.stringify(item),
    fetch: async (from) => {
      const page = Number(from ?? 1);
      const given = { ...query, 'page[number]': String(page), 'page[size]': String(PAGE) };
      const answer = await client({ method: 'GET', path, query: given });
      const items = expectList(answer, 'data', NAME);
      const next = number(at(answer.body, 'meta', 'next_page'));
      const more = items.length > 0 && (next ?? 0) > page;
      return { items, next: more ? String(next) : undefined };
    },
  });
}
