import { readDay } from '../timeline/paste/day.ts';
import type { OldDocument } from './old-document.ts';

const DAY =
  /\b(?:\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? \d{4})\b/i;

/** The first day that the text names in full, with its line from 0. */
export function dayWritten({
  lines,
}: OldDocument): { readonly day: string; readonly line: number } | undefined {
  for (const [line, text] of lines.entries()) {
    const read = readDay(DAY.exec(text)?.[0] ?? '');
    if (read?.day.kind === 'exact') return { day: read.day.day, line };
  }
  return undefined;
}
