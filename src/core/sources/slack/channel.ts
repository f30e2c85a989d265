import { at, object, text, type JsonObject } from '../../http/json.ts';
import { sideBySide } from '../../http/side-by-side.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery } from '../../timeline/source.ts';
import { number, ofSeconds } from '../fields.ts';
import { within } from '../query.ts';
import type { SlackClient } from './api.ts';
import { isIncidentChannel, oldestOf, withDeclared } from './declared.ts';
import { messageEvent, type SlackContext } from './message.ts';
import { slackPins } from './pins.ts';
import { instantOfTs, tsOfInstant } from './ts.ts';
import { peopleIn, type Directory } from './users.ts';

/** What one run shares between its channels. */
export interface Session {
  readonly client: SlackClient;
  readonly directory: Directory;
  readonly teamUrl: string | undefined;
}

/** Each thread is a request of its own, and there may be hundreds. */
const THREADS_AT_ONCE = 4;

/** Everything of a channel: its history page by page, each thread behind the page of its parent. */
export async function* channelEvents(
  id: string,
  query: IncidentQuery,
  session: Session,
): AsyncGenerator<TimelineEvent> {
  const { client, directory } = session;
  const { body } = await client.call('conversations.info', { channel: id });
  const info = object(at(body, 'channel'));
  const context = await contextOf(id, info, session);
  const seen = new Set<string>();
  let oldest: readonly TimelineEvent[] = [];
  try {
    const given = { channel: id, ...windowOf(query) };
    for await (const page of client.list('conversations.history', 'messages', 'ts', given)) {
      yield* oldest;
      const events = await mapPage(page, context, directory, seen);
      // Held back until it is known whether the channel begins here.
      oldest = oldestOf(events);
      yield* events.slice(0, events.length - oldest.length);
      const threads = page
        .filter((message) => hasReplies(message, query))
        .map((parent) => () => threadEvents(text(parent['ts']) ?? '', context, { query, session, seen }));
      yield* sideBySide(threads, THREADS_AT_ONCE);
    }
  } catch (error) {
    yield* oldest;
    throw error;
  }
  yield* fromBeginning(info, query) ? withDeclared(oldest) : oldest;
  yield* earlierThreads(id, context, { query, session, seen });
}

const LOOK_BACK = 3 * 24 * 60 * 60_000;
const LOOK_BACK_PAGES = 3;

/** Replies within the window to what was said before it. Only the message that is answered tells of them. */
async function* earlierThreads(
  id: string,
  context: SlackContext,
  { query, session, seen }: Thread,
): AsyncGenerator<TimelineEvent> {
  const { since } = query;
  // An app that is held back would spend minutes on what is mostly nothing.
  if (since === undefined || session.client.isSlow()) return;
  const given = { channel: id, oldest: tsOfInstant(since - LOOK_BACK), latest: tsOfInstant(since) };
  let pages = 0;
  for await (const page of session.client.list('conversations.history', 'messages', 'ts', given)) {
    const threads = page
      .filter((message) => wasAnsweredSince(message, since))
      .map((parent) => () => threadEvents(text(parent['ts']) ?? '', context, { query, session, seen }));
    yield* sideBySide(threads, THREADS_AT_ONCE);
    pages += 1;
    if (pages === LOOK_BACK_PAGES) return;
  }
}

const wasAnsweredSince = (message: JsonObject, since: number): boolean =>
  (instantOfTs(text(message['latest_reply']) ?? '') ?? Number.NEGATIVE_INFINITY) >= since;

async function contextOf(id: string, info: JsonObject, session: Session): Promise<SlackContext> {
  const pins = await slackPins(session.client, id);
  const restricted = info['is_private'] === true || info['is_im'] === true || info['is_mpim'] === true;
  return {
    channel: { id, name: text(info['name']), restricted },
    teamUrl: session.teamUrl,
    user: (user) => session.directory.name(user),
    isBot: (user) => session.directory.isBot(user),
    pins,
  };
}

const windowOf = ({ since, until }: IncidentQuery) => ({
  inclusive: 'true',
  ...(since !== undefined && { oldest: tsOfInstant(since) }),
  ...(until !== undefined && { latest: tsOfInstant(until) }),
});

/** The messages of a page that were not there before: a broadcast reply is in the channel and in its thread. */
async function mapPage(
  page: readonly JsonObject[],
  context: SlackContext,
  directory: Directory,
  seen: Set<string>,
): Promise<readonly TimelineEvent[]> {
  const fresh = page.filter((message) => !seen.has(text(message['ts']) ?? ''));
  for (const message of fresh) seen.add(text(message['ts']) ?? '');
  await directory.learn(fresh.flatMap(peopleIn));
  return fresh.flatMap((message) => messageEvent(message, context) ?? []);
}

const hasReplies = (message: JsonObject, { since }: IncidentQuery): boolean => {
  const last = instantOfTs(text(message['latest_reply']) ?? '');
  const old = since !== undefined && last !== undefined && last < since;
  return (number(message['reply_count']) ?? 0) > 0 && !old;
};

interface Thread {
  readonly query: IncidentQuery;
  readonly session: Session;
  readonly seen: Set<string>;
}

async function* threadEvents(
  ts: string,
  context: SlackContext,
  { query, session, seen }: Thread,
): AsyncGenerator<TimelineEvent> {
  const given = { channel: context.channel.id, ts, ...windowOf(query) };
  for await (const page of session.client.list('conversations.replies', 'messages', 'ts', given)) {
    const events = await mapPage(page, context, session.directory, seen);
    yield* events.filter((event) => within(query, event.at));
  }
}

/** Whether a channel was made for the incident and is read from its first message on. */
function fromBeginning(info: JsonObject, { since }: IncidentQuery): boolean {
  const created = ofSeconds(info['created']);
  const whole = since === undefined || (created !== undefined && since <= created);
  return whole && isIncidentChannel(text(info['name']));
}
