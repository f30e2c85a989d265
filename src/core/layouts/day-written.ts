import { readDay } from '../timeline/paste/day.ts';
import { dayInText } from '../timeline/paste/day-order.ts';
import { MONTH } from '../timeline/paste/day-words.ts';
import type { OldDocument } from './old-document.ts';

const NTH = '\\d{1,2}(?:st|nd|rd|th|er|º)?';
const DAY = new RegExp(
  `(?<![\\p{L}\\d./-])(?:\\d{4}-\\d{2}-\\d{2}|${MONTH}\\.? ${NTH},? \\d{4}|${NTH}\\.? (?:de )?${MONTH}\\.?,? (?:del? )?\\d{4}|\\d{1,2}([./])\\d{1,2}\\3\\d{4})(?!\\d)`,
  'iu',
);

/** The day that a text names in full, where it can be read in one way. */
export function dayIn(text: string): string | undefined {
  const read = readDay(DAY.exec(text)?.[0] ?? '');
  return read && dayInText(read.day, undefined);
}

/** The first such day of a document, with its line from 0. */
export function dayWritten({
  lines,
}: OldDocument): { readonly day: string; readonly line: number } | undefined {
  for (const [line, text] of lines.entries()) {
    const day = dayIn(text);
    if (day !== undefined) return { day, line };
  }
  return undefined;
}
