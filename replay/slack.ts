import { jsonObject, record, whole } from './body.ts';
import { json, type Credential, type Reply, type Request } from './exchange.ts';
import type { Recorded, SlackMessage } from './recording.ts';
import { asParent, inHistory, inThread, inWindow } from './slack-messages.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { isListed, timeIn } from './world.ts';

/** Slack says no with HTTP 200. */
const no = (error: string, more: Recorded = {}): Reply => json({ ok: false, error, ...more });
const yes = (value: Recorded): Reply => json({ ok: true, ...value });

/** Slack takes its arguments in the query, as a form or as JSON. */
function argumentsOf(request: Request): URLSearchParams {
  const all = new URLSearchParams(request.query);
  const type = request.headers['content-type'] ?? '';
  const sent = type.startsWith('application/json')
    ? Object.entries(jsonObject(request.body) ?? {}).map(([name, value]) => [name, String(value)] as const)
    : [...new URLSearchParams(request.body)];
  for (const [name, value] of sent) all.set(name, value);
  return all;
}

type Method = (visit: Visit, given: URLSearchParams) => Reply;

const cursorFor = (offset: number): string => Buffer.from(`next:${offset}`).toString('base64');
const offsetOf = (cursor: string): number | undefined => {
  const found = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1];
  return found === undefined ? undefined : Number(found);
};

interface Slice<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
  readonly next: string;
}

/** One page by cursor; undefined where the cursor is none of ours. */
function slice<Item>(all: readonly Item[], given: URLSearchParams, usual: number): Slice<Item> | undefined {
  const limit = whole(given.get('limit'), usual, 1, 999);
  const cursor = given.get('cursor') ?? '';
  const offset = cursor === '' ? 0 : offsetOf(cursor);
  if (offset === undefined) return undefined;
  const more = offset + limit < all.length;
  return {
    items: all.slice(offset, offset + limit),
    more,
    next: more ? cursorFor(offset + limit) : '',
  };
}

const metadata = (next: string): Recorded => ({ response_metadata: { next_cursor: next } });

const authTest: Method = ({ world }) => {
  const { team, bot } = world.recording.slack;
  return yes({ url: team.url, team: team.name, team_id: team.id, ...bot, is_enterprise_install: false });
};

const channelsList: Method = ({ world }, given) => {
  const types = (given.get('types') ?? 'public_channel').split(',');
  const typeOf = (one: Recorded): string =>
    one['is_private'] === true ? 'private_channel' : 'public_channel';
  const asked = world.recording.slack.channels.filter((one) => types.includes(typeOf(one)));
  const page = slice(asked, given, 100);
  return page ? yes({ channels: page.items, ...metadata(page.next) }) : no('invalid_cursor');
};

const channelsInfo: Method = ({ world }, given) => {
  const channel = world.recording.slack.channels.find((one) => one.id === given.get('channel'));
  return channel ? yes({ channel }) : no('channel_not_found');
};

/** The messages of the named channel, or Slack's reason why not. */
function messagesOf(visit: Visit, given: URLSearchParams): readonly SlackMessage[] | Reply {
  const { channels, messages } = visit.world.recording.slack;
  const channel = channels.find((one) => one.id === given.get('channel'));
  if (!channel) return no('channel_not_found');
  if (!channel.is_member) return no('not_in_channel');
  const posted = visit.world.published.slack
    .filter(
      (one) =>
        one.channel === channel.id &&
        (isAskedFor(one.message.ts, given) || isListed(visit.world, one.postedAt)),
    )
    .map(({ message }) => message);
  return [...(messages[channel.id] ?? []), ...posted];
}

/** What is asked for by its own time is there at once. */
const isAskedFor = (ts: string, given: URLSearchParams): boolean =>
  [given.get('latest'), given.get('ts'), given.get('message_ts')].includes(ts);

const isReply = (value: readonly SlackMessage[] | Reply): value is Reply => 'status' in value;

const history: Method = (visit, given) => {
  const all = messagesOf(visit, given);
  if (isReply(all)) return all;
  const found = all.filter((one) => inHistory(one) && inWindow(one, given)).toReversed();
  const page = slice(found, given, 100);
  if (!page) return no('invalid_cursor');
  const isFull = given.get('include_all_metadata') === 'true';
  const messages = page.items.map((one) => withMetadata(asParent(one, all), isFull));
  return yes({
    messages,
    has_more: page.more,
    pin_count: pinsOf(visit, given).length,
    ...metadata(page.next),
  });
};

/** Others see no more than that there is some. */
function withMetadata(message: SlackMessage, isFull: boolean): SlackMessage {
  const found = record(message['metadata']);
  return isFull || !found ? message : { ...message, metadata: { event_type: found['event_type'] } };
}

/** What a message is to say; undefined where it says nothing, or what it says is no JSON. */
function said(given: URLSearchParams): Recorded | undefined {
  const [words, blocks, told] = [given.get('text'), given.get('blocks'), given.get('metadata')];
  const more = jsonObject(`{"blocks":${blocks ?? '[]'},"metadata":${told ?? 'null'}}`);
  return words === null || !more ? undefined : { text: words, ...more };
}

const postMessage: Method = (visit, given) => {
  const { world } = visit;
  const [all, message] = [messagesOf(visit, given), said(given)];
  if (isReply(all)) return all;
  if (!message) return no('no_text');
  const { slack: posted } = world.published;
  const postedAt = timeIn(world);
  const ts = `${Math.floor(postedAt / 1000)}.${String(900 + posted.length).padStart(6, '0')}`;
  const channel = given.get('channel') ?? '';
  const made: SlackMessage = { type: 'message', ...world.recording.slack.bot, ...message, ts };
  posted.push({ channel, postedAt, message: made });
  return yes({ channel, ts, message: made });
};

