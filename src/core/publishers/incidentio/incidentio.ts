import { clientFor, type Client } from '../../http/client.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, httpsLink, isObject, objects, text, type JsonObject } from '../../http/json.ts';
import { segment } from '../../http/segment.ts';
import type { Publication, Published, Publisher } from '../../publish/publisher.ts';
import { linkOf, linkWords } from '../link.ts';
import { hostOf, misconfigured, recordAt } from '../option.ts';

const NAME = 'incident.io';
const DOCUMENTS = '/v1/postmortem_documents';
const ULID = /^[0-9A-Z]{26}$/;

/** @throws ConnectorError where no key is set */
function client(connection: Connection): Client {
  const { token } = connection.secrets;
  if (!token)
    throw new ConnectorError('unauthorized', `${NAME} needs an API key. Connect it first.`, { sent: false });
  return clientFor(connection, { name: NAME, headers: { authorization: `Bearer ${token}` }, problem });
}

const problem = (body: unknown): string | undefined =>
  objects(at(body, 'errors'))
    .flatMap((one) => text(one['message']) ?? text(one['code']) ?? [])
    .join(' ') || undefined;

/** @throws ConnectorError where it is nowhere yet */
function neededLink(publication: Publication): string {
  const link = linkOf(publication);
  if (link !== undefined) return link;
  throw misconfigured(
    `${NAME} takes a link, and the document can be read nowhere yet: push it to GitHub or GitLab, or publish it to Confluence first.`,
  );
}

/** @throws ConnectorError where the front matter names it by its number only */
function incidentOf({ incidents }: Publication): string {
  const id = recordAt(incidents, 'incidentio', NAME);
  if (ULID.test(id)) return id;
  throw misconfigured(
    `${NAME} needs the ID of the incident, not its number ${id}: import its events once, or copy the ID from its page.`,
  );
}

/** The document that stands beside the incident, whoever put it there: it has one. */
async function find(publication: Publication, connection: Connection): Promise<Published | undefined> {
  const documents = await documentsOf(publication, client(connection));
  const found = documents.find((one) => !isWrittenThere(one));
  return found && publishedAs(found, neededLink(publication));
}

async function documentsOf(publication: Publication, ask: Client): Promise<readonly JsonObject[]> {
  const incident = incidentOf(publication);
  const query = { incident_id: incident, page_size: '25' };
  const { body } = await ask({ method: 'GET', path: DOCUMENTS, query });
  // A server that leaves a condition unread tells of all its documents.
  return objects(at(body, 'postmortem_documents')).filter((one) => one['incident_id'] === incident);
}

const isWrittenThere = (document: JsonObject): boolean => document['type'] === 'in_app';

async function check(publication: Publication, connection: Connection): Promise<void> {
  const documents = await documentsOf(publication, client(connection));
  if (!documents.some(isWrittenThere)) return;
  throw misconfigured(
    `${NAME} has a postmortem of its own for this incident, and takes no link beside it. Take that away there first.`,
  );
}

function publishedAs(document: unknown, link: string): Published {
  const id = text(at(document, 'id'));
  if (id === undefined)
    throw new ConnectorError('bad-response', `${NAME} sent something unexpected: a document without an ID.`, {
      status: 200,
    });
  const shown = text(at(document, 'document_url'));
  return { key: id, url: httpsLink(shown) ?? link, ...(shown !== undefined && { edition: shown }) };
}

async function read(key: string, connection: Connection): Promise<Published | undefined> {
  if (!/^[\w-]{1,64}$/.test(key)) throw misconfigured(`"${key}" is no document of ${NAME}.`);
  try {
    const { body } = await client(connection)({ method: 'GET', path: `${DOCUMENTS}/${segment(key)}` });
    const document = at(body, 'postmortem_document');
    return isObject(document) ? publishedAs(document, '') : undefined;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** Attaching again changes the link that is there. */
async function attach(publication: Publication, connection: Connection): Promise<Published> {
  const permalink = neededLink(publication);
  const { body } = await client(connection)({
    method: 'POST',
    path: `${DOCUMENTS}/actions/attach`,
    body: {
      incident_id: incidentOf(publication),
      permalink,
      ...(permalink === publication.pages['confluence'] && { document_provider: 'confluence' }),
    },
    repeatable: true,
  });
  return publishedAs(at(body, 'postmortem_document'), permalink);
}

async function verify(connection: Connection): Promise<Account> {
  const { body } = await client(connection)({ method: 'GET', path: '/v1/identity' });
  return { name: text(at(body, 'identity', 'name')) ?? NAME };
}

export const incidentio = {
  id: 'incidentio',
  label: NAME,
  defaultBaseUrl: 'https://api.incident.io',
  secrets: [
    {
      key: 'token',
      label: 'incident.io API key',
      env: 'POSTMORTEM_INCIDENTIO_TOKEN',
      help: 'From Settings, API keys, with the permissions to view data and to manage post-mortems.',
    },
  ],
  audience: 'internal',
  makes: 'link',
  settles: [1_000, 5_000],
  keepsOne: true,
  destination: (publication, { baseUrl }) => `incident ${incidentOf(publication)} on ${hostOf(baseUrl)}`,
  fields: (publication) => [{ name: 'link', value: linkWords(neededLink(publication)) }],
  find,
  read,
  check,
  create: attach,
  update: (_published, publication, connection) => attach(publication, connection),
  verify,
} as const satisfies Publisher;
