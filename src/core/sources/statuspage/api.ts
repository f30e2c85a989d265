import { clientFor, type Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, isObject, list, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import { first } from '../fields.ts';
import { segment } from '../../http/segment.ts';

const NAME = 'Statuspage';
/** The largest page of the manage API. */
const PAGE = 100;

/** Reads one page's incidents: by the manage API, or as the page itself shows them to everybody. */
export interface StatuspageClient {
  readonly open: boolean;
  /** Name of the page, or of the pages that the key may manage. */
  name(): Promise<string | undefined>;
  find(id: string): Promise<JsonObject | undefined>;
  /** Newest first. */
  incidents(): AsyncGenerator<readonly JsonObject[], void, undefined>;
}

/** The manage API ends with its version; every other address is a page that anyone may read. */
const isManage = (baseUrl: string): boolean => /\/v1\/*$/.test(baseUrl);

/** @throws ConnectorError where the manage API is to be asked and no key is set */
export const statuspageClient = (connection: Connection): StatuspageClient =>
  isManage(connection.baseUrl) ? manageClient(connection) : openClient(connection);

function openClient(connection: Connection): StatuspageClient {
  // A page for everybody is asked without the key, which is the manage API's alone.
  const client = clientFor(connection, { name: NAME, headers: {} });
  const newest = async () => (await client({ method: 'GET', path: '/api/v2/incidents.json' })).body;
  return {
    open: true,
    name: async () => first(at(await newest(), 'page', 'name')),
    find: async (id) => {
      const known = incidentsIn(await newest(), 'incidents').find((one) => one['id'] === id);
      return known ?? older(client, `/incidents/${segment(id)}.json`);
    },
    incidents: async function* () {
      yield incidentsIn(await newest(), 'incidents');
    },
  };
}

function incidentsIn(body: unknown, key?: string): readonly JsonObject[] {
  const found = key === undefined ? body : at(body, key);
  if (Array.isArray(found)) return found.filter(isObject);
  throw new ConnectorError(
    'bad-response',
    `${NAME} sent something unexpected: its answer has no incidents. Is the address that of a status page?`,
  );
}

/** A record that the list no longer shows; undefined where there is none. */
async function older(client: Client, path: string): Promise<JsonObject | undefined> {
  try {
    const { body } = await client({ method: 'GET', path });
    const found = at(body, 'incident') ?? body;
    return isObject(found) && text(found['id']) !== undefined ? found : undefined;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function manageClient(connection: Connection): StatuspageClient {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', `${NAME} needs an API key. Connect it first.`, { sent: false });
  const client = clientFor(connection, {
    name: NAME,
    headers: { authorization: `OAuth ${token}` },
    problem: (body) => first(at(body, 'error'), at(body, 'message'), ...list(at(body, 'errors'))),
  });
  const managed = async () => incidentsIn((await client({ method: 'GET', path: '/pages' })).body);
  const ids = async () => (await managed()).flatMap((page) => text(page['id']) ?? []);
  return {
    open: false,
    name: async () => (await managed()).flatMap((page) => first(page['name']) ?? []).join(', ') || undefined,
    find: async (id) => {
      for (const page of await ids()) {
        const found = await older(client, `/pages/${segment(page)}/incidents/${segment(id)}`);
        if (found) return found;
      }
      return undefined;
    },
    incidents: async function* () {
      for (const page of await ids()) yield* managedIncidents(client, connection.signal, page);
    },
  };
}

function managedIncidents(client: Client, signal: AbortSignal, page: string) {
  return pages<JsonObject>({
    name: NAME,
    signal,
    idOf: (item) => text(item['id']) ?? JSON.stringify(item),
    fetch: async (from) => {
      const number = Number(from ?? 1);
      const query = { limit: String(PAGE), page: String(number) };
      const { body } = await client({ method: 'GET', path: `/pages/${segment(page)}/incidents`, query });
      const items = incidentsIn(body);
      return { items, next: items.length < PAGE ? undefined : String(number + 1) };
    },
  });
}