const updateMessage: Method = ({ world }, given) => {
  const [channel, ts, message] = [given.get('channel'), given.get('ts'), said(given)];
  const found = world.published.slack.find((one) => one.channel === channel && one.message.ts === ts);
  if (!found) return no('message_not_found');
  if (found.settled === true) return no('edit_window_closed');
  if (!message) return no('no_text');
  found.message = { ...found.message, ...message };
  return yes({ channel, ts, text: message['text'] });
};

const replies: Method = (visit, given) => {
  const all = messagesOf(visit, given);
  if (isReply(all)) return all;
  const thread = inThread(all, given.get('ts') ?? '');
  const [parent, ...rest] = thread;
  if (!parent) return no('thread_not_found');
  const page = slice([parent, ...rest.filter((one) => inWindow(one, given))], given, 1000);
  if (!page) return no('invalid_cursor');
  const messages = page.items.map((one) => asParent(one, all));
  return yes({ messages, has_more: page.more, ...metadata(page.next) });
};

const usersList: Method = ({ world }, given) => {
  const page = slice(world.recording.slack.users, given, 200);
  return page ? yes({ members: page.items, ...metadata(page.next) }) : no('invalid_cursor');
};

const usersInfo: Method = ({ world }, given) => {
  const user = world.recording.slack.users.find((one) => one.id === given.get('user'));
  return user ? yes({ user }) : no('user_not_found');
};

const pinsOf = (visit: Visit, given: URLSearchParams) =>
  visit.world.recording.slack.pins[given.get('channel') ?? ''] ?? [];

const pinsList: Method = (visit, given) => {
  const all = messagesOf(visit, given);
  if (isReply(all)) return all;
  const channel = given.get('channel');
  const items = pinsOf(visit, given).map((pin) => ({
    type: 'message',
    channel,
    created: pin.created,
    created_by: pin.created_by,
    message: all.find((one) => one.ts === pin.ts),
  }));
  return yes({ items });
};

const permalink: Method = (visit, given) => {
  const all = messagesOf(visit, given);
  if (isReply(all)) return all;
  const ts = given.get('message_ts') ?? '';
  const message = all.find((one) => one.ts === ts);
  if (!message) return no('message_not_found');
  const channel = given.get('channel') ?? '';
  const thread =
    message.thread_ts && message.thread_ts !== ts ? `?thread_ts=${message.thread_ts}&cid=${channel}` : '';
  const link = `${visit.world.recording.slack.team.url}archives/${channel}/p${ts.replace('.', '')}${thread}`;
  return yes({ channel, permalink: link });
};

const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'conversations.list': channelsList,
  'conversations.info': channelsInfo,
  'conversations.history': history,
  'conversations.replies': replies,
  'users.list': usersList,
  'users.info': usersInfo,
  'pins.list': pinsList,
  'chat.getPermalink': permalink,
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
};

/** The scope each method asks for, as Slack names it. */
const SCOPES: Readonly<Record<string, string>> = {
  'conversations.list': 'channels:read',
  'conversations.info': 'channels:read',
  'users.list': 'users:read',
  'users.info': 'users:read',
  'pins.list': 'pins:read',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
};

/** `/api/auth.test`, and `/auth.test` for clients whose base URL already ends where Slack's own does. */
const PREFIXES = ['/api/', '/'] as const;

const routesOf = (name: string, method: Method): readonly Route[] =>
  PREFIXES.flatMap((prefix) =>
    ['GET', 'POST'].map((verb): Route => {
      const identity = name === 'auth.test' ? ({ identity: true } as const) : {};
      const answer = (visit: Visit): Reply => method(visit, argumentsOf(visit.request));
      return { method: verb, path: prefix + name, answer, ...identity };
    }),
  );

const ROUTES: readonly Route[] = Object.entries(METHODS).flatMap(([name, method]) => routesOf(name, method));

const ERRORS = { missing: 'not_authed', unknown: 'invalid_auth', expired: 'token_expired' } as const;

function refuse(kind: Exclude<Credential, 'valid'>, request: Request): Reply {
  if (kind !== 'narrow') return no(ERRORS[kind]);
  const needed = SCOPES[request.path.replace(/^\/(?:api\/)?/, '')] ?? 'channels:history';
  return no('missing_scope', { needed, provided: 'identify' });
}

function limited({ retryAfter }: Limit): Reply {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return json({ ok: false, error: 'ratelimited' }, 429, headers);
}

function firstPage(request: Request): Request {
  const form = new URLSearchParams(request.body);
  const sent = jsonObject(request.body);
  form.delete('cursor');
  const body = sent ? JSON.stringify({ ...sent, cursor: '' }) : form.toString();
  return { ...withoutQuery(request, 'cursor'), body };
}

/** A token may also come as the argument `token`, as old clients send it. */
const tokenOf = (request: Request): string | undefined =>
  afterScheme(request.headers['authorization'], 'Bearer') ?? argumentsOf(request).get('token') ?? undefined;

export const slack: Vendor = {
  id: 'slack',
  routes: ROUTES,
  credential: (request) => credentialOf(tokenOf(request)),
  refuse,
  notFound: () => no('unknown_method'),
  limited,
  headers: () => ({ 'x-oauth-scopes': 'channels:history,channels:read,users:read,pins:read' }),
  firstPage,
};
