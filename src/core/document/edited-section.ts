import { innerParts, logStarts, rowsOf, type Chunk, type Cut, type Row, type SectionShape } from './chunk.ts';
import { LINES_AT_THE_CARET } from './chunks.ts';
import { copied } from './copied.ts';
import type { TextEdit } from './edit.ts';
import { itemCuts } from './item-part.ts';
import { knownIn } from './known.ts';
import type { Layout } from './layout.ts';
import { beginsEntry } from './log-body.ts';
import type { Part } from './part.ts';
import type { Span } from './span.ts';

/**
 * A section after an edit among its items or in the lines of its log, the parts around the edit read anew. Undefined
 * where the section may have got another shape.
 */
export function editedSection(
  before: Layout,
  index: number,
  text: string,
  edit: TextEdit,
): Chunk | undefined {
  const chunk = before.chunks[index];
  const at = before.starts[index] ?? 0;
  if (!chunk?.section?.cut || !chunk.section.fence.closed) return undefined;
  const touched = touchedParts(chunk.parts, { start: edit.span.start - at, end: edit.span.end - at });
  if (!touched) return undefined;
  const delta = edit.newText.length - (edit.span.end - edit.span.start);
  const start = at + touched.start;
  const content = copied(text.slice(start, at + touched.end + delta));
  const rows = rowsOf(content, { start: 0, end: content.length });
  const starts = startsOf(rows.filter(isLine), chunk.section.cut);
  const isLast = touched.last === chunk.parts.length - 2;
  if (!starts || rows.some(({ text: row }) => CLOSES_A_FENCE.test(row)) || (isLast && endsBlank(content)))
    return undefined;
  const old = chunk.parts.slice(touched.first, touched.last + 1);
  const known = knownIn([{ ...chunk, parts: old }]);
  const fresh = innerParts(content, chunk.section, [...starts, content.length], known);
  return {
    length: chunk.length + delta,
    parts: [...chunk.parts.slice(0, touched.first), ...fresh, ...chunk.parts.slice(touched.last + 1)],
    section: grown(chunk.section, delta),
  };
}

/** Blank lines at the end of a log may or may not belong to it. */
const endsBlank = (content: string): boolean => /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)$/.test(content);

const CLOSES_A_FENCE = /^\s*(?:```|~~~)/;

/** Behind the last line end there is no further line of the section. */
const isLine = ({ text }: Row, index: number, rows: readonly Row[]): boolean =>
  text !== '' || index < rows.length - 1;

interface Touched extends Span {
  readonly first: number;
  readonly last: number;
}

/** The parts that an edit touches, and the one before; undefined where a frame is among them. */
function touchedParts(parts: readonly Part[], edit: Span): Touched | undefined {
  let first = -1;
  let [at, start] = [0, 0];
  for (const [index, { text }] of parts.entries()) {
    const end = at + text.length;
    if (first < 0 && edit.start < end) {
      first = Math.max(1, index - 1);
      start = index > 1 ? at - (parts[index - 1]?.text.length ?? 0) : at;
      if (index === 0) return undefined;
    }
    if (first >= 0 && edit.end < end) {
      return index < parts.length - 1 ? { first, last: index, start, end } : undefined;
    }
    at = end;
  }
  return undefined;
}

/** Where the parts begin; undefined where a line doesn't fit into a list or log of this shape. */
function startsOf(rows: readonly Row[], cut: Cut): readonly number[] | undefined {
  if (cut.of !== 'log') {
    const found = itemCuts(rows.map(({ text }) => text));
    const fits = found?.column === cut.column && found.cuts[0] === 0;
    return fits ? found.cuts.map((row) => rows[row]?.start ?? 0) : undefined;
  }
  const fits =
    beginsEntry(rows[0]?.text ?? '', cut.indent) && rows.every(({ text }) => isInLog(text, cut.indent));
  return fits ? logStarts(rows, cut.indent, LINES_AT_THE_CARET) : undefined;
}

function isInLog(row: string, indent: string): boolean {
  const depth = row.search(/[^ ]/);
  return depth < 0 || (depth >= indent.length && row[depth] !== '\t');
}

function grown(shape: SectionShape, delta: number): SectionShape {
  const longer = ({ start, end }: Span): Span => ({ start, end: end + delta });
  const { fence, cut } = shape;
  return {
    ...shape,
    fence: { ...fence, span: longer(fence.span), content: longer(fence.content) },
    ...(cut && { cut: cut.of === 'items' ? cut : { ...cut, body: longer(cut.body) } }),
  };
}
