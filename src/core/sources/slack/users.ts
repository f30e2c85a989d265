import { ConnectorError } from '../../http/connector-error.ts';
import { at, object, text, type JsonObject } from '../../http/json.ts';
import { first } from '../fields.ts';
import type { SlackClient } from './api.ts';
import { mentioned } from './mrkdwn.ts';

/** A person's name as Slack shows it. */
export const userName = (user: unknown): string | undefined =>
  first(
    at(user, 'profile', 'display_name'),
    at(user, 'profile', 'real_name'),
    object(user)['real_name'],
    object(user)['name'],
  );

/** Ids of the people who wrote a message or are mentioned in it. */
export function peopleIn(message: JsonObject): readonly string[] {
  const author = text(message['user']);
  return [...(author === undefined ? [] : [author]), ...mentioned(text(message['text']) ?? '')];
}

/** Names by id; each id is asked for once. */
export interface Directory {
  name(id: string): string | undefined;
  /** Learns the names of these people. Where the token may not read them, ids stay ids. */
  learn(ids: readonly string[]): Promise<void>;
}

export function slackDirectory(client: SlackClient): Directory {
  const names = new Map<string, string | undefined>();
  let allowed = true;
  return {
    name: (id) => names.get(id),
    learn: async (ids) => {
      for (const id of new Set(ids)) {
        if (!allowed || names.has(id)) continue;
        const found = await askFor(id, client);
        allowed = found !== FORBIDDEN;
        names.set(id, found === FORBIDDEN ? undefined : found);
      }
    },
  };
}

const FORBIDDEN = Symbol('forbidden');

async function askFor(id: string, client: SlackClient): Promise<string | undefined | typeof FORBIDDEN> {
  try {
    const { body } = await client.call('users.info', { user: id });
    return userName(at(body, 'user'));
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    if (error.code === 'forbidden') return FORBIDDEN;
    if (error.code === 'not-found' || error.code === 'bad-response') return undefined;
    throw error;
  }
}
