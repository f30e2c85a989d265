import { readDay } from '../timeline/paste/day.ts';
import { dayInText } from '../timeline/paste/day-order.ts';
import { MONTH, WEEKDAY } from '../timeline/paste/day-words.ts';
import type { OldDocument } from './old-document.ts';
import { range } from './old-list.ts';

const NTH = '\\d{1,2}(?:st|nd|rd|th|er|º)?';
const DAY = new RegExp(
  `(?<![\\p{L}\\d./-])(?:\\d{4}-\\d{2}-\\d{2}|${MONTH}\\.? ${NTH},? \\d{4}|${NTH}\\.? (?:de )?${MONTH}\\.?,? (?:del? )?\\d{4}|\\d{1,2}([./])\\d{1,2}\\3\\d{4})(?!\\.?\\d)`,
  'giu',
);

/** The day that a text names in full, where it can be read in one way. */
export const dayIn = (text: string): string | undefined => dayOf(text.match(DAY)?.[0]);

/** The first such day of a document, with its line from 0. */
export function dayWritten({
  lines,
  parts,
}: OldDocument): { readonly day: string; readonly line: number } | undefined {
  const headings = new Set(
    parts.flatMap(({ heading }) => (heading ? range(heading.first, heading.last) : [])),
  );
  for (const [line, text] of lines.entries()) {
    const day = headings.has(line) ? dayIn(text) : dayInLine(text);
    if (day !== undefined) return { day, line };
  }
  return undefined;
}

function dayOf(written = ''): string | undefined {
  const read = readDay(written);
  return read && dayInText(read.day, undefined);
}

/** In a sentence, `Postgres 10.1.2023` is a version: with dots, a day is one where something leads to it. */
function dayInLine(text: string): string | undefined {
  const first = [...text.matchAll(DAY)].find(
    ({ 0: written, index }) => !/^\d+\.\d+\./.test(written) || LEADS.test(before(text, index)),
  );
  return dayOf(first?.[0]);
}

/** As many characters are looked at as stand between a day and what leads to it. */
const NEAR = 40;

const before = (text: string, index: number): string =>
  index > NEAR ? `…${text.slice(index - NEAR, index)}` : text.slice(0, index);

/** The start of a line or a cell, a sign, or a word before a day, whatever emphasis is between. */
const LEADS = new RegExp(
  `(?:^|[:(|,;>+–—-]|(?<!\\p{L})(?:am|vom|den|on|le|el|il|em|op|d[ií]a|datum|dated?|fecha|data|${WEEKDAY})\\.?)[\\s*_\`[]*$`,
  'iu',
);
