import type { Connection } from '../../http/connection.ts';
import type { Api } from '../../http/api.ts';
import { clientFor, type Client } from '../../http/client.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, instant, strings, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';

const NAME = 'PagerDuty';
/** The largest page, and how far offsets reach: beyond it only a narrower window of time helps. Source: its docs. */
const PAGE = 100;
const LAST_OFFSET = 10_000;

/** @throws ConnectorError where no token is set */
export function pagerdutyClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', 'PagerDuty needs a token. Connect it first.', { sent: false });
  const api: Api = {
    name: NAME,
    headers: {
      authorization: `Token token=${token}`,
      accept: 'application/vnd.pagerduty+json;version=2',
      // PagerDuty asks for it on every request, also where there is no content.
      'content-type': 'application/json',
    },
    problem,
  };
  return clientFor(connection, api);
}

function problem(body: unknown): string | undefined {
  const message = text(at(body, 'error', 'message'));
  const details = strings(at(body, 'error', 'errors')).join(' ');
  return message === undefined ? undefined : `${message}. ${details}`.trim();
}

/** Where a page begins: an offset within a window of time that ends at `until`. */
interface Place {
  readonly offset: number;
  readonly until: string | undefined;
}

const written = ({ offset, until }: Place): string => `${offset} ${until ?? ''}`;

function placeOf(cursor: string | undefined, until: string | undefined): Place {
  if (cursor === undefined) return { offset: 0, until };
  const [offset = '0', end = ''] = cursor.split(' ');
  return { offset: Number(offset), until: end === '' ? undefined : end };
}

/** A list of PagerDuty's, newest first, page by page; each item once. */
export function pagerdutyList(
  client: Client,
  signal: AbortSignal,
  { path, key, query }: { readonly path: string; readonly key: string; readonly query: Query },
): AsyncGenerator<readonly JsonObject[], void, undefined> {
  const until = text(query['until']);
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf: (item) => text(item['id']) ?? JSON.stringify(item),
    fetch: async (cursor) => {
      const place = placeOf(cursor, until);
      const given = { ...query, until: place.until, limit: String(PAGE), offset: String(place.offset) };
      const answer = await client({ method: 'GET', path, query: given });
      const items = expectList(answer, key, NAME);
      const more = at(answer.body, 'more') === true && items.length > 0;
      return { items, next: more ? written(nextPlace(place, items)) : undefined };
    },
  });
}

function nextPlace(place: Place, items: readonly JsonObject[]): Place {
  const offset = place.offset + items.length;
  if (offset + PAGE <= LAST_OFFSET) return { offset, until: place.until };
  // The window ends a second later than the last item, whose second may hold more: what comes twice is left out.
  const last = instant(items.at(-1)?.['created_at']);
  if (last === undefined) throw tooMany();
  return { offset: 0, until: new Date(last + 1000).toISOString() };
}

const tooMany = (): ConnectorError =>
  new ConnectorError(
    'bad-response',
    `${NAME} lists ${LAST_OFFSET} records and no more. The newest are kept; ask for a shorter window for the rest.`,
  );
