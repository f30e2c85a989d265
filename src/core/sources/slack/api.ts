import type { Answer, Api } from '../../http/api.ts';
import { clientFor } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';
import { slackRefusal } from '../../http/slack-refusal.ts';

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
    refusal: slackRefusal,
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
