import { clientFor, type Client } from '../../http/client.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, httpsLink, list, objects, text, type JsonObject } from '../../http/json.ts';
import { digest } from '../../http/once/digest.ts';
import { segment } from '../../http/segment.ts';
import { unsent } from '../../http/once/unsent.ts';
import type { Publication, Published, Publisher } from '../../publish/publisher.ts';
import { hostOf, misconfigured, neededOption, recordAt } from '../option.ts';

const NAME = 'Statuspage';

/** @throws ConnectorError where the key is missing, or the address is that of a page which everybody reads */
function client(connection: Connection): Client {
  const { token } = connection.secrets;
  if (!token)
    throw new ConnectorError('unauthorized', `${NAME} needs an API key. Connect it first.`, { sent: false });
  if (!/\/v1\/*$/.test(connection.baseUrl))
    throw misconfigured(
      `${NAME} is connected as everybody reads it, and nobody can publish there. Take its address out of postmortem.connections.`,
    );
  const api = { name: NAME, headers: { authorization: `OAuth ${token}` }, problem };
  return clientFor(connection, api);
}

const problem = (body: unknown): string | undefined =>
  [at(body, 'error'), at(body, 'message'), ...list(at(body, 'errors'))]
    .map(text)
    .find((one) => one !== undefined);

type Options = Connection['options'];
const WORD = /^[\w-]{1,64}$/;

const pageOf = (options: Options): string => neededOption(options, NAME, 'page', WORD);

/** Its subscribers get mail only where the repository says so in as many words. */
const notifies = (options: Options): boolean => options['notify'] === true;

interface Place {
  readonly page: string;
  readonly incident: string;
}

const placeFor = ({ incidents }: Publication, options: Options): Place => ({
  page: pageOf(options),
  incident: recordAt(incidents, 'statuspage', NAME),
});

const keyOf = ({ page, incident }: Place): string => `${page}/${incident}`;

function placeIn(key: string): Place {
  const [page = '', incident = '', ...more] = key.split('/');
  if (WORD.test(page) && WORD.test(incident) && more.length === 0) return { page, incident };
  throw misconfigured(`"${key}" is not written as page/incident of ${NAME}.`);
}

const pathOf = ({ page, incident }: Place): string =>
  `/pages/${segment(page)}/incidents/${segment(incident)}`;

/** What somebody reads there, a draft as well; an incident has one text, whoever wrote it. */
async function find(publication: Publication, connection: Connection): Promise<Published | undefined> {
  return textAt(placeFor(publication, connection.options), connection);
}

async function textAt(place: Place, connection: Connection): Promise<Published | undefined> {
  const ask = client(connection);
  const there = await known(() => ask({ method: 'GET', path: `${pathOf(place)}/postmortem` }));
  const isThere = text(there?.['body']) !== undefined || text(there?.['body_draft']) !== undefined;
  return isThere ? published(place, await incidentAt(place, ask), there) : undefined;
}

async function known(ask: () => Promise<{ readonly body: unknown }>): Promise<JsonObject | undefined> {
  try {
    return objects([(await ask()).body])[0];
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

const incidentAt = (place: Place, ask: Client): Promise<JsonObject | undefined> =>
  known(() => ask({ method: 'GET', path: pathOf(place) }));

async function published(place: Place, incident: JsonObject | undefined, shown: unknown): Promise<Published> {
  const edition = await digest(
    JSON.stringify([at(shown, 'body') ?? null, at(shown, 'published_at') !== null]),
  );
  return { key: keyOf(place), url: httpsLink(incident?.['shortlink']) ?? '', edition };
}

/** An incident has one text, whoever wrote it; that of another incident is not this postmortem's. */
async function stranger(
  key: string,
  publication: Publication,
  { options }: Connection,
): Promise<string | undefined> {
  if (key === keyOf(placeFor(publication, options))) return undefined;
  const { page, incident } = placeIn(key);
  return `the postmortem of incident ${incident} of page ${page}`;
}

async function check(publication: Publication, connection: Connection): Promise<void> {
  const place = placeFor(publication, connection.options);
  if (await incidentAt(place, client(connection))) return;
  throw new ConnectorError('not-found', `${NAME} has no incident ${place.incident} on page ${place.page}.`);
}

async function create(publication: Publication, connection: Connection): Promise<Published> {
  const { options } = connection;
  return send(placeFor(publication, options), publication, { connection, notify: notifies(options) });
}

/** Nobody is told of it a second time; but of a draft that was never published nobody was told. */
async function update(
  { key }: Published,
  publication: Publication,
  connection: Connection,
): Promise<Published> {
  const place = placeIn(key);
  const isFirst = notifies(connection.options) && !(await unsent(() => isPublished(place, connection)));
  return send(place, publication, { connection, notify: isFirst });
}

async function isPublished(place: Place, connection: Connection): Promise<boolean> {
  const ask = client(connection);
  const there = await known(() => ask({ method: 'GET', path: `${pathOf(place)}/postmortem` }));
  return text(there?.['body']) !== undefined;
}

async function send(
  place: Place,
  { markdown }: Publication,
  { connection, notify }: { readonly connection: Connection; readonly notify: boolean },
): Promise<Published> {
  const ask = client(connection);
  const path = `${pathOf(place)}/postmortem`;
  const incident = await unsent(() => incidentAt(place, ask));
  await ask({ method: 'PUT', path, body: { postmortem: { body_draft: markdown } }, repeatable: true });
  const { body } = await ask({
    method: 'PUT',
    path: `${path}/publish`,
    body: { postmortem: { notify_subscribers: notify, notify_twitter: false } },
    repeatable: !notify,
  });
  return published(place, incident, body);
}

async function verify(connection: Connection): Promise<Account> {
  const { body } = await client(connection)({ method: 'GET', path: '/pages' });
  const names = objects(body).flatMap(({ name }) => text(name) ?? []);
  return { name: names.join(', ') || NAME, detail: 'managed with the key' };
}

export const statuspage = {
  id: 'statuspage',
  label: NAME,
  defaultBaseUrl: 'https://api.statuspage.io/v1',
  secrets: [
    {
      key: 'token',
      label: 'Statuspage API key',
      env: 'POSTMORTEM_STATUSPAGE_TOKEN',
      help: 'From API info in the user menu; it may do what you may do.',
    },
  ],
  audience: 'public',
  makes: 'postmortem',
  settles: [1_000, 5_000],
  keepsOne: true,
  destination: (publication, { baseUrl, options }) => {
    const { page, incident } = placeFor(publication, options);
    return `incident ${incident} of page ${page} on ${hostOf(baseUrl)}, for everybody to read`;
  },
  fields: (publication, { options }) => [
    { name: 'subscribers', value: notifies(options) ? 'get mail, once' : 'get no mail' },
    { name: 'text', value: publication.markdown },
  ],
  find,
  read: (key, connection) => textAt(placeIn(key), connection),
  stranger,
  check,
  create,
  update,
  verify,
} as const satisfies Publisher;
