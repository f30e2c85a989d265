import { isMark } from '../document/mark.ts';
import type { TimelineEvent } from './event.ts';
import { oneLine } from './one-line.ts';
import { isDay } from './paste/day.ts';
import { readMessages, type Message } from './paste/messages.ts';
import { resolve, type Resolved } from './paste/resolve.ts';
import { scrubbed } from './scrub.ts';
import type { Stamp } from './paste/stamp.ts';

export interface PasteOptions {
  /** `YYYY-MM-DD`: the day of the first message, where the text leaves it open. */
  readonly date?: string;
  /** The zone of the times that name none. UTC, an offset or Area/City; UTC where it is unset. */
  readonly zone?: string;
}

/** What was read from text that somebody copied out of a chat, a log or their notes. */
export interface Pasted {
  /** In time order; empty where the date has to be asked for. */
  readonly events: readonly TimelineEvent[];
  /** The text leaves the day open: ask for it and read again with `date`. A day is never guessed. */
  readonly needs: 'date' | undefined;
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
export function readPasted(text: string, { date, zone = 'UTC' }: PasteOptions = {}): Pasted {
  const read = readMessages(text.slice(0, LARGEST_PASTE));
  const messages = inOrder(read.messages);
  const { resolved, needsDate, notes } = resolve(
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
    needs: needsDate ? 'date' : undefined,
    found: messages.length,
    notes: [...new Set(notes), ...cut],
    rest: read.rest,
  };
}

/** A log that shows the newest first is turned round, so that days and halves of days are told in their order. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  if (messages.some(({ under }) => under !== undefined)) return messages;
  const rising = messages.reduce((sum, message, index) => sum + step(messages[index - 1], message), 0);
  return rising < 0 ? messages.toReversed() : messages;
}

const HALF_DAY = 12 * 3600;

/** 1 where the clock goes on from one message to the next, -1 where it goes back; half a day and more passes midnight. */
function step(before: Message | undefined, { stamp }: Message): number {
  if (!before || !comparable(before.stamp, stamp)) return 0;
  const by = secondsOf(stamp) - secondsOf(before.stamp);
  return stamp.day === undefined && Math.abs(by) > HALF_DAY ? -Math.sign(by) : Math.sign(by);
}

const comparable = (a: Stamp, b: Stamp): boolean =>
  (a.day === undefined) === (b.day === undefined) && (a.half === undefined) === (b.half === undefined);

const secondsOf = ({ time, day }: Stamp): number =>
  (day?.kind === 'exact' ? Date.parse(day.day) / 1000 : 0) +
  (time.hour * 60 + time.minute) * 60 +
  time.second;

function toEvent({ message, at }: Resolved): TimelineEvent {
  const { author, replies } = message;
  const { text, marks } = readText(message);
  return {
    uri: '',
    at,
    ...(message.stamp.toTheMinute ? { precision: 'minute' } : {}),
    source: 'paste',
    kind: author ? 'message' : 'note',
    text,
    ...(author ? { actor: author.name } : {}),
    ...(author?.bot ? { bot: true } : {}),
    ...(replies === undefined ? {} : { replies }),
    ...(marks.length === 0
      ? {}
      : { suggests: marks.map((mark) => ({ mark, reason: 'written so in the pasted text' })) }),
  };
}

const MARKS_FIRST = /^([a-z_]{1,20}(?:\s?,\s?[a-z_]{1,20}){0,9}):\s+(?=\S)/;

function readText({
  lines,
  stamp,
}: Message): Pick<TimelineEvent, 'text'> & { readonly marks: ReturnType<typeof marksOf> } {
  const joined = oneLine(lines.join(' '));
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
    const uri = `paste:${new Date(event.at).toISOString()}/${hash(`${event.actor ?? ''}\n${event.text}`)}`;
    const times = (seen.get(uri) ?? 0) + 1;
    seen.set(uri, times);
    return { ...event, uri: times === 1 ? uri : `${uri}.${times}` };
  });
}

/** FNV-1a, 32 bits: enough to tell apart two texts of one second. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}
