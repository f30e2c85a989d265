import type { Connection } from '../../http/connection.ts';
import { at, text } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { first } from '../fields.ts';
import { idsOf, within } from '../query.ts';
import { segment } from '../../http/segment.ts';
import { rootlyClient, rootlyList } from './api.ts';
import {
  actionEvent,
  milestoneEvents,
  roleEvents,
  rootlyIncident,
  rootlyRef,
  timelineEvent,
} from './events.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const LINK = /^https:\/\/[\w.-]*rootly\.com\/account\/incidents\/([a-z\d_-]{1,200})/i;

/** Rootly's links hold the incident's slug, which its API takes as well as the UUID. */
function reference(typed: string): string | undefined {
  const word = typed.trim();
  const linked = LINK.exec(word)?.[1];
  const named = /^rootly:([a-z\d_-]{1,200})$/i.exec(word)?.[1];
  const id = (linked ?? named ?? word).toLowerCase();
  return linked !== undefined || named !== undefined || UUID.test(id) ? `rootly:${id}` : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const ids = idsOf(query, 'rootly');
  if (ids.length === 0) return;
  for (const id of ids)
    for await (const event of incidentEvents(id, connection)) if (within(query, event.at)) yield event;
}

async function* incidentEvents(id: string, connection: Connection): AsyncGenerator<TimelineEvent> {
  const client = rootlyClient(connection);
  const path = `/v1/incidents/${segment(id)}`;
  const { body } = await client({ method: 'GET', path, query: { include: 'roles' } });
  const incident = rootlyIncident(id, body);
  yield* milestoneEvents(incident);
  yield* roleEvents(incident, body);
  for await (const page of rootlyList(client, connection.signal, `${path}/events`))
    for (const record of page) yield* timelineEvent(incident, record);
  for await (const page of rootlyList(client, connection.signal, `${path}/action_items`))
    for (const record of page) yield* actionEvent(incident, record);
}

async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const client = rootlyClient(connection);
  const all = rootlyList(client, connection.signal, '/v1/incidents', { sort: '-created_at' });
  for await (const page of all)
    for (const record of page) {
      const ref = rootlyRef(record);
      if (ref) yield ref;
    }
}

async function verify(connection: Connection) {
  const client = rootlyClient(connection);
  const { body } = await client({ method: 'GET', path: '/v1/users/me' });
  await client({ method: 'GET', path: '/v1/incidents', query: { 'page[size]': '1' } });
  const attributes = at(body, 'data', 'attributes');
  const name = first(at(attributes, 'full_name'), at(attributes, 'name'), text(at(attributes, 'email')));
  return { name: name ?? 'A token of the account', detail: 'can read incidents' };
}

export const rootly = {
  id: 'rootly',
  label: 'Rootly',
  icon: 'flame',
  defaultBaseUrl: 'https://api.rootly.com',
  secrets: [
    {
      key: 'token',
      label: 'Rootly API token',
      env: 'POSTMORTEM_ROOTLY_TOKEN',
      help: 'From Organization Settings, API Keys; read access to incidents is enough.',
    },
  ],
  ask: 'Incident link (https://rootly.com/account/incidents/2041-checkout) or UUID',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
