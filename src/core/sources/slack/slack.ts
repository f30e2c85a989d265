import { ConnectorError } from '../../http/connector-error.ts';
import type { Connection } from '../../http/connection.ts';
import { at, httpsLink, text, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { line, ofSeconds } from '../fields.ts';
import { idsOf } from '../query.ts';
import { slackClient } from './api.ts';
import { channelEvents } from './channel.ts';
import { isIncidentChannel } from './declared.ts';
import { slackUri } from './ts.ts';
import { slackDirectory } from './users.ts';

const ID = /^[CG][A-Z0-9]{5,20}$/;
const LINK = /^https:\/\/[^/]+\.slack\.com\/(?:archives|client\/T[A-Z0-9]+)\/([CG][A-Z0-9]{5,20})\b/;

function reference(typed: string): string | undefined {
  const word = typed.trim().replace(/^slack:/i, '');
  const id = LINK.exec(word)?.[1] ?? word.split('/')[0] ?? '';
  return ID.test(id) && /\d/.test(id) ? slackUri(id) : undefined;
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const channels = idsOf(query, 'slack');
  if (channels.length === 0) return;
  const client = slackClient(connection);
  const { body } = await client.call('auth.test');
  const session = { client, directory: slackDirectory(client), teamUrl: httpsLink(at(body, 'url')) };
  for (const channel of channels) yield* channelEvents(channel, query, session);
}

/** Channels that look like an incident's by their name. */
async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const client = slackClient(connection);
  const given = { exclude_archived: 'false', types: 'public_channel' };
  for await (const page of client.list('conversations.list', 'channels', 'id', given)) {
    for (const channel of page) {
      const ref = channelRef(channel);
      if (ref) yield ref;
    }
  }
}

export function channelRef(channel: JsonObject): IncidentRef | undefined {
  const id = text(channel['id']);
  const name = line(channel['name']);
  const created = ofSeconds(channel['created']);
  if (id === undefined || !isIncidentChannel(name) || created === undefined) return undefined;
  return { uri: slackUri(id), title: `#${name}`, startedAt: created };
}

const NEEDED = 'channels:history';

async function verify(connection: Connection) {
  const client = slackClient(connection);
  const answer = await client.call('auth.test');
  const scopes = answer.header('x-oauth-scopes');
  if (scopes !== undefined && !scopes.includes(':history'))
    throw new ConnectorError('forbidden', `Slack needs one more permission: ${NEEDED}.`);
  return {
    name: `workspace ${text(at(answer.body, 'team')) ?? 'Slack'}`,
    detail: await channelsSeen(client),
  };
}

const ENOUGH_PAGES = 3;

/** How many channels a token sees, as far as a few requests tell. */
async function channelsSeen(client: ReturnType<typeof slackClient>): Promise<string> {
  let [count, pages] = [0, 0];
  const given = { exclude_archived: 'true', types: 'public_channel' };
  for await (const page of client.list('conversations.list', 'channels', 'id', given)) {
    count += page.length;
    pages += 1;
    if (pages === ENOUGH_PAGES) return `${count} channels or more`;
  }
  return count === 1 ? '1 channel' : `${count} channels`;
}

export const slack = {
  id: 'slack',
  label: 'Slack',
  icon: 'comment-discussion',
  defaultBaseUrl: 'https://slack.com/api',
  secrets: [
    {
      key: 'token',
      label: 'Slack token',
      env: 'POSTMORTEM_SLACK_TOKEN',
      help: 'A bot token (xoxb-…) of an internal app with channels:history, channels:read, users:read, pins:read and reactions:read, invited to the channel; chat:write as well to announce there.',
    },
  ],
  ask: 'Channel ID (C0INC2041) or link',
  reference,
  events,
  recent,
  verify,
} as const satisfies Source;
