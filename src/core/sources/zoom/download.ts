import { pauseBefore } from '../../http/backoff.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { withDeadline } from '../../http/deadline.ts';
import { refusalOf } from '../../http/refusal.ts';
import { NAME } from './api.ts';

const WITHIN_MS = 60_000;

/** The text of a recording's file. The token goes to Zoom alone. @throws ConnectorError */
export async function download(url: string, token: string, connection: Connection): Promise<string> {
  if (!isZooms(url, connection.baseUrl))
    throw new ConnectorError('bad-response', 'Zoom names a file of another host. It was not fetched.', {
      sent: false,
    });
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt(url, token, connection);
    if (typeof outcome === 'string') return outcome;
    const pause = pauseBefore(outcome, { tries, waited, repeatable: true });
    if (pause === undefined) throw outcome;
    await connection.wait(pause, `${NAME} asks for a pause.`);
    waited += pause;
  }
}

function isZooms(url: string, baseUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, hostname, protocol } = new URL(url);
  if (origin === new URL(baseUrl).origin) return true;
  return protocol === 'https:' && /(?:^|\.)zoom(?:gov)?\.(?:us|com)$/.test(hostname);
}

async function attempt(url: string, token: string, connection: Connection): Promise<string | ConnectorError> {
  try {
    const response = await withDeadline(connection.signal, WITHIN_MS, (signal) =>
      connection.http({ method: 'GET', url, headers: { authorization: `Bearer ${token}` }, signal }),
    );
    return refusalOf(response, NAME, undefined, Date.now()) ?? response.text;
  } catch (cause) {
    connection.signal.throwIfAborted();
    // What node says may name the address, and that may hold a key.
    return new ConnectorError('unreachable', `${NAME} did not send a file of the recording.`, {
      cause: cause instanceof ConnectorError ? cause.code : undefined,
    });
  }
}
