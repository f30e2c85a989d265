import type { TextEdit } from '../document/edit.ts';
import type { LogBlock, Postmortem, Timeline, TimelineEntry } from '../document/postmortem.ts';
import { slice } from '../document/span.ts';
import { isoTime } from '../document/zone.ts';
import { changeItem } from './change-item.ts';
import { ended, linesOfEntry } from './entry-lines.ts';
import { writeWhen } from './write-when.ts';
import { placeOf, runningDay, zoneOf } from './write.ts';

/**
 * The edits that give an entry another time. Its line stays where it is while that is in order; else it goes to where a
 * new one would, with the comments above it. Of `entries:` only the time is written.
 */
export function changeTime(
  postmortem: Postmortem,
  entry: TimelineEntry,
  at: number,
): readonly TextEdit[] | undefined {
  const { text, timeline } = postmortem;
  if (!timeline?.entries.includes(entry) || timeline.section.yaml.errors.length > 0) return undefined;
  if (!timeline.log) {
    const written = changeItem(text, timeline, entry, 'at', whenOn(timeline.date, timeline, entry, at));
    return written && [written];
  }
  const day = runningDay(text, timeline, timeline.log, entry.span.start);
  const newText = whenOn(day, timeline, entry, at);
  return inOrder(timeline, entry, at)
    ? [{ span: entry.when.span, newText }]
    : moved(postmortem, timeline, timeline.log, entry, at);
}

/** The time as it is read under a day: bare where that is its day, to the minute where no more was and is told. */
function whenOn(day: string | undefined, timeline: Timeline, { when }: TimelineEntry, at: number): string {
  const zone = zoneOf(timeline);
  const minute = /^\d\d:\d\d$/.test(when.text);
  const written = writeWhen({ at, ...(minute && { precision: 'minute' }) }, zone);
  const reads = written.day === undefined || (written.day === day && timeline.zone === zone);
  return reads ? written.text : isoTime(at, zone);
}

function inOrder({ entries }: Timeline, entry: TimelineEntry, at: number): boolean {
  const index = entries.indexOf(entry);
  const before = entries.slice(0, index).findLast((one) => one.at !== undefined)?.at ?? -Infinity;
  const after = entries.slice(index + 1).find((one) => one.at !== undefined)?.at ?? Infinity;
  return before <= at && at <= after;
}

function moved(
  postmortem: Postmortem,
  timeline: Timeline,
  log: LogBlock,
  entry: TimelineEntry,
  at: number,
): readonly TextEdit[] {
  const { text } = postmortem;
  const others = { ...timeline, entries: timeline.entries.filter((one) => one !== entry) };
  const place = placeOf(text, others, log, at);
  const lines = linesOfEntry(postmortem, entry);
  const when = whenOn(runningDay(text, timeline, log, place), timeline, entry, at);
  const { span } = entry.when;
  const line = text.slice(lines.start, span.start) + when + text.slice(span.end, lines.end);
  return [
    { span: { start: place, end: place }, newText: ended(text, line) },
    { span: lines, newText: '' },
  ].filter(({ span: where, newText }) => newText !== '' || slice(text, where) !== '');
}
