import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import type { Client } from '../../http/client.ts';
import { at, text } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { pagerdutyClient, pagerdutyList } from './api.ts';
import { incidentRef } from './incident.ts';
import { incidentEvents } from './records.ts';
import { idsOf, within } from '../query.ts';

const ID = /^[A-Z0-9]{7,32}$/;
const LINK = /^https?:\/\/[^/]+\/incidents\/([A-Z0-9]{7,32})\b/i;

function reference(typed: string): string | undefined {
  const word = typed.trim().replace(/^pagerduty:/i, '');
  const id = (LINK.exec(word)?.[1] ?? word).toUpperCase();
  // Without a digit it is rather a word than an id.
  return ID.test(id) && /\d/.test(id) && /^[PQR]/.test(id) ? `pagerduty:${id}` : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const client = pagerdutyClient(connection);
  for (const incident of idsOf(query, 'pagerduty')) {
    for await (const event of incidentEvents(incident, query, { client, signal: connection.signal }))
      if (within(query, event.at)) yield event;
  }
}

/** Newest first; without a window PagerDuty shows those of the last month. */
async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const client = pagerdutyClient(connection);
  const query = { sort_by: 'created_at:desc' };
  const all = pagerdutyList(client, connection.signal, { path: '/incidents', key: 'incidents', query });
  for await (const page of all) {
    for (const incident of page) {
      const ref = incidentRef(incident);
      if (ref) yield ref;
    }
  }
}

/** The name behind a user's token; a token of the account has none, but must be able to read incidents too. */
async function verify(connection: Connection) {
  const client = pagerdutyClient(connection);
  const name = await userName(client);
  await client({ method: 'GET', path: '/incidents', query: { limit: '1' } });
  return { name: name ?? 'A token of the account', detail: 'can read incidents' };
}

async function userName(client: Client): Promise<string | undefined> {
  try {
    const { body } = await client({ method: 'GET', path: '/users/me' });
    return text(at(body, 'user', 'name')) ?? text(at(body, 'user', 'summary'));
  } catch (error) {
    if (error instanceof ConnectorError && error.status === 400) return undefined;
    throw error;
  }
}

export const pagerduty = {
  id: 'pagerduty',
  label: 'PagerDuty',
  icon: 'bell',
  defaultBaseUrl: 'https://api.pagerduty.com',
  secrets: [
    {
      key: 'token',
      label: 'PagerDuty API token',
      env: 'POSTMORTEM_PAGERDUTY_TOKEN',
      help: 'A user token from My Profile, User Settings, Create API User Token; read access is enough.',
    },
  ],
  ask: 'Incident ID (Q2X7ABCDE12345) or link',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
