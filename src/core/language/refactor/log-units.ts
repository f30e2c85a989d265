import { DAY_LINE } from '../../document/log.ts';
import type { LogLine } from '../../document/log-text.ts';
import type { LogBlock, Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { isDay } from '../../document/zone.ts';

/** What stands in a `log` and moves together: an entry or a day line, its further lines, and the comments above. */
export interface LogUnit {
  /** Comments, and '' for blank lines between them. */
  readonly above: readonly string[];
  readonly lines: readonly LogLine[];
  readonly entry: TimelineEntry | undefined;
  readonly day: string | undefined;
}

export interface LogUnits {
  /** Comments at the very top, with a blank line below: they are about the log as a whole. */
  readonly head: readonly string[];
  readonly units: readonly LogUnit[];
  /** Comments behind the last entry. */
  readonly foot: readonly string[];
  /** False where a line is neither entry, day nor comment: then nobody can say what belongs where. */
  readonly readable: boolean;
}

interface Reading {
  head: readonly string[];
  above: string[];
  readonly units: { above: readonly string[]; lines: LogLine[] }[];
  /** The line before was a comment: a deeper line then begins something of its own. */
  afterComment: boolean;
}

/** Cuts the lines of a log as its reader does, comments and blank lines included. */
export function readUnits({ text, lines }: Postmortem, timeline: Timeline, log: LogBlock): LogUnits {
  const reading: Reading = { head: [], above: [], units: [], afterComment: false };
  for (let line = lines.positionAt(log.span.start).line; line < lines.count; line += 1) {
    const { start, end } = lines.span(line);
    if (start >= log.span.end) break;
    takeLine(reading, { text: text.slice(start, end), start }, log.indent);
  }
  const entries = new Map(timeline.entries.map((entry) => [entry.span.start, entry]));
  const units = reading.units.map((unit): LogUnit => {
    const [first] = unit.lines;
    const day = unit.lines.length === 1 && DAY_LINE.test(first?.text ?? '') ? first?.text.trim() : undefined;
    return { ...unit, entry: day === undefined ? entries.get(first?.start ?? -1) : undefined, day };
  });
  const readable = units.every(({ entry, day }) => entry !== undefined || (day !== undefined && isDay(day)));
  return { head: reading.head, units, foot: withoutEnds(reading.above), readable };
}

function takeLine(reading: Reading, line: LogLine, indent: string): void {
  const bare = line.text.trimStart();
  const depth = line.text.length - bare.length;
  if (bare === '') return takeBlank(reading);
  const stripped = { text: bare.trimEnd(), start: line.start + depth };
  const current = reading.afterComment ? undefined : reading.units.at(-1);
  if (depth > indent.length && current) current.lines.push(stripped);
  else if (bare.startsWith('#')) {
    reading.above.push(stripped.text);
    reading.afterComment = true;
  } else {
    reading.units.push({ above: reading.above, lines: [stripped] });
    Object.assign(reading, { above: [], afterComment: false });
  }
}

/** Of blank lines one is kept; a comment above it at the top of the log is about all of it. */
function takeBlank(reading: Reading): void {
  if (reading.units.length === 0 && reading.head.length === 0 && reading.above.length > 0) {
    Object.assign(reading, { head: reading.above, above: [] });
  } else if (reading.above.length > 0 || reading.units.length > 0) {
    if (reading.above.at(-1) !== '') reading.above.push('');
  }
}

const withoutEnds = (rows: readonly string[]): readonly string[] => {
  const last = rows.findLastIndex((row) => row !== '');
  return rows.slice(0, last + 1);
};
