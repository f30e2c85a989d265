import type { TextEdit } from '../document/edit.ts';
import { DAY_LINE } from '../document/log.ts';
import type { Postmortem, TimelineEntry } from '../document/postmortem.ts';
import { slice } from '../document/span.ts';
import { ended, linesOfEntry } from './entry-lines.ts';
import { startOfLine } from './write-items.ts';

/**
 * The edits that let an entry change places with the one above (−1) or below (1) that has the same time. Undefined where
 * there is none, where a day line stands between, or where they have no lines of their own.
 */
export function moveAmongTies(
  postmortem: Postmortem,
  entry: TimelineEntry,
  step: 1 | -1,
): readonly TextEdit[] | undefined {
  const { text, timeline } = postmortem;
  const entries = timeline?.entries ?? [];
  const index = entries.indexOf(entry);
  const other = entries[index + step];
  if (index < 0 || !other || entry.at === undefined || other.at !== entry.at) return undefined;
  if (!timeline?.log && ![entry, other].every((one) => hasOwnLines(text, one))) return undefined;
  const [above, below] = (step < 0 ? [other, entry] : [entry, other]).map((one) =>
    linesOfEntry(postmortem, one),
  );
  if (!above || !below || below.start < above.end) return undefined;
  const between = text.slice(above.end, below.start);
  if (between.split(/\r\n?|\n/).some((line) => DAY_LINE.test(line.trim()))) return undefined;
  return [
    { span: { start: above.start, end: above.start }, newText: ended(text, slice(text, below)) },
    { span: below, newText: '' },
  ];
}

/** True of an item behind a dash: those in brackets share lines with their commas. */
const hasOwnLines = (text: string, { span: { start } }: TimelineEntry): boolean =>
  /^\s*-\s+$/.test(text.slice(startOfLine(text, start), start));
