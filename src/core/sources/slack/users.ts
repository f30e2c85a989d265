import { ConnectorError } from '../../http/connector-error.ts';
import { at, object, objects, text, type JsonObject } from '../../http/json.ts';
import { first } from '../fields.ts';
import type { SlackClient } from './api.ts';
import { mentioned } from './mrkdwn.ts';
import { attachmentText } from './text.ts';

/** A person's name as Slack shows it. */
export const userName = (user: unknown): string | undefined =>
  first(
    at(user, 'profile', 'display_name'),
    at(user, 'profile', 'real_name'),
    object(user)['real_name'],
    object(user)['name'],
  );

/** Ids of the people who wrote a message or are mentioned in it, in its text or in what a bot attached. */
export function peopleIn(message: JsonObject): readonly string[] {
  const author = text(message['user']);
  const said = [text(message['text']) ?? '', ...objects(message['attachments']).map(attachmentText)];
  return [...(author === undefined ? [] : [author]), ...said.flatMap(mentioned)];
}

/** Names by id; each id is asked for once. */
export interface Directory {
  name(id: string): string | undefined;
  isBot(id: string): boolean;
  /** Learns the names of these people. Where the token may not read them, ids stay ids. */
  learn(ids: readonly string[]): Promise<void>;
}

export function slackDirectory(client: SlackClient): Directory {
  const names = new Map<string, string | undefined>();
  const bots = new Set<string>();
  const asked = new Map<string, Promise<void>>();
  let allowed = true;
  const ask = async (id: string): Promise<void> => {
    const found = await askFor(id, client);
    if (found === FORBIDDEN) allowed = false;
    else names.set(id, userName(found));
    if (found !== FORBIDDEN && at(found, 'is_bot') === true) bots.add(id);
  };
  return {
    name: (id) => names.get(id),
    isBot: (id) => bots.has(id),
    learn: async (ids) => {
      for (const id of new Set(ids)) {
        if (!allowed) return;
        const answer = asked.get(id) ?? ask(id);
        asked.set(id, answer);
        await answer;
      }
    },
  };
}

const FORBIDDEN = Symbol('forbidden');

async function askFor(id: string, client: SlackClient): Promise<JsonObject | undefined | typeof FORBIDDEN> {
  try {
    const { body } = await client.call('users.info', { user: id });
    return object(at(body, 'user'));
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    if (error.code === 'forbidden') return FORBIDDEN;
    if (error.code === 'not-found' || error.code === 'bad-response') return undefined;
    throw error;
  }
}
