import type { Client } from '../../http/client.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, objects, text, type JsonObject } from '../../http/json.ts';
import { unsent } from '../../http/once/unsent.ts';
import type { Query } from '../../http/request.ts';
import type { Publication, Published, Publisher } from '../../publish/publisher.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { behind } from '../behind.ts';
import { hostOf, misconfigured, neededOption, optionalText } from '../option.ts';
import { API, CONFLUENCE, confluenceClient, siteOf } from './api.ts';
import { bodyOf, markOf, titleOf } from './page.ts';

type Options = Connection['options'];

const spaceKey = (options: Options): string =>
  neededOption(options, CONFLUENCE, 'space', /^~?[A-Za-z0-9._-]{1,255}$/);

function parentId(options: Options): string | undefined {
  return optionalText(options, 'parent') === undefined
    ? undefined
    : neededOption(options, CONFLUENCE, 'parent', /^\d{1,20}$/);
}

async function spaceId(client: Client, options: Options): Promise<string> {
  const key = spaceKey(options);
  const { body } = await client({ method: 'GET', path: `${API}/spaces`, query: { keys: key } });
  // A server that leaves a condition unread tells of all its spaces.
  const space = objects(at(body, 'results')).find((one) => one['key'] === key);
  const id = text(space?.['id']);
  if (id !== undefined) return id;
  throw new ConnectorError('not-found', `Confluence has no space ${key}, or hides it from the token.`);
}

const NEWEST = '50';

/** By its title, which the database knows at once; then among the newest, since a title may have been changed. */
async function find(publication: Publication, connection: Connection): Promise<Published | undefined> {
  const client = confluenceClient(connection);
  const space = await spaceId(client, connection.options);
  const named = await pagesIn(client, space, { title: titleOf(publication) });
  const own = named.find((page) => isMarked(page, publication));
  // The first that was made: a copy that somebody makes there bears the mark as well.
  const found =
    own ??
    (await pagesIn(client, space, { sort: '-created-date', limit: NEWEST })).findLast((page) =>
      isMarked(page, publication),
    );
  return found && publishedAt(found, connection);
}

async function pagesIn(client: Client, space: string, query: Query): Promise<readonly JsonObject[]> {
  const given = { 'space-id': space, status: 'current', 'body-format': 'storage', ...query };
  return objects(at((await client({ method: 'GET', path: `${API}/pages`, query: given })).body, 'results'));
}

const isMarked = (page: JsonObject, publication: Publication): boolean =>
  (text(at(page, 'body', 'storage', 'value')) ?? '').includes(`>${markOf(publication)}</ac:parameter>`);

/** A page of the same title, which somebody else made, would have the new one refused. */
async function check(publication: Publication, connection: Connection): Promise<void> {
  const client = confluenceClient(connection);
  const title = titleOf(publication);
  const space = await spaceId(client, connection.options);
  const [other] = (await pagesIn(client, space, { title })).filter((page) => page['title'] === title);
  const id = text(other?.['id']);
  if (id === undefined) return;
  throw misconfigured(
    `Space ${spaceKey(connection.options)} has a page "${title}" that was not published from here. If it may be replaced, write \`published: { confluence: ${id} }\` into the front matter; else rename one of them.`,
  );
}

function publishedAt(page: unknown, connection: Connection): Published {
  const id = text(at(page, 'id'));
  if (id === undefined)
    throw new ConnectorError('bad-response', 'Confluence sent something unexpected: a page without an id.', {
      status: 200,
    });
  const shown = text(at(page, '_links', 'webui')) ?? '';
  const path = /^\/[^\s/][^\s]*$/.test(shown) ? shown : `/pages/viewpage.action?pageId=${id}`;
  const edition = text(at(page, 'version', 'number'));
  return { key: id, url: `${siteOf(connection)}/wiki${path}`, ...(edition !== undefined && { edition }) };
}

const IN_PATH = /^\/(?:spaces\/[^/]+\/)?pages\/(?:edit(?:-v2)?\/)?(\d{1,20})(?:\/|$)/;
const BY_QUERY = /^\/pages\/(?:view|edit)page\.action$/;

/** `…/wiki/spaces/ENG/pages/884736/Checkout`, `…/wiki/pages/viewpage.action?pageId=884736` */
function keyIn(address: string, connection: Pick<Connection, 'baseUrl'>): string | undefined {
  const { path, query } = behind(`${siteOf(connection)}/wiki`, address) ?? {};
  if (path === undefined) return undefined;
  if (path.startsWith('/x/'))
    throw misconfigured(
      'A short link does not tell the number of its page. Open it, then give the address that the browser shows.',
    );
  if (!BY_QUERY.test(path)) return IN_PATH.exec(path)?.[1];
  return /^\d{1,20}$/.exec(query?.get('pageId') ?? '')?.[0];
}

