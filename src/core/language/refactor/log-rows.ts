import type { LogLine } from '../../document/log-text.ts';
import { unescape } from '../../document/log-tail.ts';
import type { TimelineEntry } from '../../document/postmortem.ts';
import { readWhen } from '../../document/time.ts';
import { escapeText } from '../../timeline/log-line.ts';

/** What an entry says behind its time, as rows of text: the first, and those that continue it. */
export interface Rows {
  readonly when: string;
  readonly rows: readonly string[];
}

/** An entry of a log in the one spelling that Tidy knows; its line breaks stay where they are. */
export function rowsOf(text: string, lines: readonly LogLine[], entry: TimelineEntry): Rows {
  const { textSpan, span, when } = entry;
  const marks = text
    .slice(when.span.end, Math.max(when.span.end, textSpan.start))
    .trim()
    .replace(/\s*,\s*/g, ', ');
  const tail = text.slice(textSpan.end, Math.max(textSpan.end, span.end)).match(/\S+/g) ?? [];
  const said = rowsOfText(text, lines, entry);
  return { when: when.text, rows: written(marks, said, entry.text === '' ? tail : inOrder(tail)) };
}

/** The text of an entry by the lines that it stands on, as it is meant: without escapes. */
export const rowsOfText = (
  text: string,
  lines: readonly LogLine[],
  { textSpan }: TimelineEntry,
): readonly string[] =>
  lines.flatMap((line) => {
    const start = Math.max(line.start, textSpan.start);
    const end = Math.min(line.start + line.text.length, textSpan.end);
    return end > start ? [unescape(text.slice(start, end).trim())] : [];
  });

/** Rows from marks (`detected, alerted:` or nothing), text by row, and what stands behind it. */
export function written(marks: string, said: readonly string[], tail: readonly string[]): readonly string[] {
  const rows = escapeText(said.join('\n'), marks === '').split('\n');
  const first = [...(marks === '' ? [] : [marks]), ...(rows[0] === '' ? [] : [rows[0] ?? ''])].join(' ');
  const all = [first, ...rows.slice(1)];
  const last = [...(all.at(-1) === '' ? [] : [all.at(-1) ?? '']), ...tail].join(' ');
  return [...all.slice(0, -1), last];
}

const RANKS = ['@', '^', '+', '<'];
const rank = (token: string): number => RANKS.indexOf(token.charAt(0));

/** Who, id, public, sources. Where one of them is there twice, the order says which counts: then it stays. */
function inOrder(tail: readonly string[]): readonly string[] {
  const twice = ['@', '^', '+'].some((sign) => tail.filter((token) => token.startsWith(sign)).length > 1);
  return twice ? tail : tail.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The time as a log in `zone` writes it: bare, with the day it needs above it, wherever that reads back as the same
 * instant; a full ISO time of another offset stays one.
 */
export function bareWhen(
  when: string,
  day: string | undefined,
  zone: string,
): { readonly when: string; readonly day: string | undefined } {
  const [, own, time = ''] = /^(\d{4}-\d{2}-\d{2})T([\d:.]+)/.exec(when) ?? [];
  if (own === undefined) return { when, day };
  const bare = readWhen(time);
  const same = bare?.resolve(own, zone)?.at === readWhen(when)?.resolve(undefined, undefined)?.at;
  return bare?.text === time && same ? { when: time, day: own } : { when, day: undefined };
}
