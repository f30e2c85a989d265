import type { Api } from '../../http/api.ts';
import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, strings } from '../../http/json.ts';

export const REDMINE = 'Redmine';

/** @throws ConnectorError where no key is set */
export function redmineClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', 'Redmine needs an API key. Connect it first.', { sent: false });
  const api: Api = { name: REDMINE, headers: { 'x-redmine-api-key': token }, problem };
  return clientFor(connection, api);
}

/** Redmine's `{errors: ["Subject cannot be blank"]}`. */
function problem(body: unknown): string | undefined {
  const said = strings(at(body, 'errors'));
  return said.length === 0 ? undefined : said.join('. ');
}

/**
 * Who the key belongs to. To a key that it doesn't know, Redmine shows what everybody may see, with 200: that nothing
 * was found there means nothing. @throws ConnectorError where the key is nobody's
 */
export const currentUser = async (client: Client): Promise<unknown> =>
  at((await client({ method: 'GET', path: '/users/current.json' })).body, 'user');
