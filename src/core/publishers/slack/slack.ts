import type { Answer } from '../../http/api.ts';
import { clientFor } from '../../http/client.ts';
import type { Account, Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, httpsLink, objects, text, type JsonObject } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { digest } from '../../http/once/digest.ts';
import type { Query } from '../../http/request.ts';
import { slackRefusal } from '../../http/slack-refusal.ts';
import type { Publication, Published, Publisher } from '../../publish/publisher.ts';
import { linkOf, linkWords } from '../link.ts';
import { hostOf, misconfigured, neededOption } from '../option.ts';
import { blocksOf, escaped, figuresOf, headline, summaryOf } from './message.ts';

const NAME = 'Slack';
const EVENT = 'postmortem_published';

type Method = (name: string, given: Query, repeatable?: boolean) => Promise<Answer>;

/** @throws ConnectorError where no token is set */
function methods(connection: Connection): Method {
  const { token } = connection.secrets;
  if (!token)
    throw new ConnectorError('unauthorized', `${NAME} needs a token. Connect it first.`, { sent: false });
  const api = { name: NAME, headers: { authorization: `Bearer ${token}` }, refusal: slackRefusal };
  const send = clientFor(connection, api);
  return (name, form, repeatable = true) => send({ method: 'POST', path: `/${name}`, form, repeatable });
}

const TIME = /^\d{1,12}\.\d{6}$/;
const CHANNEL = /^[CG][A-Z0-9]{5,20}$/;

const channelOf = (options: Connection['options']): string => neededOption(options, NAME, 'channel', CHANNEL);

interface Place {
  readonly channel: string;
  /** As text: as a number it would lose digits. */
  readonly ts: string;
}

function placeIn(key: string): Place {
  const [channel = '', ts = '', ...more] = key.split('/');
  if (CHANNEL.test(channel) && TIME.test(ts) && more.length === 0) return { channel, ts };
  throw misconfigured(`"${key}" is not written as channel/time of a message in ${NAME}.`);
}

/** As Copy Link gives it, without the point before the last six digits of the time; or as `publishedAt` does. */
function keyIn(address: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  if (![SITE, hostOf(baseUrl)].some((site) => host === site || host.endsWith(`.${site}`))) return undefined;
  const [, inPath, seconds, rest] = /\/archives\/(\w+)\/p(\d{1,12})(\d{6})\/?$/.exec(pathname) ?? [];
  const [channel, ts] = pathname.endsWith('/app_redirect')
    ? [searchParams.get('channel'), searchParams.get('message_ts')]
    : [inPath, `${seconds}.${rest}`];
  return CHANNEL.test(channel ?? '') && TIME.test(ts ?? '') ? `${channel}/${ts}` : undefined;
}

/** Each workspace has a host of its own below it. */
const SITE = 'slack.com';

const PAGES = 5;
const PAGE = '200';

/** Among the newest messages of the channel, by the metadata that only apps see. */
async function find({ marker }: Publication, connection: Connection): Promise<Published | undefined> {
  const call = methods(connection);
  const channel = channelOf(connection.options);
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const given = { channel, limit: PAGE, include_all_metadata: 'true', cursor };
    const { body } = await call('conversations.history', given);
    const found = objects(at(body, 'messages')).find((one) => isMarked(one, marker));
    const ts = text(found?.['ts']);
    if (ts !== undefined) return publishedAt({ channel, ts }, editionIn(found), call);
    cursor = text(at(body, 'response_metadata', 'next_cursor'));
    if (cursor === undefined) return undefined;
  }
  return undefined;
}

const isMarked = (message: JsonObject, marker: string): boolean =>
  at(message, 'metadata', 'event_type') === EVENT &&
  at(message, 'metadata', 'event_payload', 'marker') === marker;

const editionIn = (message: unknown): string | undefined =>
  text(at(message, 'metadata', 'event_payload', 'edition'));

async function publishedAt(place: Place, edition: string | undefined, call: Method): Promise<Published> {
  const url = await permalink(place, call);
  return { key: `${place.channel}/${place.ts}`, url, ...(edition !== undefined && { edition }) };
}

