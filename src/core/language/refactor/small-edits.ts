import type { TextEdit } from '../../document/edit.ts';

/** The lines of a text with their line ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];

/**
 * The edits that make one text of another, line by line where their number is the same, else from the first line
 * that differs to the last; `offset` is where the text begins in its document.
 */
export function smallEdits(before: string, after: string, offset: number): readonly TextEdit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const fresh = linesOf(after);
  if (old.length === fresh.length) return byLine(old, fresh, offset);
  const first = old.findIndex((line, index) => line !== fresh[index]);
  const head = first < 0 ? old.length : Math.min(first, fresh.length);
  let foot = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (foot < most && old.at(-1 - foot) === fresh.at(-1 - foot)) foot += 1;
  const start = offset + old.slice(0, head).join('').length;
  const gone = old.slice(head, old.length - foot).join('');
  const come = fresh.slice(head, fresh.length - foot).join('');
  return [{ span: { start, end: start + gone.length }, newText: come }];
}

function byLine(old: readonly string[], fresh: readonly string[], offset: number): readonly TextEdit[] {
  let start = offset;
  return old.flatMap((line, index) => {
    const span = { start, end: start + line.length };
    start = span.end;
    const newText = fresh[index] ?? '';
    return line === newText ? [] : [{ span, newText }];
  });
}
