import type { Answer, Api } from '../../http/api.ts';
import { clientFor } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError, type ConnectorErrorCode } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, object, text, type JsonObject } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';
import { retryAfter } from '../../http/retry-after.ts';
import { own } from '../fields.ts';

const NAME = 'Slack';
const PAGE = 200;
/** Apps outside Slack's directory that are given to others get pages of 15 and one request a minute. */
const SLOW_PAGE = 15;

/** Slack's methods, each a reading one: asked again where the answer is lost. */
export interface SlackClient {
  call(method: string, given?: Query): Promise<Answer>;
  /** A list, page by page; each item once. `idKey`: the field that tells its items apart. */
  list(
    method: string,
    key: string,
    idKey: string,
    given: Query,
  ): AsyncGenerator<readonly JsonObject[], void, undefined>;
  /** Whether Slack holds this app back, as far as the answers so far tell. */
  isSlow(): boolean;
}

/** @throws ConnectorError where no token is set */
export function slackClient(connection: Connection): SlackClient {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', 'Slack needs a token. Connect it first.', { sent: false });
  const pace = { slow: false };
  const api: Api = {
    name: NAME,
    headers: { authorization: `Bearer ${token}` },
    refusal,
    pauseReason: () => (pace.slow ? SLOW_REASON : undefined),
  };
  const send = clientFor(connection, api);
  const call = (method: string, given: Query = {}): Promise<Answer> =>
    send({ method: 'POST', path: `/${method}`, form: given, repeatable: true });
  return {
    call,
    isSlow: () => pace.slow,
    list: (method, key, idKey, given) =>
      pages<JsonObject>({
        name: NAME,
        signal: connection.signal,
        idOf: (item) => text(item[idKey]) ?? JSON.stringify(item),
        fetch: async (cursor) => {
          const answer = await call(method, {
            ...given,
            limit: String(PAGE),
            ...(cursor !== undefined && { cursor }),
          });
          const items = expectList(answer, key, NAME);
          const next = text(at(answer.body, 'response_metadata', 'next_cursor'));
          pace.slow ||= next !== undefined && items.length === SLOW_PAGE;
          return { items, next };
        },
      }),
  };
}

const SLOW_REASON =
  'Slack lets this app read 15 messages a minute. An internal app of your workspace is not held back.';

const CODES: Readonly<Record<string, ConnectorErrorCode>> = {
  not_authed: 'unauthorized',
  invalid_auth: 'unauthorized',
  account_inactive: 'unauthorized',
  token_revoked: 'unauthorized',
  token_expired: 'unauthorized',
  missing_scope: 'forbidden',
  not_in_channel: 'forbidden',
  no_permission: 'forbidden',
  access_denied: 'forbidden',
  org_login_required: 'forbidden',
  ekm_access_denied: 'forbidden',
  channel_not_found: 'not-found',
  thread_not_found: 'not-found',
  user_not_found: 'not-found',
  ratelimited: 'rate-limited',
  rate_limited: 'rate-limited',
  internal_error: 'unreachable',
  fatal_error: 'unreachable',
  service_unavailable: 'unreachable',
  request_timeout: 'unreachable',
};

const WORDS: Readonly<Record<string, string>> = {
  token_expired: 'Slack could not be read: its token has expired. Connect again.',
  not_in_channel: 'The Slack app is not in this channel. Invite it there, then import again.',
  channel_not_found: 'Slack does not know this channel, or it is private and the app is not in it.',
};

/** Slack says no with HTTP 200 and `ok: false`. */
function refusal(answer: Answer): ConnectorError | undefined {
  const { ok, error } = object(answer.body);
  const reason = text(error);
  if (ok !== false || reason === undefined) return undefined;
  const code = own(CODES, reason);
  const pause = retryAfter(answer, Date.now());
  return new ConnectorError(code ?? 'bad-response', wordsFor(reason, code, answer), {
    status: answer.status,
    retryAfter: pause,
  });
}

function wordsFor(reason: string, code: ConnectorErrorCode | undefined, { body }: Answer): string {
  const shown = cut(oneLine(reason), 80);
  const needed = text(at(body, 'needed'));
  if (reason === 'missing_scope' && needed !== undefined)
    return `Slack needs one more permission: ${cut(oneLine(needed), 80)}.`;
  const words = own(WORDS, reason);
  if (words !== undefined) return words;
  if (code === 'unauthorized') return `Slack does not accept the token (${shown}). Connect again.`;
  if (code === 'rate-limited') return 'Slack asks for a pause.';
  return code === 'unreachable' ? `Slack has trouble of its own (${shown}).` : `Slack answered: ${shown}.`;
}