/** The link is an extra: where it can't be had, the message is there all the same. */
async function permalink({ channel, ts }: Place, call: Method): Promise<string> {
  const standard = `https://slack.com/app_redirect?channel=${channel}&message_ts=${ts}`;
  try {
    const { body } = await call('chat.getPermalink', { channel, message_ts: ts });
    return httpsLink(at(body, 'permalink')) ?? standard;
  } catch {
    return standard;
  }
}

async function read(key: string, connection: Connection): Promise<Published | undefined> {
  const call = methods(connection);
  const place = placeIn(key);
  const found = await messageAt(place, call);
  return found && publishedAt(place, editionIn(found), call);
}

const LONGEST_QUOTE = 80;

/** A message of somebody else, or about another postmortem. */
async function stranger(
  key: string,
  { marker }: Publication,
  connection: Connection,
): Promise<string | undefined> {
  const place = placeIn(key);
  const found = await messageAt(place, methods(connection));
  if (!found || isMarked(found, marker)) return undefined;
  return `the message "${cut(oneLine(text(found['text']) ?? ''), LONGEST_QUOTE)}" in channel ${place.channel}`;
}

async function messageAt({ channel, ts }: Place, call: Method): Promise<JsonObject | undefined> {
  const given = {
    channel,
    oldest: ts,
    latest: ts,
    inclusive: 'true',
    limit: '1',
    include_all_metadata: 'true',
  };
  const { body } = await call('conversations.history', given);
  return objects(at(body, 'messages')).find((one) => one['ts'] === ts);
}

interface Message {
  readonly edition: string;
  readonly form: Query;
}

async function messageOf(publication: Publication): Promise<Message> {
  const [words, blocks] = [escaped(headline(publication)), JSON.stringify(blocksOf(publication))];
  const edition = await digest(words + blocks);
  const event_payload = { marker: publication.marker, edition };
  const metadata = JSON.stringify({ event_type: EVENT, event_payload });
  return { edition, form: { text: words, blocks, metadata } };
}

async function create(publication: Publication, connection: Connection): Promise<Published> {
  const call = methods(connection);
  const channel = channelOf(connection.options);
  const quiet = { unfurl_links: 'false', unfurl_media: 'false' };
  const { edition, form } = await messageOf(publication);
  const { body } = await call('chat.postMessage', { channel, ...quiet, ...form }, false);
  return publishedAt({ channel, ts: timeOf(body) }, edition, call);
}

function timeOf(body: unknown): string {
  const ts = text(at(body, 'ts'));
  if (ts !== undefined) return ts;
  throw new ConnectorError('bad-response', 'Slack sent something unexpected: a message without its time.', {
    status: 200,
  });
}

async function update(
  { key }: Published,
  publication: Publication,
  connection: Connection,
): Promise<Published> {
  const call = methods(connection);
  const place = placeIn(key);
  const { edition, form } = await messageOf(publication);
  await call('chat.update', { channel: place.channel, ts: place.ts, ...form });
  return publishedAt(place, edition, call);
}

async function verify(connection: Connection): Promise<Account> {
  const { body } = await methods(connection)('auth.test', {});
  return { name: `workspace ${text(at(body, 'team')) ?? NAME}` };
}

export const slack = {
  id: 'slack',
  label: NAME,
  defaultBaseUrl: 'https://slack.com/api',
  secrets: [
    {
      key: 'token',
      label: 'Slack token',
      env: 'POSTMORTEM_SLACK_TOKEN',
      help: 'A bot token (xoxb-…) of an internal app with chat:write and channels:history, invited to the channel.',
    },
  ],
  audience: 'internal',
  makes: 'message',
  settles: [1_000, 5_000, 15_000],
  destination: (_publication, { options }) => `channel ${channelOf(options)}`,
  fields: (publication) => {
    const [link, summary, figures] = [linkOf(publication), summaryOf(publication), figuresOf(publication)];
    return [
      { name: 'headline', value: headline(publication) },
      ...(summary === '' ? [] : [{ name: 'summary', value: summary }]),
      ...(figures === '' ? [] : [{ name: 'metrics', value: figures }]),
      ...(link === undefined ? [] : [{ name: 'link', value: linkWords(link) }]),
    ];
  },
  find,
  keyIn,
  stranger,
  read,
  create,
  update,
  verify,
} as const satisfies Publisher;
