import { ConnectorError } from './connector-error.ts';
import type { HttpResponse } from './http.ts';
import { cut, oneLine } from './one-line.ts';
import { retryAfter } from './retry-after.ts';

const LONGEST_REASON = 240;

/** What a status of 400 and above means, or undefined where it says yes. `said`: the vendor's own words for it. */
export function refusalOf(
  response: HttpResponse,
  name: string,
  said: string | undefined,
  now: number,
): ConnectorError | undefined {
  const { status } = response;
  if (status < 400) return status >= 200 && status < 300 ? undefined : oddStatus(name, status);
  const reason = said === undefined ? '' : ` It says: ${cut(oneLine(said), LONGEST_REASON)}`;
  const pause = retryAfter(response, now);
  if (status === 429 || status === 420)
    return new ConnectorError('rate-limited', `${name} asks for a pause.`, { status, retryAfter: pause });
  if (status === 408 || status >= 500)
    return new ConnectorError('unreachable', `${name} has trouble of its own (HTTP ${status}).`, {
      status,
      retryAfter: pause,
    });
  return notAllowed(name, status, reason);
}

function notAllowed(name: string, status: number, reason: string): ConnectorError {
  if (status === 401)
    return new ConnectorError('unauthorized', `${name} does not accept the token. Connect again.${reason}`, {
      status,
    });
  if (status === 403)
    return new ConnectorError('forbidden', `${name} does not allow this with the token.${reason}`, {
      status,
    });
  if (status === 404 || status === 410)
    return new ConnectorError(
      'not-found',
      `${name} does not know this, or hides it from the token.${reason}`,
      {
        status,
      },
    );
  return new ConnectorError('bad-response', `${name} did not accept the request (HTTP ${status}).${reason}`, {
    status,
  });
}

const oddStatus = (name: string, status: number): ConnectorError =>
  new ConnectorError('bad-response', `${name} answered with HTTP ${status}, which was not expected.`, {
    status,
  });
