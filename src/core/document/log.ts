import { almostMarks, type Word } from './almost-marks.ts';
import type { Finding } from './finding.ts';
import { readTail } from './log-tail.ts';
import { groupLines, isComment, join, type Joined, type LogGroup, type LogLine } from './log-text.ts';
import { isMark, MARKS, type Mark } from './mark.ts';
import type { TimelineEntry } from './postmortem.ts';
import type { Span } from './span.ts';
import { misshapenTime, readWhen, type When } from './time.ts';
import { instantOf, isDay, isoTime, type Instant } from './zone.ts';

export interface Log {
  readonly entries: readonly TimelineEntry[];
  readonly problems: readonly Finding[];
  /** The day that a line behind the last would fall on. */
  readonly day: string | undefined;
}

/** What bare times are read by. */
export interface Clock {
  readonly day: string | undefined;
  readonly zone: string | undefined;
}

/** A line of a `log` that only names the day of those that follow. */
export const DAY_LINE = /^\d{4}-\d{2}-\d{2}\s*$/;

/** Reads the lines of a `log` by the grammar of DESIGN §5; `indent` is the base indentation of its block. */
export function readLog(lines: readonly LogLine[], indent: string, clock: Clock): Log {
  const entries: TimelineEntry[] = [];
  const problems: Finding[] = [];
  let day = clock.day;
  for (const group of groupLines(lines, indent)) {
    if (isComment(group)) continue;
    const [first] = group;
    if (group.length === 1 && DAY_LINE.test(first.text)) {
      day = first.text.trim();
      if (!isDay(day)) problems.push(noSuchDay(first));
      continue;
    }
    const when = readWhen(first.text);
    if (!when) problems.push(unreadable(first, { day, zone: clock.zone }));
    else readEntry(group, when, { day, zone: clock.zone }, entries, problems);
  }
  return { entries, problems, day };
}

function readEntry(
  group: LogGroup,
  when: When,
  clock: Clock,
  entries: TimelineEntry[],
  problems: Finding[],
): void {
  const joined = join(group);
  const rest = skipBlanks(joined.text, when.text.length);
  const marked = readMarks(joined, rest);
  const tail = readTail(joined, skipBlanks(joined.text, marked.end));
  const instant = when.resolve(clock.day, clock.zone);
  const span = joined.span(0, when.text.length);
  entries.push({
    span: joined.span(0, joined.text.length),
    when: { text: when.text, span },
    day: when.ownDay ?? clock.day,
    at: instant?.at,
    marks: marked.marks,
    ...tail.parts,
  });
  problems.push(...marked.problems, ...tail.problems, ...unclear(instant, clock.zone, span));
}

function skipBlanks(text: string, from: number): number {
  BLANKS.lastIndex = from;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

const BLANKS = /\s*/y;

interface Marked {
  readonly marks: readonly { readonly mark: Mark; readonly span: Span }[];
  readonly problems: readonly Finding[];
  readonly end: number;
}

const MARK_LIST = /[A-Za-z_-]+(?:\s*,\s*[A-Za-z_-]+)*:(?=\s|$)/y;

/** Words before a colon are marks as soon as one of them is: then the others are named, not taken for text. */
function readMarks(joined: Joined, from: number): Marked {
  MARK_LIST.lastIndex = from;
  const list = MARK_LIST.exec(joined.text)?.[0];
  const words = list === undefined ? [] : wordsOf(list, from);
  if (list === undefined || !words.some(({ word }) => isMark(word))) {
    return { marks: [], problems: almostMarks(joined, from, words), end: from };
  }
  return {
    marks: words.flatMap(({ word, start }) =>
      isMark(word) ? [{ mark: word, span: joined.span(start, start + word.length) }] : [],
    ),
    problems: words.flatMap(({ word, start }) =>
      isMark(word) ? [] : [unknownMark(word, joined.span(start, start + word.length))],
    ),
    end: from + list.length,
  };
}

const wordsOf = (list: string, from: number): readonly Word[] =>
  [...list.matchAll(/[A-Za-z_-]+/g)].map((match) => ({ word: match[0], start: from + match.index }));

const unknownMark = (word: string, at: Span): Finding => ({
  code: 'timeline/mark',
  span: at,
  level: 'error',
  message: `There is no mark "${word}". Marks are ${MARKS.join(', ')}.`,
});

const noSuchDay = ({ text, start }: LogLine): Finding => ({
  code: 'timeline/date',
  span: { start, end: start + text.length },
  level: 'error',
  message: 'No calendar has this day, so the lines below it have no instant.',
});

function unreadable(line: LogLine, clock: Clock): Finding {
  const time = misshapenTime(line.text);
  const at = { start: line.start, end: line.start + (time ?? line).text.length };
  if (!time) {
    return {
      code: 'timeline/line',
      span: at,
      level: 'error',
      message: 'This line has no time. Begin it with HH:MM, or indent it deeper to continue the line above.',
    };
  }
  const better = time.better ?? midnight(time.text, clock);
  const fixes =
    better === undefined
      ? []
      : [{ title: `Write ${better}`, edits: [{ span: at, newText: better }], preferred: true }];
  return { code: 'timeline/time', span: at, level: 'error', message: time.why, fixes };
}

const DAY = 86_400_000;

/** `24:00` is where the next day begins; a full ISO time says it and leaves the lines below on their day. */
function midnight(text: string, { day, zone }: Clock): string | undefined {
  if (!/^24:00(?::00)?$/.test(text) || day === undefined || zone === undefined) return undefined;
  const start = instantOf(day, { hour: 12, minute: 0, second: 0, millisecond: 0 }, 'UTC');
  if (!start) return undefined;
  const next = new Date(start.at + DAY).toISOString().slice(0, 10);
  const at = instantOf(next, { hour: 0, minute: 0, second: 0, millisecond: 0 }, zone);
  return at && isoTime(at.at, zone);
}

function unclear(instant: Instant | undefined, zone: string | undefined, at: Span): readonly Finding[] {
  if (instant?.unclear === undefined || zone === undefined) return [];
  const message =
    instant.unclear === 'twice'
      ? 'Clocks showed this time twice that day; the earlier is taken. A full ISO time says which.'
      : 'Clocks skipped this time that day; it is read as an hour later. A full ISO time says which.';
  const readings = [instant.at, ...(instant.other === undefined ? [] : [instant.other])];
  const fixes = readings.map((reading) => {
    const newText = isoTime(reading, zone);
    return { title: `Write ${newText}`, edits: [{ span: at, newText }] };
  });
  return [{ code: 'timeline/ambiguous', span: at, level: 'warning', message, fixes }];
}
