import { readAnswer } from './answer.ts';
import type { Answer, Api } from './api.ts';
import { pauseBefore } from './backoff.ts';
import { checkedBaseUrl } from './base-url.ts';
import type { Connection } from './connection.ts';
import { ConnectorError } from './connector-error.ts';
import { Overdue, withDeadline } from './deadline.ts';
import type { HttpRequest } from './http.ts';
import { redact } from './redact.ts';
import { requestFor, type Call } from './request.ts';
import { pauseAfter } from './retry-after.ts';

/** Sends a call and gives its decoded answer. @throws ConnectorError; the signal's reason where it was aborted */
export type Client = (call: Call) => Promise<Answer>;

/** One attempt may take this long. */
const ATTEMPT_MS = 30_000;

/** A client for one run: it keeps to the vendor's limits, tries reads again and hides secrets in what it throws. */
export function clientFor(connection: Connection, api: Api): Client {
  const base = checkedBaseUrl(connection, api.name);
  const hold = { ms: 0 };
  return async (call) => {
    const request = requestFor(base, api, call, connection.signal);
    const repeatable = call.repeatable ?? call.method === 'GET';
    let waited = 0;
    for (let tries = 1; ; tries += 1) {
      await keepPace(connection, api, hold);
      const outcome = await attempt(connection, api, request, hold);
      if (!(outcome instanceof ConnectorError)) return outcome;
      const pause = pauseBefore(outcome, { tries, waited, repeatable });
      if (pause === undefined) throw outcome;
      await connection.wait(pause, reasonToWait(api, outcome));
      waited += pause;
    }
  };
}

const LONGEST_HOLD = 5 * 60_000;

/** Waits where the answer before was the last one of the vendor's limit. */
async function keepPace(connection: Connection, api: Api, hold: { ms: number }): Promise<void> {
  const { ms } = hold;
  hold.ms = 0;
  if (ms > 0) await connection.wait(Math.min(ms, LONGEST_HOLD), pauseFor(api));
}

const pauseFor = (api: Api): string => api.pauseReason?.() ?? `${api.name} asks for a pause.`;

const reasonToWait = (api: Api, error: ConnectorError): string =>
  error.code === 'rate-limited' ? pauseFor(api) : `${api.name} did not answer. Trying again.`;

async function attempt(
  connection: Connection,
  api: Api,
  request: HttpRequest,
  hold: { ms: number },
): Promise<Answer | ConnectorError> {
  try {
    const response = await withDeadline(connection.signal, ATTEMPT_MS, (signal) =>
      connection.http({ ...request, signal }),
    );
    const answer = readAnswer(response, api);
    if (!(answer instanceof ConnectorError)) hold.ms = pauseAfter(response, Date.now()) ?? 0;
    return answer instanceof ConnectorError ? hidden(answer, connection) : answer;
  } catch (cause) {
    connection.signal.throwIfAborted();
    return hidden(asConnectorError(cause, api), connection);
  }
}

function asConnectorError(cause: unknown, api: Api): ConnectorError {
  if (cause instanceof Overdue)
    return new ConnectorError('unreachable', `${api.name} did not answer within ${ATTEMPT_MS / 1000} s.`);
  if (!(cause instanceof ConnectorError))
    return new ConnectorError('unreachable', `${api.name} did not answer.`, { cause });
  const { code, status, sent } = cause;
  const message = `${api.name}${code === 'unreachable' ? ' did not answer.' : ':'} ${cause.message}`;
  return new ConnectorError(code, message, {
    cause: cause.cause,
    retryAfter: cause.retryAfter,
    status,
    sent,
  });
}

function hidden(error: ConnectorError, { secrets }: Connection): ConnectorError {
  const message = redact(error.message, secrets);
  if (message === error.message) return error;
  const { code, retryAfter, status, sent } = error;
  return new ConnectorError(code, message, { retryAfter, status, sent });
}
