import { at, httpsLink, objects, strings, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { EventKind, TimelineEvent } from '../../timeline/event.ts';
import { defined, first, LONGEST_TEXT, number, type Extra } from '../fields.ts';
import { isCommand } from './command.ts';
import { messageText } from './text.ts';
import { instantOfTs, slackUri } from './ts.ts';

/** What must be known to read a channel's messages. */
export interface SlackContext {
  readonly channel: { readonly id: string; readonly name: string | undefined; readonly restricted: boolean };
  /** `https://acme.slack.com/` */
  readonly teamUrl: string | undefined;
  /** A person's name by id. */
  user(id: string): string | undefined;
  /** Whether the id is a bot's. */
  isBot?(id: string): boolean;
  /** Ids of those who pinned a message, by its `ts`. */
  readonly pins: ReadonlyMap<string, readonly string[]>;
}

/** Kinds of message that people and bots write; all others tell what happened to the channel. */
const WRITTEN = new Set([
  '',
  'bot_message',
  'me_message',
  'thread_broadcast',
  'reply_broadcast',
  'file_share',
  'file_comment',
]);

/** Reactions that say "this belongs on the timeline". */
const MARKERS = new Set([
  'pushpin',
  'round_pushpin',
  'bookmark',
  'memo',
  'spiral_note_pad',
  'star',
  'triangular_flag_on_post',
]);

/** One message; undefined for what was deleted and for what has no `ts`. */
export function messageEvent(message: JsonObject, context: SlackContext): TimelineEvent | undefined {
  const ts = text(message['ts']) ?? '';
  const when = instantOfTs(ts);
  const subtype = text(message['subtype']) ?? '';
  if (when === undefined || subtype === 'tombstone') return undefined;
  const known = WRITTEN.has(subtype);
  const { channel } = context;
  const parent = parentOf(message);
  const said = messageText(message, context);
  return {
    uri: slackUri(channel.id, ts),
    at: when,
    source: 'slack',
    kind: kindOf(message, known, context),
    text: cut(said || 'a message without text', LONGEST_TEXT),
    ...author(message, context),
    ...defined<Extra>({
      place: channel.name === undefined ? undefined : `#${channel.name}`,
      level: levelOf(message, said),
      pinned: pinnedText(ts, message, context),
      thread: parent === undefined ? undefined : slackUri(channel.id, parent),
      replies: number(message['reply_count']) || undefined,
      edited: instantOfTs(text(at(message, 'edited', 'ts')) ?? ''),
      permalink: permalink(ts, parent, context),
      restricted: channel.restricted || undefined,
      raw: known ? undefined : subtype,
    }),
  };
}

function kindOf(message: JsonObject, known: boolean, context: SlackContext): EventKind {
  if (!known) return 'other';
  const command = !isBot(message) && isCommand(message, (id) => context.isBot?.(id) === true);
  return command ? 'action' : 'message';
}

/** The `ts` of the message that this one answers. */
function parentOf(message: JsonObject): string | undefined {
  const thread = text(message['thread_ts']);
  return thread === message['ts'] ? undefined : thread;
}

function author(message: JsonObject, context: SlackContext): Extra {
  const id = text(message['user']);
  const bot = isBot(message);
  const actor = bot
    ? first(
        message['username'],
        at(message, 'bot_profile', 'name'),
        id && context.user(id),
        message['bot_id'],
      )
    : first(id && context.user(id), at(message, 'user_profile', 'real_name'), message['username'], id);
  return defined<Extra>({ actor, bot: bot || undefined });
}

// What monitors write in front: [Critical], [Triggered], [Warn].
const ALARM = /^\W*(?:critical|error|alert|triggered|firing)\b/i;
const WARNING = /^\W*warn(?:ing)?\b/i;

/** How bad a bot says it is: by the colour of an attachment, else by its first word in brackets. */
function levelOf(message: JsonObject, said: string): 'error' | 'warning' | undefined {
  const colours = objects(message['attachments']).map((one) => one['color']);
  if (colours.includes('danger')) return 'error';
  if (colours.includes('warning')) return 'warning';
  if (!isBot(message) || !said.startsWith('[')) return undefined;
  if (ALARM.test(said)) return 'error';
  return WARNING.test(said) ? 'warning' : undefined;
}

const isBot = (message: JsonObject): boolean =>
  message['bot_id'] !== undefined || message['subtype'] === 'bot_message';

/** How many people pinned the message or gave it a reaction that marks it. */
function pinnedText(ts: string, message: JsonObject, { pins }: SlackContext): string | undefined {
  const marking = objects(message['reactions']).filter((one) => MARKERS.has(baseName(one['name'])));
  const people = new Set([...(pins.get(ts) ?? []), ...marking.flatMap((one) => strings(one['users']))]);
  if (people.size === 0) return pins.has(ts) ? 'pinned' : undefined;
  return people.size === 1 ? 'marked by 1 responder' : `marked by ${people.size} responders`;
}

/** A reaction's name without its skin tone: `pushpin::skin-tone-2`. */
const baseName = (name: unknown): string => (text(name) ?? '').split('::')[0] ?? '';

/** As chat.getPermalink gives it, without a request for each message. */
function permalink(
  ts: string,
  parent: string | undefined,
  { channel, teamUrl }: SlackContext,
): string | undefined {
  if (teamUrl === undefined) return undefined;
  const thread = parent === undefined ? '' : `?thread_ts=${parent}&cid=${channel.id}`;
  const path = `archives/${channel.id}/p${ts.replace('.', '')}${thread}`;
  const link = teamUrl.replace(/\/*$/, '/') + path;
  // Of a channel's thousands, none is taken apart to see what its parts show.
  return PLAIN_PATH.test(path) && isTeamUrl(teamUrl) ? link : httpsLink(link);
}

const PLAIN_PATH = /^[\w/?=&.-]+$/;
const isTeamUrl = (url: string): boolean => /^https:\/\/[a-z\d][a-z\d.-]*\/*$/.test(url);
