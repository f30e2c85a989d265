import type { Answer, Api } from '../../http/api.ts';
import { clientFor } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, isObject, objects, text, type JsonObject } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import type { Operation } from './operations.ts';

export const LINEAR = 'Linear';

/** Sends an operation and gives its `data`. @throws ConnectorError, also where Linear says no with HTTP 200 */
export type LinearClient = (operation: Operation, variables?: JsonObject) => Promise<JsonObject>;

/** @throws ConnectorError where no key is set */
export function linearClient(connection: Connection): LinearClient {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', `${LINEAR} needs an API key. Connect it first.`, {
      sent: false,
    });
  // A personal key stands as it is, a token of OAuth behind its scheme.
  const authorization = token.startsWith('lin_oauth_') ? `Bearer ${token}` : token;
  const client = clientFor(connection, { name: LINEAR, headers: { authorization }, refusal } satisfies Api);
  return async ({ query, repeatable }, variables = {}) => {
    const answer = await client({ method: 'POST', path: '/graphql', body: { query, variables }, repeatable });
    const data = at(answer.body, 'data');
    // What can't be read does not say that nothing is there.
    if (!isObject(data))
      throw new ConnectorError(
        'bad-response',
        `${LINEAR} sent something unexpected: an answer without data.`,
        {
          status: answer.status,
        },
      );
    return data;
  };
}

/**
 * What the `errors` of an answer mean. Their status is often 200: what surely changed nothing gets the status it would
 * have elsewhere, what may have changed something gets none.
 */
function refusal(answer: Answer): ConnectorError | undefined {
  const [error] = objects(at(answer.body, 'errors'));
  if (!error) return undefined;
  const { code, type, words } = meaning(error);
  if (code === 'RATELIMITED' || type === 'ratelimited')
    return new ConnectorError('rate-limited', `${LINEAR} asks for a pause.`, {
      status: answer.status,
      retryAfter: untilReset(answer, Date.now()),
    });
  if (code === 'AUTHENTICATION_ERROR' || type === 'authentication error' || answer.status === 401)
    return new ConnectorError('unauthorized', `${LINEAR} does not accept the key. Connect again. ${words}`, {
      status: 401,
    });
  if (code === 'FORBIDDEN' || type === 'forbidden' || answer.status === 403)
    return new ConnectorError('forbidden', `${LINEAR} does not allow this with the key. ${words}`, {
      status: 403,
    });
  if (answer.status >= 500 || !isOurs(error, answer))
    return new ConnectorError('unreachable', `${LINEAR} has trouble of its own. ${words}`);
  return isNotFound(error)
    ? new ConnectorError('not-found', `${LINEAR} does not know this, or hides it from the key. ${words}`, {
        status: 404,
      })
    : new ConnectorError('bad-response', `${LINEAR} did not accept the request. ${words}`, { status: 400 });
}

const LONGEST_REASON = 240;

function meaning(error: JsonObject) {
  const said = text(at(error, 'extensions', 'userPresentableMessage')) ?? text(error['message']) ?? '';
  return {
    code: text(at(error, 'extensions', 'code'))?.toUpperCase(),
    type: text(at(error, 'extensions', 'type'))?.toLowerCase(),
    words: said === '' ? '' : `It says: ${cut(oneLine(said), LONGEST_REASON)}`,
  };
}

const REFUSED: ReadonlySet<string> = new Set(['INPUT_ERROR', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

/** Refused for what was asked, before anything was done. */
const isOurs = (error: JsonObject, { status }: Answer): boolean =>
  REFUSED.has(meaning(error).code ?? '') ||
  at(error, 'extensions', 'userError') === true ||
  isNotFound(error) ||
  (status >= 400 && status < 500);

const isNotFound = (error: JsonObject): boolean => /^Entity not found/i.test(text(error['message']) ?? '');

/** How long until the limit that is used up ends, in ms: of requests, of their complexity, or of one operation. */
function untilReset(answer: Answer, now: number): number | undefined {
  const ends = ['requests', 'complexity', 'endpoint-requests']
    .filter((limit) => answer.header(`x-ratelimit-${limit}-remaining`)?.trim() === '0')
    .map((limit) => Number(answer.header(`x-ratelimit-${limit}-reset`) ?? Number.NaN))
    .filter((end) => Number.isFinite(end));
  const after = answer.header('retry-after');
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000;
  return ends.length === 0 ? undefined : Math.max(0, Math.max(...ends) - now);
}
