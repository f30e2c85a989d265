import { lineEndOf } from '../../document/lines.ts';
import { DAY_LINE } from '../../document/log.ts';
import type { LogBlock, Postmortem, Timeline } from '../../document/postmortem.ts';
import { slice, type Span } from '../../document/span.ts';
import { isZone } from '../../document/zone.ts';

/** A caret in a log, with what decides how a line is written there. */
export interface LogPlace {
  readonly timeline: Timeline;
  readonly log: LogBlock;
  readonly zone: string;
  /** The day that a bare time falls on; undefined where none is said. */
  readonly day: string | undefined;
  /** The day that the next bare time below needs, where one comes before the next day line. */
  readonly below: string | undefined;
  /** What stands on the line before and behind the selection. */
  readonly before: string;
  readonly behind: string;
  readonly eol: string;
}

/** Where in a log a selection is; undefined outside of one. */
export function logPlace({ text, lines, timeline }: Postmortem, { start, end }: Span): LogPlace | undefined {
  const log = timeline?.log;
  if (!timeline || !log || start < log.span.start || end > endOf(text, timeline, log)) return undefined;
  const first = lines.span(lines.positionAt(start).line);
  const last = lines.span(lines.positionAt(end).line);
  const above = dayLine(slice(text, { start: log.span.start, end: first.start }));
  const day = above ?? timeline.date;
  const next = slice(text, { start: last.end, end: log.span.end })
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .find((line) => DAY_LINE.test(line) || /^\d{2}:/.test(line));
  return {
    timeline,
    log,
    zone: isZone(timeline.zone ?? '') ? (timeline.zone ?? 'UTC') : 'UTC',
    day,
    below: next === undefined || DAY_LINE.test(next) ? undefined : day,
    before: text.slice(first.start, start),
    behind: text.slice(end, last.end),
    eol: lineEndOf(text),
  };
}

/** The blank lines behind a log are where it goes on; a caret in front of the closing fence is not in it. */
function endOf(text: string, { section }: Timeline, { span }: LogBlock): number {
  const behind = /^\s*/.exec(text.slice(span.end, section.content.end))?.[0].length ?? 0;
  const end = span.end + behind;
  return end > span.start && /[\r\n]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

function dayLine(part: string): string | undefined {
  return part
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .findLast((line) => DAY_LINE.test(line));
}
