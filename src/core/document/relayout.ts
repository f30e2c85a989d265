import { scanStretch } from './blocks.ts';
import type { Chunk } from './chunk.ts';
import { chunksBetween, LINES_AT_THE_CARET } from './chunks.ts';
import { copied } from './copied.ts';
import type { TextEdit } from './edit.ts';
import { editedSection } from './edited-section.ts';
import { knownIn } from './known.ts';
import { frontMatterChunk, layoutOf, type Layout } from './layout.ts';
import { lastAtOrBefore, readLines } from './lines.ts';

/**
 * Lays a text out from how it was laid out before an edit: chunks that the edit can't have touched stay. Undefined
 * where that doesn't hold, and the text is to be laid out from scratch.
 */
export function relaidOut(before: Layout, text: string, edit: TextEdit): Layout | undefined {
  const { start, end } = edit.span;
  const delta = edit.newText.length - (end - start);
  if (text.length !== before.text.length + delta || text.length === 0 || joinsLineEnd(before.text, edit))
    return undefined;
  const first = lastAtOrBefore(before.starts, start);
  const last = lastAtOrBefore(before.starts, end);
  const front = isFrontMatter(before.chunks[0]);
  if (front && first === 0) return last === 0 ? withFrontMatter(before, text, delta) : undefined;
  if (!front && /^\uFEFF?---/.test(text)) return undefined;
  const inner = first === last ? editedSection(before, first, text, edit) : undefined;
  return inner ? spliced(before, text, first, last, [inner]) : rescanned(before, text, first, last, edit);
}

const isFrontMatter = (chunk: Chunk | undefined): boolean => chunk?.parts[0]?.kind === 'front-matter';

/** A lone CR that gets an LF behind it becomes another line end. */
const joinsLineEnd = (text: string, { span, newText }: TextEdit): boolean =>
  text[span.start - 1] === '\r' && (newText === '' ? text[span.end] === '\n' : newText.startsWith('\n'));

function withFrontMatter(before: Layout, text: string, delta: number): Layout | undefined {
  const length = (before.chunks[0]?.length ?? 0) + delta;
  const content = copied(text.slice(0, length));
  const chunk = frontMatterChunk(content, readLines(content));
  return chunk?.length === length ? spliced(before, text, 0, 0, [chunk]) : undefined;
}

function spliced(
  before: Layout,
  text: string,
  first: number,
  last: number,
  chunks: readonly Chunk[],
): Layout {
  return layoutOf(text, [...before.chunks.slice(0, first), ...chunks, ...before.chunks.slice(last + 1)]);
}

/** Scans on from before the edit until what follows is as it was. */
function rescanned(
  before: Layout,
  text: string,
  first: number,
  last: number,
  edit: TextEdit,
): Layout | undefined {
  const { chunks, starts } = before;
  const delta = text.length - before.text.length;
  const from = firstToScan(before, first, edit);
  const start = starts[from] ?? 0;
  if (start > 0 && text[start] === '\uFEFF') return undefined;
  for (let until = last, step = 1; ; until += step, step *= 2) {
    const next = chunks[until + 1];
    const end = next ? (starts[until + 1] ?? 0) + delta : text.length;
    const peek = next?.parts[0]?.lines.fullSpan(0).end ?? 0;
    const content = copied(text.slice(start, end + peek));
    const lines = readLines(content);
    const stretch = scanStretch(content, lines, 0);
    const line = next ? lines.positionAt(end - start).line : lines.count;
    if (next && !stretch.clean.includes(line)) continue;
    const known = knownIn(chunks.slice(from, until + 1));
    const fresh = chunksBetween({ text: content, lines, stretch }, 0, line, known, LINES_AT_THE_CARET);
    return spliced(before, text, from, Math.min(until, chunks.length - 1), fresh);
  }
}

/** The chunk before the edited one as well, unless the edit leaves alone what begins the edited one. */
function firstToScan({ chunks, starts }: Layout, first: number, { span }: TextEdit): number {
  const before = chunks[first - 1];
  const lines = chunks[first]?.parts[0]?.lines;
  // Behind a line without a line end, which only the last is, somebody still writes in it.
  const isLeftAlone =
    lines !== undefined && lines.count > 1 && span.start - (starts[first] ?? 0) >= lines.fullSpan(0).end;
  if (!before || isLeftAlone || isFrontMatter(before) || before.section?.fence.closed === true) return first;
  return first - 1;
}
