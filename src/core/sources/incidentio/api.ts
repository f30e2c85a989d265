import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, objects, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';
import { first } from '../fields.ts';

const NAME = 'incident.io';
/** The largest page that all of its lists allow. */
const PAGE = 50;

/** @throws ConnectorError where no key is set */
export function incidentioClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', `${NAME} needs an API key. Connect it first.`, { sent: false });
  return clientFor(connection, { name: NAME, headers: { authorization: `Bearer ${token}` }, problem });
}

const problem = (body: unknown): string | undefined =>
  objects(at(body, 'errors'))
    .flatMap((one) => first(one['message'], one['code']) ?? [])
    .join(' ') || undefined;

/** A list of incident.io's, page by page. */
export function incidentioList(
  client: Client,
  signal: AbortSignal,
  { path, key, query = {} }: { readonly path: string; readonly key: string; readonly query?: Query },
) {
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf: (item) => text(item['id']) ?? JSON.stringify(item),
    fetch: async (after) => {
      const given = { ...query, page_size: String(PAGE), after };
      const answer = await client({ method: 'GET', path, query: given });
      const items = expectList(answer, key, NAME);
      const next = text(at(answer.body, 'pagination_meta', 'after'));
      return { items, next: items.length === 0 ? undefined : next };
    },
  });
}
