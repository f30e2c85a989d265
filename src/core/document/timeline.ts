import { isCollection, isMap, isScalar, Scalar } from 'yaml';
import { readEntries } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Lines } from './lines.ts';
import { readLog, type Clock } from './log.ts';
import type { LogLine } from './log-text.ts';
import type { LogBlock, Section, Timeline } from './postmortem.ts';
import type { Span } from './span.ts';
import { isZone } from './zone.ts';

/** Reads the timeline section, whichever of its two forms it has. */
export function readTimeline(
  text: string,
  lines: Lines,
  section: Section,
): { readonly timeline: Timeline; readonly problems: readonly Finding[] } {
  const map = section.yaml.contents;
  const told = dateAndZone(section);
  const clock = clockOf(told);
  const base = { section, ...told };
  const log = isMap(map) ? map.get('log', true) : undefined;
  if (isScalar(log)) {
    const block = blockOf(text, lines, section, log);
    if (!block)
      return {
        timeline: { ...base, form: 'log', log: undefined, entries: [] },
        problems: formProblem(section, log),
      };
    const read = readLog(linesOf(text, lines, block.span), block.indent, clock);
    return { timeline: { ...base, form: 'log', log: block, entries: read.entries }, problems: read.problems };
  }
  const list = isMap(map) ? map.get('entries', true) : undefined;
  const entries = isCollection(list) ? readEntries(section, list, clock) : [];
  return {
    timeline: { ...base, form: isCollection(list) ? 'entries' : 'none', log: undefined, entries },
    problems: [],
  };
}

/** `date` and `zone` as they are written. */
export function dateAndZone({ value }: Section): Pick<Timeline, 'date' | 'zone'> {
  const { date, zone } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { date: textOf(date), zone: textOf(zone) };
}

/** What bare times are read by: a zone that nobody knows is none. */
export const clockOf = ({ date, zone }: Pick<Timeline, 'date' | 'zone'>): Clock => ({
  day: date,
  zone: zone !== undefined && isZone(zone) ? zone : undefined,
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** Where the lines of the literal block stand; undefined where `log` has another form. */
function blockOf(text: string, lines: Lines, section: Section, log: Scalar): LogBlock | undefined {
  const [start, end] = log.range ?? [0, 0];
  if (log.type !== Scalar.BLOCK_LITERAL) return undefined;
  const header = lines.positionAt(section.content.start + start).line;
  const span = {
    start: lines.fullSpan(header).end,
    end: Math.min(section.content.start + end, section.content.end),
  };
  return { span, indent: indentOf(linesOf(text, lines, span)) ?? '  ' };
}

const indentOf = (lines: readonly LogLine[]): string | undefined =>
  /^\s*/.exec(lines.find((line) => line.text.trim() !== '')?.text ?? '\n')?.[0].replace('\n', '') ||
  undefined;

function linesOf(text: string, lines: Lines, { start, end }: Span): readonly LogLine[] {
  const result: LogLine[] = [];
  for (let line = lines.positionAt(start).line; line < lines.count; line += 1) {
    const at = lines.span(line);
    if (at.start >= end) break;
    result.push({ text: text.slice(at.start, at.end), start: at.start });
  }
  return result;
}

/** An empty `log:` is a timeline that waits; folded, plain and quoted text would join or change its lines. */
function formProblem(section: Section, log: Scalar): readonly Finding[] {
  if (typeof log.value !== 'string' || log.value.trim() === '') return [];
  return [
    {
      code: 'timeline/log-form',
      span: section.spanOf(log),
      level: 'error',
      message: 'The log is a literal block: `log: |`, then one line an entry, indented by two spaces.',
    },
  ];
}
