import { isMap, isNode } from 'yaml';
import type { TextEdit } from '../document/edit.ts';
import { lineEndOf } from '../document/lines.ts';
import { DAY_LINE } from '../document/log.ts';
import type { LogBlock, Postmortem, Timeline, TimelineEntry } from '../document/postmortem.ts';
import { slice, type Span } from '../document/span.ts';
import { isZone, wallClock } from '../document/zone.ts';
import { writeLogLine } from './log-line.ts';
import type { NewEntry } from './new-entry.ts';
import { behindLine, byPlace, insertItems, removeItem, startOfLine } from './write-items.ts';
import { writeWhen } from './write-when.ts';

/**
 * The smallest edits that put the entries into the timeline: each goes after the last line whose instant is not
 * later, else first; nothing is sorted again. Undefined where the section can't take entries as it stands (not YAML,
 * or a `log` that is no literal block). Source: DESIGN §5 "An insert goes …".
 */
export function insertEntries(
  postmortem: Postmortem,
  entries: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  if (entries.length === 0) return [];
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  const { timeline } = postmortem;
  if (!timeline) return [newSection(postmortem, sorted)];
  if (timeline.section.yaml.errors.length > 0) return undefined;
  if (timeline.form === 'entries') return insertItems(postmortem.text, timeline, sorted);
  if (timeline.log) return insertLines(postmortem.text, timeline, timeline.log, sorted);
  return startLog(postmortem, timeline, sorted);
}

/** The edit that puts an entry without a day at the end of a log, its time as it was written; undefined where there is no log. */
export function insertDayless(
  postmortem: Postmortem,
  when: string,
  entry: Omit<NewEntry, 'at'>,
): readonly TextEdit[] | undefined {
  const { text, timeline } = postmortem;
  if (!timeline?.log || timeline.section.yaml.errors.length > 0) return undefined;
  const { indent } = timeline.log;
  const offset = endOfLog(text, timeline, timeline.log);
  const eol = lineEndOf(text);
  const gap = offset === 0 || /[\r\n]/.test(text.charAt(offset - 1)) ? '' : eol;
  return [{ span: { start: offset, end: offset }, newText: gap + indent + lineOf(entry, when) + eol }];
}

/** The edit that takes an entry out with its whole lines; the lines around it stay as they are. */
export function removeEntry(postmortem: Postmortem, entry: TimelineEntry): TextEdit | undefined {
  const { timeline, text, lines } = postmortem;
  if (!timeline?.entries.includes(entry)) return undefined;
  if (timeline.form === 'entries') return removeItem(text, timeline, entry);
  const first = lines.positionAt(entry.span.start).line;
  const last = lines.positionAt(entry.span.end).line;
  return { span: { start: lines.fullSpan(first).start, end: lines.fullSpan(last).end }, newText: '' };
}

/** The zone that bare times are written in. */
export const zoneOf = (timeline: Timeline | undefined): string =>
  timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';

interface Insertion {
  readonly offset: number;
  readonly entries: readonly NewEntry[];
}

function insertLines(
  text: string,
  timeline: Timeline,
  log: LogBlock,
  entries: readonly NewEntry[],
): readonly TextEdit[] {
  const places = byPlace(entries, ({ at }) => placeOf(text, timeline, log, at));
  return [...places].map(([offset, group]) => insertion(text, timeline, log, { offset, entries: group }));
}

/** Where a line for this instant goes: always the start of a line, or the end of the text. */
export function placeOf(text: string, timeline: Timeline, log: LogBlock, at: number): number {
  const known = timeline.entries.filter((entry) => entry.at !== undefined);
  const before = known.findLast((entry) => (entry.at ?? 0) <= at);
  if (before) return behindLine(text, before.span.end);
  const first = known[0];
  return first ? startOfLine(text, first.span.start) : endOfLog(text, timeline, log);
}

/** Behind the last line of the log that isn't blank. */
function endOfLog(text: string, timeline: Timeline, log: LogBlock): number {
  const last = timeline.entries.at(-1);
  if (last) return behindLine(text, last.span.end);
  const written = slice(text, log.span).trimEnd();
  return written === '' ? log.span.start : behindLine(text, log.span.start + written.length);
}

function insertion(
  text: string,
  timeline: Timeline,
  log: LogBlock,
  { offset, entries }: Insertion,
): TextEdit {
  const before = runningDay(text, timeline, log, offset);
  const body = writeLines(entries, zoneOf(timeline), before);
  const back =
    body.day !== before && before !== undefined && needsDay(text, log, { start: offset, end: log.span.end });
  const lines = back ? [...body.lines, before] : body.lines;
  const eol = lineEndOf(text);
  const atLineStart = offset === 0 || /[\r\n]/.test(text.charAt(offset - 1));
  const block = lines.map((line) => log.indent + line + eol).join('');
  return { span: { start: offset, end: offset }, newText: atLineStart ? block : eol + block };
}

