import type { Api } from '../../http/api.ts';
import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, list, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';
import { first } from '../fields.ts';

const NAME = 'Datadog';
/** Datadog's largest page of incidents. */
const INCIDENTS_A_PAGE = 100;
/** Of events it would give 1000; smaller ones can be stopped sooner. */
const EVENTS_A_PAGE = 200;

/** @throws ConnectorError where a key is missing */
export function datadogClient(connection: Connection): Client {
  const { apiKey, appKey } = connection.secrets;
  if (!apiKey || !appKey)
    throw new ConnectorError('unauthorized', 'Datadog needs an API key and an application key. Connect it.', {
      sent: false,
    });
  return clientFor(connection, {
    name: NAME,
    headers: { 'dd-api-key': apiKey, 'dd-application-key': appKey },
    problem,
    refusal: ({ status, body }) => (status === 403 && isBare(body) ? wrongKeys() : undefined),
  } satisfies Api);
}

/** Datadog's errors are texts in its older parts, objects with a title and details in its newer ones. */
function problem(body: unknown): string | undefined {
  const errors = list(at(body, 'errors')).flatMap((one) => {
    const told = [at(one, 'title'), at(one, 'detail')].flatMap((part) => first(part) ?? []).join(': ');
    return first(one, told) ?? [];
  });
  return errors.length === 0 ? undefined : errors.join(' ');
}

/** A bare "Forbidden" is what Datadog says of keys that are wrong, or of another of its sites. */
const isBare = (body: unknown): boolean => problem(body) === 'Forbidden';

const wrongKeys = (): ConnectorError =>
  new ConnectorError(
    'unauthorized',
    'Datadog does not accept the keys. Connect again; if your site is not datadoghq.com, set its address in postmortem.connections.',
    { status: 403 },
  );

/** Incidents page by page, by offset. */
export function datadogIncidents(client: Client, signal: AbortSignal) {
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf,
    fetch: async (from) => {
      const offset = Number(from ?? 0);
      const query = { 'page[size]': String(INCIDENTS_A_PAGE), 'page[offset]': String(offset) };
      const answer = await client({ method: 'GET', path: '/api/v2/incidents', query });
      const items = expectList(answer, 'data', NAME);
      return {
        items,
        next: items.length < INCIDENTS_A_PAGE ? undefined : String(offset + items.length),
      };
    },
  });
}

/** Events page by page, by cursor; newest first. */
export function datadogEvents(client: Client, signal: AbortSignal, query: Query) {
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf,
    fetch: async (cursor) => {
      const given = {
        ...query,
        sort: '-timestamp',
        'page[limit]': String(EVENTS_A_PAGE),
        'page[cursor]': cursor,
      };
      const answer = await client({ method: 'GET', path: '/api/v2/events', query: given });
      const items = expectList(answer, 'data', NAME);
      const after = text(at(answer.body, 'meta', 'page', 'after'));
      return { items, next: items.length === 0 ? undefined : after };
    },
  });
}

const idOf = (item: JsonObject): string => text(item['id']) ?? JSON.stringify(item);
