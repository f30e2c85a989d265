import type { TextEdit } from '../document/edit.ts';
import { lineEndOf } from '../document/lines.ts';
import { DAY_LINE } from '../document/log.ts';
import type { LogBlock, Postmortem, Timeline, TimelineEntry } from '../document/postmortem.ts';
import { slice, type Span } from '../document/span.ts';
import { isZone, wallClock } from '../document/zone.ts';
import { writeLogLine } from './log-line.ts';
import type { NewEntry } from './new-entry.ts';
import { behindLine, byPlace, insertItems, removeItem, startOfLine } from './write-items.ts';

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

/** The edit that takes an entry out with its whole lines; the lines around it stay as they are. */
export function removeEntry(postmortem: Postmortem, entry: TimelineEntry): TextEdit | undefined {
  const { timeline, text, lines } = postmortem;
  if (!timeline?.entries.includes(entry)) return undefined;
  if (timeline.form === 'entries') return removeItem(text, timeline, entry);
  const first = lines.positionAt(entry.span.start).line;
  const last = lines.positionAt(entry.span.end).line;
  return { span: { start: lines.fullSpan(first).start, end: lines.fullSpan(last).end }, newText: '' };
}

const zoneOf = (timeline: Timeline | undefined): string =>
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
function placeOf(text: string, timeline: Timeline, log: LogBlock, at: number): number {
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
  const before = runningDay(text, timeline, { start: log.span.start, end: offset });
  const body = writeLines(entries, zoneOf(timeline), before);
  const back =
    body.day !== before && before !== undefined && needsDay(text, { start: offset, end: log.span.end });
  const lines = back ? [...body.lines, before] : body.lines;
  const eol = lineEndOf(text);
  const atLineStart = offset === 0 || /[\r\n]/.test(text.charAt(offset - 1));
  const block = lines.map((line) => log.indent + line + eol).join('');
  return { span: { start: offset, end: offset }, newText: atLineStart ? block : eol + block };
}

/** The day that a bare time at the end of `part` falls on. */
function runningDay(text: string, timeline: Timeline, part: Span): string | undefined {
  const days = linesIn(text, part).filter((line) => DAY_LINE.test(line));
  return days.at(-1) ?? timeline.date;
}

/** True where the next line that counts is a bare time: it would slip to another day. */
function needsDay(text: string, part: Span): boolean {
  const next = linesIn(text, part).find((line) => line !== '' && !line.startsWith('#'));
  return next !== undefined && /^\d{2}:/.test(next);
}

const linesIn = (text: string, part: Span): readonly string[] =>
  slice(text, part)
    .split(/\r\n?|\n/)
    .map((line) => line.trim());

/** Log lines for entries in time order, with a day line wherever the day changes from `day` on. */
function writeLines(
  entries: readonly NewEntry[],
  zone: string,
  day: string | undefined,
): { readonly lines: readonly string[]; readonly day: string | undefined } {
  const lines: string[] = [];
  let current = day;
  for (const entry of entries) {
    const wall = wallClock(entry.at, zone);
    if (wall.day !== current) lines.push(wall.day);
    current = wall.day;
    lines.push(lineOf(entry, wall.time));
  }
  return { lines, day: current };
}

const lineOf = (entry: NewEntry, when: string): string =>
  writeLogLine({
    when,
    marks: entry.marks ?? [],
    text: entry.text,
    ...(entry.actor === undefined ? {} : { actor: entry.actor }),
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
  const empty = /^log[ \t]*:[ \t]*(?:~|""|'')?[ \t]*$/m.exec(slice(text, timeline.section.content));
  if (timeline.form === 'log' && !empty) return undefined;
  const header = newHeader(timeline, entries);
  const { lines } = writeLines(entries, zoneOf(timeline), timeline.date ?? header.day);
  const block = ['log: |', ...lines.map((line) => `  ${line}`)].join(eol);
  const head = header.lines.map((line) => line + eol).join('');
  if (!empty) {
    const end = timeline.section.content.end;
    return [{ span: { start: end, end }, newText: head + block + eol }];
  }
  const start = timeline.section.content.start + empty.index;
  return [{ span: { start, end: start + empty[0].length }, newText: head + block }];
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