/** The day that a bare time at `offset` falls on; undefined where none is said, or none that can be read. */
export function runningDay(
  text: string,
  timeline: Timeline,
  log: LogBlock,
  offset: number,
): string | undefined {
  const days = linesIn(text, log, { start: log.span.start, end: offset }).filter((line) =>
    DAY_LINE.test(line),
  );
  const day = days.at(-1)?.trim() ?? timeline.date;
  return day !== undefined && DAY_LINE.test(day) ? day : undefined;
}

/** True where a bare time comes before the next day line: it would slip to another day. */
function needsDay(text: string, log: LogBlock, part: Span): boolean {
  const next = linesIn(text, log, part).find((line) => DAY_LINE.test(line) || /^\d{2}:/.test(line));
  return next !== undefined && !DAY_LINE.test(next);
}

/** The lines that continue no other, without their indentation. */
const linesIn = (text: string, { indent }: LogBlock, part: Span): readonly string[] =>
  slice(text, part)
    .split(/\r\n?|\n/)
    .filter((line) => line.startsWith(indent) && !/^\s/.test(line.slice(indent.length)))
    .map((line) => line.slice(indent.length));

/** Log lines for entries in time order, with a day line wherever the day changes from `day` on. */
export function writeLines(
  entries: readonly NewEntry[],
  zone: string,
  day: string | undefined,
): { readonly lines: readonly string[]; readonly day: string | undefined } {
  const lines: string[] = [];
  let current = day;
  for (const entry of entries) {
    const when = writeWhen(entry, zone);
    if (when.day !== undefined && when.day !== current) lines.push(when.day);
    current = when.day ?? current;
    lines.push(lineOf(entry, when.text));
  }
  return { lines, day: current };
}

const lineOf = (entry: Omit<NewEntry, 'at'>, when: string): string =>
  writeLogLine({
    when,
    marks: entry.marks ?? [],
    text: entry.text,
    ...(entry.actor === undefined ? {} : { actor: entry.actor }),
    ...(entry.id === undefined ? {} : { id: entry.id }),
    public: entry.public ?? false,
    sources: entry.sources,
  });

/** A timeline section that has no log yet: the key is filled or added, with the date where none is said. */
function startLog(
  postmortem: Postmortem,
  timeline: Timeline,
  entries: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  const { text } = postmortem;
  const eol = lineEndOf(text);
  const empty = EMPTY_LOG.exec(slice(text, timeline.section.content));
  if (timeline.form === 'log' ? !empty : !takesKeys(text, timeline)) return undefined;
  const header = newHeader(timeline, entries);
  const { lines } = writeLines(entries, zoneOf(timeline), timeline.date ?? header.day);
  const block = [`log: |${empty?.[1] ?? ''}`, ...lines.map((line) => `  ${line}`)].join(eol);
  const head = header.lines.map((line) => line + eol).join('');
  if (!empty) {
    const end = timeline.section.content.end;
    const gap = /[\r\n]$/.test(text.slice(0, end)) ? '' : eol;
    return [{ span: { start: end, end }, newText: gap + head + block + eol }];
  }
  const start = timeline.section.content.start + empty.index;
  return [{ span: { start, end: start + empty[0].length }, newText: head + block }];
}

/** A `log` key without a value; its comment stays. */
const EMPTY_LOG = /^log[ \t]*:[ \t]*(?:~|""|'')?(?:[ \t]*|([ \t]+#.*))$/m;

/** True where a key on a line of its own can follow: in an empty section, or a map that begins at the margin. */
function takesKeys(text: string, { section }: Timeline): boolean {
  const map = section.yaml.contents;
  if (!isMap(map)) return !isNode(map) || slice(text, section.spanOf(map)).trim() === '';
  const first = section.spanOf(map).start;
  return map.flow !== true && startOfLine(text, first) === first;
}

function newHeader(
  timeline: Timeline | undefined,
  entries: readonly NewEntry[],
): { readonly day: string | undefined; readonly lines: readonly string[] } {
  const first = entries[0];
  const day = first && wallClock(first.at, zoneOf(timeline)).day;
  return {
    day,
    lines: [
      ...(timeline?.date === undefined ? [`date: ${day}`] : []),
      ...(timeline?.zone === undefined ? ['zone: UTC'] : []),
    ],
  };
}

/** A document without a timeline gets one in front of its first section, else at its end. */
function newSection(postmortem: Postmortem, entries: readonly NewEntry[]): TextEdit {
  const { text, sections, headings } = postmortem;
  const eol = lineEndOf(text);
  const header = newHeader(undefined, entries);
  const { lines } = writeLines(entries, 'UTC', header.day);
  const fence = ['```yaml timeline', ...header.lines, 'log: |', ...lines.map((line) => `  ${line}`), '```'];
  const section = sections[0];
  if (!section) {
    const gap = text === '' ? '' : /[\r\n]$/.test(text) ? eol : eol + eol;
    return { span: { start: text.length, end: text.length }, newText: gap + fence.join(eol) + eol };
  }
  const heading = headings.findLast(({ span }) => span.end <= section.span.start);
  const own = heading && text.slice(heading.span.end, section.span.start).trim() === '' ? heading : undefined;
  const start = (own ?? section).span.start;
  return { span: { start, end: start }, newText: fence.join(eol) + eol + eol };
}
