import { applyEdits, type TextEdit } from '../document/edit.ts';
import type { Mark } from '../document/mark.ts';
import type { TimelineEntry } from '../document/postmortem.ts';
import { slice, type Span } from '../document/span.ts';
import { readWhen } from '../document/time.ts';
import { escapeMark, escapeText } from './log-line.ts';
import { oneLine } from './one-line.ts';

/** The edits that make the words of a line others; its time, marks and tail stay. */
export function changeLineText(text: string, entry: TimelineEntry, words: string): readonly TextEdit[] {
  const escaped = escapeText(oneLine(words), entry.marks.length === 0);
  return timeKept(text, entry, padded(text, entry.textSpan, escaped));
}

/** The edits that set a mark in a line, or take one out; none where it is so already. */
export function changeLineMark(
  text: string,
  entry: TimelineEntry,
  mark: Mark,
  on: boolean,
): readonly TextEdit[] {
  const set = entry.marks.find((one) => one.mark === mark);
  if (on === (set !== undefined)) return [];
  return set ? timeKept(text, entry, withoutMark(text, entry, set.span)) : [withMark(text, entry, mark)];
}

/** The edits that make a line public, or internal again. */
export function changeLinePublic(text: string, entry: TimelineEntry, on: boolean): readonly TextEdit[] {
  if (on === entry.public) return [];
  return on ? [withPublic(text, entry)] : withoutPublic(text, entry);
}

function withMark(text: string, { marks, textSpan }: TimelineEntry, mark: Mark): TextEdit {
  const last = marks.at(-1);
  if (last) return insertAt(last.span.end, `, ${mark}`);
  const start = { start: textSpan.start, end: textSpan.start };
  return padded(text, start, `${mark}:`);
}

/** With the comma that stands beside it; the last mark goes with its colon. */
function withoutMark(text: string, { when, textSpan }: TimelineEntry, { start, end }: Span): TextEdit {
  const follows = /^\s*,\s*/.exec(text.slice(end, textSpan.start));
  if (follows) return { span: { start, end: end + follows[0].length }, newText: '' };
  const precedes = /\s*,\s*$/.exec(text.slice(when.span.end, start));
  if (precedes) return { span: { start: start - precedes[0].length, end }, newText: '' };
  const said = slice(text, textSpan);
  const escaped = escapeMark(said);
  return escaped === said
    ? { span: { start, end: textSpan.start }, newText: '' }
    : { span: { start, end: textSpan.end }, newText: escaped };
}

/** Behind who and id, before the sources, where the tail is in that order. */
function withPublic(text: string, { sources, span }: TimelineEntry): TextEdit {
  const [first] = sources;
  return first
    ? insertAt(first.span.start, '+public ')
    : padded(text, { start: span.end, end: span.end }, '+public');
}

function withoutPublic(text: string, { textSpan, span }: TimelineEntry): readonly TextEdit[] {
  const tail = text.slice(textSpan.end, span.end);
  return [...tail.matchAll(/\s*(?<!\S)\+public(?!\S)/g)].map((found) => {
    const start = textSpan.end + found.index;
    return { span: { start, end: start + found[0].length }, newText: '' };
  });
}

const insertAt = (offset: number, newText: string): TextEdit => ({
  span: { start: offset, end: offset },
  newText,
});

/** With a blank to either side, where there is none. */
function padded(text: string, span: Span, newText: string): TextEdit {
  const before = /\S/.test(text.charAt(span.start - 1)) ? ' ' : '';
  const after = /\S/.test(text.charAt(span.end)) ? ' ' : '';
  return { span, newText: before + newText + after };
}

/** `02:03 PM` is no time of a log. Where an edit would make one of a time and the text behind it, seconds part them. */
function timeKept(text: string, { span, when }: TimelineEntry, edit: TextEdit): readonly TextEdit[] {
  const moved = { start: edit.span.start - span.start, end: edit.span.end - span.start };
  const line = applyEdits(slice(text, span), [{ span: moved, newText: edit.newText }]);
  return readWhen(line) ? [edit] : [insertAt(when.span.end, ':00'), edit];
}
