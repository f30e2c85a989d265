import type { Api } from '../../http/api.ts';
import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, objects, text } from '../../http/json.ts';

export const ASANA = 'Asana';

/** @throws ConnectorError where no token is set */
export function asanaClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', 'Asana needs a token. Connect it first.', { sent: false });
  const api: Api = { name: ASANA, headers: { authorization: `Bearer ${token}` }, problem: asanaProblem };
  return clientFor(connection, api);
}

/** Asana's `{errors: [{message}]}` as sentences. */
export function asanaProblem(body: unknown): string | undefined {
  const said = objects(at(body, 'errors')).flatMap(({ message }) => text(message) ?? []);
  return said.length === 0 ? undefined : said.join('. ');
}
