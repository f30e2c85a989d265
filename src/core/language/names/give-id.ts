import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import { nextId } from './next-id.ts';

/** The edit that gives a timeline entry an id: behind its text in the log, first in an item of `entries`. */
export function giveId(postmortem: Postmortem, entry: TimelineEntry, id: string): TextEdit {
  const { text, lines, timeline } = postmortem;
  if (timeline?.form !== 'entries') {
    const at = entry.textSpan.end;
    return { span: { start: at, end: at }, newText: ` ^${id}` };
  }
  const { start } = entry.span;
  if (text.charAt(start) === '{') {
    const at = start + 1;
    return { span: { start: at, end: at }, newText: ` id: ${id},` };
  }
  const line = lines.positionAt(start).line;
  const end = text.slice(lines.span(line).end, lines.fullSpan(line).end) || '\n';
  const indent = ' '.repeat(lines.positionAt(start).character);
  return { span: { start, end: start }, newText: `id: ${id}${end}${indent}` };
}

/** The entry at an offset with the edit that gives it the next free id; undefined where it has one. */
export function idToGive(
  postmortem: Postmortem,
  offset: number,
): { readonly id: string; readonly edit: TextEdit } | undefined {
  const entry = postmortem.timeline?.entries.find(({ span }) => touches(span, offset));
  if (!entry || entry.id || entry.text === '') return undefined;
  const id = nextId(postmortem, 'entry');
  return { id, edit: giveId(postmortem, entry, id) };
}
