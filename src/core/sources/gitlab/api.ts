import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, isObject, list, object, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';
import { first } from '../fields.ts';

const NAME = 'GitLab';
const PAGE = 100;

/** @throws ConnectorError where no token is set */
export function gitlabClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', `${NAME} needs a token. Connect it first.`, { sent: false });
  return clientFor(connection, { name: NAME, headers: { 'private-token': token }, problem });
}

/** GitLab's `message` is a text, a list, or lists by field. */
function problem(body: unknown): string | undefined {
  const message = at(body, 'message');
  const fields = Object.entries(object(message)).flatMap(([name, why]) => first(...list(why), why) ?? name);
  return first(message, ...list(message), fields.join(' '), at(body, 'error_description'), at(body, 'error'));
}

/** A list of GitLab's, page by page; a header says where the next one begins. */
export function gitlabList(client: Client, signal: AbortSignal, path: string, query: Query) {
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf: (item) => text(item['id']) ?? text(item['tag_name']) ?? JSON.stringify(item),
    fetch: async (from) => {
      const given = { ...query, per_page: String(PAGE), page: from ?? '1' };
      const answer = await client({ method: 'GET', path, query: given });
      if (!Array.isArray(answer.body))
        throw new ConnectorError('bad-response', `${NAME} sent something unexpected: no list.`, {
          status: answer.status,
        });
      const next = /^\d+$/.exec(answer.header('x-next-page')?.trim() ?? '')?.[0];
      return { items: answer.body.filter(isObject), next };
    },
  });
}
