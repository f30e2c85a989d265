import type { Api } from '../../http/api.ts';
import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import { base64 } from '../../http/redact.ts';

export const NAME = 'Zoom';

/** What one run may ask, with the token that it got for the hour. */
export interface ZoomSession {
  readonly client: Client;
  readonly token: string;
}

/** Gets a token for the account's app. @throws ConnectorError where one of its three parts is missing or wrong */
export async function zoomSession(connection: Connection): Promise<ZoomSession> {
  const { accountId, clientId, clientSecret } = connection.secrets;
  if (!accountId || !clientId || !clientSecret)
    throw new ConnectorError('unauthorized', 'Zoom needs the three parts of its app. Connect it first.', {
      sent: false,
    });
  const authorization = `Basic ${base64(`${clientId}:${clientSecret}`)}`;
  const door = { ...connection, baseUrl: doorOf(connection.baseUrl) };
  const ask = clientFor(door, { name: NAME, headers: { authorization }, problem, refusal });
  const { body } = await ask({
    method: 'POST',
    path: '/oauth/token',
    query: { grant_type: 'account_credentials', account_id: accountId },
    // A second token does no harm: both hold for an hour.
    repeatable: true,
  });
  const token = text(at(body, 'access_token'));
  if (token === undefined) throw new ConnectorError('bad-response', 'Zoom sent no token.');
  const guarded = { ...connection, secrets: { ...connection.secrets, token } };
  const client = clientFor(guarded, {
    name: NAME,
    headers: { authorization: `Bearer ${token}` },
    problem,
    refusal,
  });
  return { client, token };
}

/** Tokens come from zoom.us, everything else from api.zoom.us; a service in between has both. */
function doorOf(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const site = /^api\.(zoom(?:gov)?\.(?:us|com))$/.exec(url?.hostname ?? '')?.[1];
  return site === undefined ? baseUrl : `https://${site}`;
}

const problem: NonNullable<Api['problem']> = (body) =>
  text(at(body, 'message')) ?? text(at(body, 'reason')) ?? text(at(body, 'error_description'));

/** Zoom's own codes: a scope that is missing comes as 400, wrong parts of the app, too. */
const refusal: NonNullable<Api['refusal']> = ({ status, body }) => {
  const code = at(body, 'code');
  const said = problem(body) ?? '';
  if (code === 4711 || /does not contain scopes?/i.test(said)) return missingScope(said, status);
  if (code === 124 || (status === 400 && /invalid|bad/i.test(text(at(body, 'reason')) ?? '')))
    return new ConnectorError('unauthorized', 'Zoom does not accept the app’s keys. Connect again.', {
      status,
    });
  if (code === 3301 || code === 3001)
    return new ConnectorError('not-found', 'Zoom has no recording of this meeting, or it was deleted.', {
      status,
    });
  return undefined;
};

function missingScope(said: string, status: number): ConnectorError {
  const scope = /scopes?:?\s*\[?([\w:.,\s-]+)/i.exec(said)?.[1]?.trim().split(/[,\s]/)[0];
  return new ConnectorError('forbidden', `Zoom needs one more permission: ${scope ?? SCOPE}.`, { status });
}

const SCOPE = 'cloud_recording:read:list_recording_files:admin';

/** Recorded meetings of the app's account holder, newest first. */
export function zoomRecordings(
  { client }: ZoomSession,
  signal: AbortSignal,
  { from, to }: { readonly from: string; readonly to: string },
) {
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf: (meeting) => text(meeting['uuid']) ?? JSON.stringify(meeting),
    fetch: async (token) => {
      const query = { from, to, page_size: '100', ...(token !== undefined && { next_page_token: token }) };
      const answer = await client({ method: 'GET', path: '/users/me/recordings', query });
      return { items: expectList(answer, 'meetings', NAME), next: text(at(answer.body, 'next_page_token')) };
    },
  });
}
