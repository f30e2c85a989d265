import { readDay, type NamedDay } from './day.ts';
import { readAuthor, readHeader, splitAuthor, type Author } from './header.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** A line or a chat message with its time, as it stood in the pasted text. */
export interface Message {
  readonly stamp: Stamp;
  /** The day that a divider above it named. */
  readonly under: NamedDay | undefined;
  readonly author: Author | undefined;
  readonly lines: readonly string[];
  readonly replies: number | undefined;
}

export interface Messages {
  readonly messages: readonly Message[];
  /** Lines that belong to no time. */
  readonly rest: readonly string[];
}

interface Open {
  stamp: Stamp;
  under: NamedDay | undefined;
  author: Author | undefined;
  /** A chat message goes on over blank lines, a line of a list doesn't. */
  chat: boolean;
  lines: string[];
  replies: number | undefined;
}

interface State {
  readonly messages: Open[];
  readonly rest: string[];
  divider: NamedDay | undefined;
  blank: boolean;
}

/** Slack's badge of a bot and a person's status come below the name, on a line of their own or before the time. */
const BADGE_LINE =
  /(?:\r\n?|\n)[ \t]{0,8}(?:(APP|BOT|WORKFLOW|INTEGRATION)(?=[ \t]{2}|[ \t]?[\r\n])|:[a-z0-9_+-]{1,40}:(?=[ \t]{2,4}\d))/g;

const badge = (_: string, word: string | undefined): string => (word === undefined ? '' : ` ${word}`);

/** Cuts pasted text into messages: by stamps at the start of a line, and by the header lines of chats. */
export function readMessages(text: string): Messages {
  const state: State = { messages: [], rest: [], divider: undefined, blank: true };
  const lines = text.replace(BADGE_LINE, badge).split(/\r\n?|\n/);
  for (const line of lines) {
    if (line.trim() === '') state.blank = true;
    else {
      takeLine(state, line);
      state.blank = false;
    }
  }
  return { messages: state.messages, rest: state.rest };
}

function takeLine(state: State, line: string): void {
  const stamp = readStamp(line);
  if (stamp) return takeStamp(state, stamp, line);
  const divider = readDivider(line);
  if (divider) {
    state.divider = divider;
    return;
  }
  const header = readHeader(line);
  if (header) return open(state, header.stamp, header.author, true, []);
  takeText(state, line);
}

function takeStamp(state: State, stamp: Stamp, line: string): void {
  if (stamp.rest === '') return takeLoneStamp(state, stamp, line);
  const { author, text } = splitAuthor(stamp, /\d\t/.test(line));
  const cells = /^\s*\|/.test(line) ? text.replace(/\s*\|\s*$/, '').replace(/\s*\|\s*/g, ' — ') : text;
  open(state, stamp, author, author !== undefined, cells === '' ? [] : [cells]);
}

/** A time alone on its line: the line above it was the author, or the same author goes on. */
function takeLoneStamp(state: State, stamp: Stamp, line: string): void {
  const last = state.messages.at(-1);
  const above = last?.lines.at(-1) ?? (last ? undefined : state.rest.at(-1));
  const compact = last?.stamp.half !== undefined && stamp.half === undefined;
  const indented = /^\s/.test(line);
  const spare = last === undefined || last.lines.length > 1 || last.replies !== undefined || indented;
  const author = above === undefined || compact || !spare ? undefined : readAuthor(above, indented && !last);
  if (author) (last ? last.lines : state.rest).pop();
  open(state, stamp, author ?? last?.author, true, []);
}

function open(state: State, stamp: Stamp, author: Author | undefined, chat: boolean, lines: string[]): void {
  state.messages.push({ stamp, under: state.divider, author, chat, lines, replies: undefined });
}

const RULER = /^[\s\-–—=_*]+|[\s\-–—=_*]+$/g;

/** `Today`, `Wednesday, November 18th`, `--- 2026-11-18 ---`, `## 18 November 2026` */
function readDivider(line: string): NamedDay | undefined {
  if (line.length > 80) return undefined;
  const day = readDay(line.replace(/^\s*#+\s/, '').replace(RULER, ''));
  return day && /^[\s:,.]*$/.test(day.rest) ? day.day : undefined;
}

/** What clients draw around messages and copy with them. */
const DRAWN: readonly RegExp[] = [
  /^(?:view (?:thread|newer replies|older replies)|last reply .{1,40}|edited|show details)$/i,
  /^(?:also sent to the channel|replied to a thread: .*|posted using \/\S{1,30}|only visible to you|(?:show|see) (?:more|less))$/i,
  /^(?:\d{1,3} (?:like|heart|laugh|surprised|sad|angry|\S{1,20}) reactions?\.?|has context menu.{0,40})$/i,
];
/** What is a message of its own as well, where it is the first of one: an emoji, a number, "Thread". */
const REACTIONS: readonly RegExp[] = [
  /^(?:new(?: messages?)?|thread|reply|(?:like|heart|laugh|surprised|sad|angry) \d{1,3})$/i,
  /^(?:\d{1,3}|(?::[a-z0-9_+-]{1,40}:\s*\d*\s*)+|(?:\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d|\s|\d)+)$/iu,
];
const REPLIES = /^(\d{1,4}) repl(?:y|ies)$/i;

const isNoise = (line: string, { lines }: Open): boolean =>
  (lines.length > 0 ? [...DRAWN, ...REACTIONS] : DRAWN).some((pattern) => pattern.test(line));

function takeText(state: State, line: string): void {
  const text = line.trim().replace(/ ?\(edited\)$/, '');
  const last = state.messages.at(-1);
  const replies = REPLIES.exec(text)?.[1];
  if (last && replies !== undefined) last.replies = Number(replies);
  else if (last && last.chat && isNoise(text, last)) return;
  else if (last && (last.chat || !state.blank || /^\s/.test(line))) last.lines.push(text);
  else state.rest.push(text);
}
