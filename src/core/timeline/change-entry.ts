import type { TextEdit } from '../document/edit.ts';
import type { Mark } from '../document/mark.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../document/postmortem.ts';
import { changeItem } from './change-item.ts';
import { changeLineMark, changeLinePublic, changeLineText } from './change-line.ts';
import { oneLine } from './one-line.ts';

type Edits = readonly TextEdit[] | undefined;

/** The smallest edits that make the words of an entry others; undefined for no words, or where it can't be written. */
export function changeText(postmortem: Postmortem, entry: TimelineEntry, words: string): Edits {
  const said = oneLine(words);
  if (said === '') return undefined;
  return inForm(postmortem, entry, {
    line: (text) => changeLineText(text, entry, said),
    item: (text, timeline) => changeItem(text, timeline, entry, 'text', said),
  });
}

/** Sets a mark of an entry, or takes it out. */
export function changeMark(postmortem: Postmortem, entry: TimelineEntry, mark: Mark, on: boolean): Edits {
  const marks = entry.marks.map((one) => one.mark).filter((one) => one !== mark);
  const after = on ? [...marks, mark] : marks;
  if (on === marks.length < entry.marks.length) return [];
  return inForm(postmortem, entry, {
    line: (text) => changeLineMark(text, entry, mark, on),
    item: (text, timeline) =>
      changeItem(text, timeline, entry, 'marks', after.length > 0 ? after : undefined),
  });
}

/** Lets an entry leave with what is public, or keeps it internal. */
export function changePublic(postmortem: Postmortem, entry: TimelineEntry, on: boolean): Edits {
  if (on === entry.public) return [];
  return inForm(postmortem, entry, {
    line: (text) => changeLinePublic(text, entry, on),
    item: (text, timeline) => changeItem(text, timeline, entry, 'public', on ? true : undefined),
  });
}

function inForm(
  { text, timeline }: Postmortem,
  entry: TimelineEntry,
  write: {
    readonly line: (text: string) => readonly TextEdit[];
    readonly item: (text: string, timeline: Timeline) => TextEdit | undefined;
  },
): Edits {
  if (!timeline?.entries.includes(entry) || timeline.section.yaml.errors.length > 0) return undefined;
  if (timeline.log) return write.line(text);
  const edit = write.item(text, timeline);
  return edit && [edit];
}
