import { lineEndOf, readLines } from '../../document/lines.ts';
import type { Section, Timeline } from '../../document/postmortem.ts';
import { readSection } from '../../document/sections.ts';
import type { TextEdit } from '../../document/edit.ts';
import { applyEdits } from '../../document/edit.ts';
import { slice } from '../../document/span.ts';
import { readTimeline } from '../../document/timeline.ts';
import { firstLost } from './same-entries.ts';

/** The edits that write a timeline in its other form, or why they would lose something. */
export type Converted =
  | { readonly edits: readonly TextEdit[]; readonly refused?: undefined }
  | { readonly edits?: undefined; readonly refused: string };

/** Puts lines in the place of `log` or `entries`, where the timeline then still says the same. */
export function replaced(
  text: string,
  timeline: Timeline,
  from: { readonly start: number; readonly end: number },
  lines: readonly string[],
): Converted {
  const eol = lineEndOf(text);
  const edit = { span: from, newText: lines.map((line) => line + eol).join('') };
  const lost = firstLost(timeline, readAgain(text, timeline.section, edit));
  if (lost) return { refused: `The entry at ${lost.when.text} would not read the same in the other form.` };
  return { edits: [edit] };
}

/** The timeline as it reads when the edit is made. */
function readAgain(text: string, { content, name }: Section, { span, newText }: TextEdit): Timeline {
  const moved = { start: span.start - content.start, end: span.end - content.start };
  const after = applyEdits(slice(text, content), [{ span: moved, newText }]);
  const whole = { start: 0, end: after.length };
  const section = readSection(after, name, { span: whole, content: whole, nameSpan: { start: 0, end: 0 } });
  return readTimeline(after, readLines(after), section).timeline;
}
