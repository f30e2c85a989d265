import type { Api } from '../../http/api.ts';
import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, objects, text } from '../../http/json.ts';
import { base64 } from '../../http/redact.ts';

export const CONFLUENCE = 'Confluence';
export const API = '/wiki/api/v2';

/** The site's address; many write it with the `/wiki` that stands in front of its pages. */
export const siteOf = ({ baseUrl }: Pick<Connection, 'baseUrl'>): string =>
  baseUrl.replace(/\/+$/, '').replace(/\/wiki$/, '');

/** @throws ConnectorError where the token or the e-mail address is missing */
export function confluenceClient(connection: Connection): Client {
  const { token, email } = connection.secrets;
  if (!token || !email)
    throw new ConnectorError(
      'unauthorized',
      'Confluence needs an e-mail address and an API token. Connect it first.',
      { sent: false },
    );
  const header = base64(`${email}:${token}`);
  const api: Api = { name: CONFLUENCE, headers: { authorization: `Basic ${header}` }, problem };
  // The header is the token in another form, which an echo of it in an error must not show either.
  const secrets = { ...connection.secrets, header };
  return clientFor({ ...connection, baseUrl: siteOf(connection), secrets }, api);
}

/** Confluence's `{errors: [{title, detail}]}`, or the `message` of its older answers. */
function problem(body: unknown): string | undefined {
  const said = objects(at(body, 'errors')).map((one) =>
    [text(one['title']), text(one['detail'])].filter((part) => part !== undefined).join(': '),
  );
  return said.join(' ') || text(at(body, 'message'));
}
