import { blankPostmortem } from './blank.ts';
import type { Lines } from './lines.ts';
import { readLog, type Log } from './log.ts';
import { placedPart, type LogPlace, type Part } from './part.ts';
import type { Postmortem } from './postmortem.ts';
import { readSection } from './sections.ts';

/** Lines of a log that begin with an entry. */
export function logPart(text: string): Part {
  return placedPart('log', text, (lines, place) => {
    const log = readLog(linesOf(text, lines), place.indent, place.clock);
    return { alone: aloneOf(text, lines, place, log), day: log.day };
  });
}

const NOWHERE = { start: 0, end: 0 };
const NO_KEYS = readSection('', 'timeline', { span: NOWHERE, content: NOWHERE, nameSpan: NOWHERE });

function aloneOf(text: string, lines: Lines, { clock, indent }: LogPlace, log: Log): Postmortem {
  const { day: date, zone } = clock;
  const span = { start: 0, end: text.length };
  return {
    ...blankPostmortem(text, lines),
    timeline: { section: NO_KEYS, form: 'log', zone, date, entries: log.entries, log: { span, indent } },
    problems: log.problems,
  };
}

const linesOf = (text: string, lines: Lines): readonly { readonly text: string; readonly start: number }[] =>
  Array.from({ length: lines.count }, (_, line) => {
    const { start, end } = lines.span(line);
    return { text: text.slice(start, end), start };
  });
