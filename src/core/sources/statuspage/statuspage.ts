import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { idsOf, within } from '../query.ts';
import { statuspageClient } from './api.ts';
import { statusEvents, statusRef } from './events.ts';

const ID = /^[a-z\d]{8,20}$/;
const LINK = /^https:\/\/[\w.-]+(?:\/pages\/[a-z\d]+)?\/incidents\/([a-z\d]{8,20})(?:[/?#]|$)/;

/** An incident's id, or a link to it on a status page or in its management. */
function reference(typed: string): string | undefined {
  const word = typed.trim().replace(/^statuspage:/, '');
  const id = LINK.exec(word)?.[1] ?? word;
  return ID.test(id) && /\d/.test(id) && /[a-z]/.test(id) ? `statuspage:${id}` : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const ids = idsOf(query, 'statuspage');
  if (ids.length === 0) return;
  const client = statuspageClient(connection);
  for (const id of ids) {
    const incident = await client.find(id);
    if (!incident) throw unknown(client.open);
    for (const event of statusEvents({ ...incident, id })) if (within(query, event.at)) yield event;
  }
}

const unknown = (open: boolean): ConnectorError =>
  new ConnectorError(
    'not-found',
    open
      ? 'This status page does not know the incident, or shows it no longer. Its address is set in postmortem.connections.'
      : 'Statuspage knows the incident on none of the pages that the key may manage.',
  );

async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  for await (const page of statuspageClient(connection).incidents())
    for (const incident of page) {
      const ref = statusRef(incident);
      if (ref) yield ref;
    }
}

async function verify(connection: Connection) {
  const client = statuspageClient(connection);
  const name = await client.name();
  return {
    name: name ?? 'Statuspage',
    detail: client.open ? 'as everybody sees it' : 'managed with the key',
  };
}

export const statuspage = {
  id: 'statuspage',
  label: 'Statuspage',
  icon: 'broadcast',
  defaultBaseUrl: 'https://api.statuspage.io/v1',
  secrets: [
    {
      key: 'token',
      label: 'Statuspage API key',
      env: 'POSTMORTEM_STATUSPAGE_TOKEN',
      help: 'From API info in the user menu. A page that everybody may read needs none: set its address in postmortem.connections and leave this empty.',
      optional: true,
    },
  ],
  ask: 'Incident ID (q9k2m4xw7d1z) or link',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