async function read(key: string, connection: Connection): Promise<Published | undefined> {
  if (!/^\d{1,20}$/.test(key))
    throw misconfigured(`"${key}" is no page of Confluence: a page has a number, as in its address.`);
  const page = await pageById(key, confluenceClient(connection));
  return page && publishedAt(page, connection);
}

/** A page without the mark, or with that of another postmortem. */
async function stranger(
  key: string,
  publication: Publication,
  connection: Connection,
): Promise<string | undefined> {
  const page = await pageById(key, confluenceClient(connection), { 'body-format': 'storage' });
  if (!page || isMarked(page, publication)) return undefined;
  const title = cut(oneLine(text(page['title']) ?? key), LONGEST_NAME);
  const [, space] = /^\/spaces\/([\w.~-]+)\//.exec(text(at(page, '_links', 'webui')) ?? '') ?? [];
  return `the page "${title}"${space === undefined ? '' : ` in space ${space}`}`;
}

const LONGEST_NAME = 80;

async function pageById(id: string, client: Client, query: Query = {}): Promise<JsonObject | undefined> {
  try {
    const { body } = await client({ method: 'GET', path: `${API}/pages/${id}`, query });
    const [page] = objects([body]);
    return page?.['status'] === 'trashed' ? undefined : page;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

async function create(publication: Publication, connection: Connection): Promise<Published> {
  const client = confluenceClient(connection);
  const space = await unsent(() => spaceId(client, connection.options));
  const parent = parentId(connection.options);
  const page = {
    spaceId: space,
    status: 'current',
    title: titleOf(publication),
    ...(parent !== undefined && { parentId: parent }),
    body: bodyOf(publication),
  };
  const { body } = await client({ method: 'POST', path: `${API}/pages`, body: page });
  return publishedAt(body, connection);
}

/** A page keeps the place that somebody moved it to: only its title and its text are sent. */
async function update(
  { key }: Published,
  publication: Publication,
  connection: Connection,
): Promise<Published> {
  const client = confluenceClient(connection);
  const now = await unsent(() => pageById(key, client));
  const version = Number(at(now, 'version', 'number'));
  if (!now || !Number.isInteger(version))
    throw new ConnectorError(
      'not-found',
      `Confluence has no page ${key} any more, or hides it from the token.`,
      {
        sent: false,
      },
    );
  const page = {
    id: key,
    status: 'current',
    title: titleOf(publication),
    body: bodyOf(publication),
    version: { number: version + 1, message: `Published from ${publication.postmortem.id}` },
  };
  try {
    const { body } = await client({ method: 'PUT', path: `${API}/pages/${key}`, body: page });
    return publishedAt(body, connection);
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.status !== 409) throw error;
    throw new ConnectorError(
      'bad-response',
      'Somebody changed the page in Confluence meanwhile. Publish again to see it first.',
      { status: 409 },
    );
  }
}

async function verify(connection: Connection): Promise<Account> {
  const { body } = await confluenceClient(connection)({ method: 'GET', path: '/wiki/rest/api/user/current' });
  return {
    name: text(at(body, 'displayName')) ?? 'An account of Confluence',
    detail: hostOf(connection.baseUrl),
  };
}

export const confluence = {
  id: 'confluence',
  label: CONFLUENCE,
  // Every site has an address of its own.
  defaultBaseUrl: '',
  secrets: [
    {
      key: 'email',
      label: 'Confluence account e-mail',
      env: 'POSTMORTEM_CONFLUENCE_EMAIL',
      help: 'The e-mail address of the Atlassian account that the API token belongs to.',
      plain: true,
    },
    {
      key: 'token',
      label: 'Confluence API token',
      env: 'POSTMORTEM_CONFLUENCE_TOKEN',
      help: 'From your Atlassian account, Security, API tokens; it may do what you may do.',
    },
  ],
  audience: 'internal',
  makes: 'page',
  settles: [1_000, 5_000, 15_000],
  destination: (_publication, { baseUrl, options }) => {
    const parent = parentId(options);
    const below = parent === undefined ? '' : `, below page ${parent}`;
    return `space ${spaceKey(options)}${below} on ${hostOf(baseUrl)}`;
  },
  fields: (publication) => [
    { name: 'title', value: titleOf(publication) },
    { name: 'page', value: publication.markdown },
  ],
  find,
  keyIn,
  stranger,
  read,
  check,
  create,
  update,
  verify,
} as const satisfies Publisher;
