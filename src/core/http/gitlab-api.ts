import { clientFor, type Client } from './client.ts';
import type { Connection } from './connection.ts';
import { ConnectorError } from './connector-error.ts';
import { at, isObject, list, object, text, type JsonObject } from './json.ts';
import { oneLine } from './one-line.ts';
import { pages } from './pages.ts';
import type { Query } from './request.ts';

export const GITLAB = 'GitLab';
/** Where GitLab's own API is; that of another installation ends in `/api/v4` as well. */
export const GITLAB_BASE_URL = 'https://gitlab.com/api/v4';
const PAGE = 100;

/** @throws ConnectorError where no token is set */
export function gitlabClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', `${GITLAB} needs a token. Connect it first.`, { sent: false });
  return clientFor(connection, { name: GITLAB, headers: { 'private-token': token }, problem });
}

/** GitLab's `message` is a text, a list, or lists by field. */
function problem(body: unknown): string | undefined {
  const message = at(body, 'message');
  const fields = Object.entries(object(message)).map(
    ([name, why]) => `${name}: ${said(...list(why), why) ?? 'is not accepted'}`,
  );
  return said(message, ...list(message), fields.join(', '), at(body, 'error_description'), at(body, 'error'));
}

const said = (...values: readonly unknown[]): string | undefined =>
  values.map((value) => oneLine(text(value) ?? '')).find((one) => one !== '');

/** A list of GitLab's, page by page; a header says where the next one begins. */
export function gitlabList(client: Client, signal: AbortSignal, path: string, query: Query) {
  return pages<JsonObject>({
    name: GITLAB,
    signal,
    idOf: (item) => text(item['id']) ?? text(item['tag_name']) ?? JSON.stringify(item),
    fetch: async (from) => {
      const given = { ...query, per_page: String(PAGE), page: from ?? '1' };
      const answer = await client({ method: 'GET', path, query: given });
      if (!Array.isArray(answer.body))
        throw new ConnectorError('bad-response', `${GITLAB} sent something unexpected: no list.`, {
          status: answer.status,
        });
      const next = /^\d+$/.exec(answer.header('x-next-page')?.trim() ?? '')?.[0];
      return { items: answer.body.filter(isObject), next };
    },
  });
}
