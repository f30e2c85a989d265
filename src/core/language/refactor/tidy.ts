import { applyEdits, type TextEdit } from '../../document/edit.ts';
import { readLines } from '../../document/lines.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { readSection } from '../../document/sections.ts';
import { slice } from '../../document/span.ts';
import { readTimeline } from '../../document/timeline.ts';
import { smallEdits } from './small-edits.ts';
import { sameEntries } from './same-entries.ts';
import { sortItems } from './sort-items.ts';
import { tidyLog } from './tidy-log.ts';
import { tidyYaml } from './tidy-yaml.ts';

/** The edits of Tidy Section, or why it leaves a section alone. */
export type Tidied =
  | { readonly edits: readonly TextEdit[]; readonly refused?: undefined }
  | { readonly edits?: undefined; readonly refused: string };

/**
 * Indentation, blanks, and the timeline in order of time with its day lines where they belong. Comments stay with
 * their line; what the section says stays what it is, which is checked before anything is offered.
 */
export function tidySection(postmortem: Postmortem, section: Section): Tidied {
  if (section.yaml.errors.length > 0)
    return { refused: 'The YAML of this section has an error. Mend that first.' };
  const before = slice(postmortem.text, section.content);
  const after = tidyText(postmortem, section);
  if (after === undefined)
    return { refused: 'This section has YAML in it that Tidy does not know, such as tags or anchors.' };
  if (!saysTheSame(postmortem, section, after))
    return { refused: 'Tidied, this section would not read the same. It stays as it is.' };
  return { edits: smallEdits(before, after, section.content.start) };
}

function tidyText(postmortem: Postmortem, section: Section): string | undefined {
  const { timeline } = postmortem;
  const before = slice(postmortem.text, section.content);
  if (timeline?.section !== section) return laidOut(before);
  if (timeline.form === 'entries') return laidOut(sortItems(postmortem, timeline) ?? before);
  const { log } = timeline;
  const yaml = tidyYaml(before, 'log');
  if (!yaml) return before.trim() === '' ? before : undefined;
  if (!log) return applyEdits(before, yaml);
  const span = { start: log.span.start - section.content.start, end: log.span.end - section.content.start };
  const outside = yaml.filter((edit) => edit.span.end <= span.start || edit.span.start >= span.end);
  return applyEdits(before, [...outside, { span, newText: tidyLog(postmortem, timeline, log) }]);
}

function laidOut(text: string): string | undefined {
  const edits = text.trim() === '' ? [] : tidyYaml(text);
  return edits && applyEdits(text, edits);
}

/** A section with other text, read on its own. */
const again = ({ name }: Section, text: string): Section => {
  const whole = { start: 0, end: text.length };
  return readSection(text, name, { span: whole, content: whole, nameSpan: { start: 0, end: 0 } });
};

function saysTheSame({ timeline }: Postmortem, section: Section, text: string): boolean {
  const tidied = again(section, text);
  if (tidied.yaml.errors.length > 0) return false;
  if (timeline?.section !== section) return JSON.stringify(tidied.value) === JSON.stringify(section.value);
  const read = readTimeline(text, readLines(text), tidied).timeline;
  const rest = (value: unknown): string => JSON.stringify({ ...asRecord(value), log: '', entries: '' });
  return sameEntries(timeline, read) && rest(tidied.value) === rest(section.value);
}

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
