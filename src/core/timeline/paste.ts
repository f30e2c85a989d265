import { isMark } from '../document/mark.ts';
import type { TimelineEvent } from './event.ts';
import { oneLine } from './one-line.ts';
import { isExact } from './paste/exact.ts';
import { textOfHtml } from './paste/html.ts';
import { isDay } from './paste/day.ts';
import { inOrder } from './paste/in-order.ts';
import { readingsOf } from './paste/day-order.ts';
import { slackMessage } from './paste/slack-link.ts';
import { readMessages, type Message } from './paste/messages.ts';
import { resolve, type Resolved } from './paste/resolve.ts';
import { scrubbed } from './scrub.ts';

export interface PasteOptions {
  /** `YYYY-MM-DD`: the day of the first message, where the text leaves it open. */
  readonly date?: string;
  /** The zone of the times that name none. UTC, an offset or Area/City; UTC where it is unset. */
  readonly zone?: string;
  /** `YYYY-MM-DD`: from it the days are proposed that an open one may be. */
  readonly today?: string;
}

/** What was read from text that somebody copied out of a chat, a log or their notes. */
export interface Pasted {
  /** In time order; empty where the date has to be asked for. */
  readonly events: readonly TimelineEvent[];
  /** The text leaves the day open: ask for it and read again with `date`. A day is never guessed. */
  readonly needs: 'date' | undefined;
  /** Days that the open one may be, the likeliest first: to be asked for, not to be taken. */
  readonly days: readonly string[];
  /** How many times name no zone: they were read in `zone`, which has to be asked for as well. */
  readonly zoneless: number;
  /** Abbreviations that stand for several zones, as `IST`; their times are among the zoneless ones. */
  readonly unclearZones: readonly string[];
  /** How many times were found, whether or not their day is known. */
  readonly found: number;
  /** What was taken for granted, to be shown. */
  readonly notes: readonly string[];
  /** Lines that belong to no time and are in no event. */
  readonly rest: readonly string[];
}

/** Above this, in UTF-16 units, pasted text is cut: it is no longer something a person selected. */
export const LARGEST_PASTE = 1_000_000;
const LONGEST_TEXT = 2000;

/** Reads what people copy out of Slack, Teams, Zoom or PagerDuty, or any list with times. Total: never throws. */
export function readPasted(text: string, { date, zone = 'UTC', today }: PasteOptions = {}): Pasted {
  const read = readMessages(text.slice(0, LARGEST_PASTE));
  const told = read.messages.filter((message) => !isReaction(message));
  const messages = inOrder(told);
  const { resolved, open, notes } = resolve(
    messages,
    zone,
    date !== undefined && isDay(date) ? date : undefined,
  );
  const cut =
    text.length > LARGEST_PASTE ? ['The text is very long: its first million characters were read.'] : [];
  return {
    events: withUris(
      resolved
        .toSorted((a, b) => a.at - b.at)
        .map(toEvent)
        .map(scrubbed),
    ),
    needs: open ? 'date' : undefined,
    days: open && today !== undefined && isDay(today) ? readingsOf(open.day, today, open.order) : [],
    zoneless: messages.filter(({ stamp }) => stamp.zone === undefined).length,
    unclearZones: [...new Set(messages.flatMap(({ stamp }) => stamp.unclearZone ?? []))],
    found: messages.length,
    notes: [...new Set(notes), ...reactionsLeft(read.messages.length - told.length), ...cut],
    rest: read.rest,
  };
}

/** Zoom writes a reaction as a message of its own. */
const REACTION = /^(?:reacted to ".*" with \S+|removed an? \S+ reaction from ".*")$/is;
const isReaction = ({ author, lines }: Message): boolean =>
  author !== undefined && REACTION.test(lines.join(' ').trim());

const reactionsLeft = (count: number): readonly string[] =>
  count === 0 ? [] : [`${count === 1 ? '1 reaction was' : `${count} reactions were`} left out.`];

function toEvent({ message, at }: Resolved): TimelineEvent {
  const { author, replies, stamp } = message;
  const { text, marks } = readText(message);
  const linked = stamp.link === undefined ? undefined : slackMessage(stamp.link);
  return {
    uri: linked?.uri ?? '',
    at,
    ...(stamp.toTheMinute ? { precision: 'minute' } : {}),
    source: linked ? 'slack' : 'paste',
    kind: author ? 'message' : 'note',
    text,
    ...(author ? { actor: author.name } : {}),
    ...(author?.bot ? { bot: true } : {}),
    ...(replies === undefined ? {} : { replies }),
    ...(linked ? { permalink: linked.link } : {}),
    ...(linked?.thread === undefined ? {} : { thread: linked.thread }),
    ...(marks.length === 0
      ? {}
      : { suggests: marks.map((mark) => ({ mark, reason: 'written so in the pasted text' })) }),
  };
}

const REPLY = /^Replying to "(.{1,200}?)" ?(\S.*)$/;
const MARKS_FIRST = /^([a-z_]{1,20}(?:\s?,\s?[a-z_]{1,20}){0,9}):\s+(?=\S)/;

function readText({
  lines,
  stamp,
}: Message): Pick<TimelineEvent, 'text'> & { readonly marks: ReturnType<typeof marksOf> } {
  const joined = oneLine(lines.join(' ')).replace(REPLY, '$2 (reply to "$1")');
  const first = MARKS_FIRST.exec(joined);
  const marks = marksOf(first?.[1]);
  const text = first && marks.length > 0 ? joined.slice(first[0].length) : joined;
  const remarked = stamp.remark === undefined ? text : `${text} (${stamp.remark})`;
  return { marks, text: remarked.length > LONGEST_TEXT ? `${remarked.slice(0, LONGEST_TEXT)}…` : remarked };
}

function marksOf(list: string | undefined) {
  const words = list?.split(/\s?,\s?/) ?? [];
  return words.every(isMark) ? words.filter(isMark) : [];
}

/** The same text gives the same uris, so that pasting it again adds nothing. */
function withUris(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    if (event.uri !== '') return event;
    const uri = `paste:${new Date(event.at).toISOString()}/${hash(`${event.actor ?? ''}\n${event.text}`)}`;
    const times = (seen.get(uri) ?? 0) + 1;
    seen.set(uri, times);
    return { ...event, uri: times === 1 ? uri : `${uri}.${times}` };
  });
}

/** What a clipboard holds, in the form that says more: HTML where it knows times exactly, else the plain text. */
export function clipboardText(plain: string, html: string | undefined): string {
  if (html === undefined || html.length > LARGEST_PASTE) return plain;
  const text = textOfHtml(html);
  return isExact(text) ? text : plain;
}

/** FNV-1a, 32 bits: enough to tell apart two texts of one second. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}
