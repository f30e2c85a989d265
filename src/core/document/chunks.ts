import type { Block, Stretch } from './blocks.ts';
import { sectionChunk, type Chunk, type Known } from './chunk.ts';
import { fenceOf, isFence, type Fence } from './fences.ts';
import type { Lines } from './lines.ts';
import { prosePart } from './part.ts';
import { sectionName } from './sections.ts';
import { shift } from './span.ts';

/** A stretch that was scanned, from its first line or a later one up to the last or an earlier one. */
export interface Scanned {
  readonly text: string;
  readonly lines: Lines;
  readonly stretch: Stretch;
}

/** Markdown is read so many lines at once, or a few more where a block isn't over. */
const PROSE_LINES = 12;
/** Where somebody writes, fewer: the next key will be next to this one, and only what is next to it is read again. */
export const LINES_AT_THE_CARET = 2;

/** The chunks between two lines before which nothing is open. */
export function chunksBetween(
  scanned: Scanned,
  from: number,
  until: number,
  known: Known,
  size = PROSE_LINES,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let line = from;
  for (const block of scanned.stretch.blocks) {
    if (block.first >= until) break;
    const section = sectionOf(scanned, block);
    if (!section) continue;
    chunks.push(...proseChunks(scanned, line, block.first, known, size));
    chunks.push(sectionBetween(scanned, block, section, known));
    line = block.last + 1;
  }
  chunks.push(...proseChunks(scanned, line, until, known, size));
  return chunks;
}

interface FencedSection {
  readonly name: string;
  readonly fence: Fence;
}

function sectionOf({ text, lines }: Scanned, block: Block): FencedSection | undefined {
  if (!isFence(block)) return undefined;
  const fence = fenceOf(text, lines, block);
  const name = sectionName(fence);
  return name === undefined ? undefined : { name, fence };
}

function sectionBetween(
  { text, lines }: Scanned,
  { first, last }: Block,
  { name, fence }: FencedSection,
  known: Known,
): Chunk {
  const { start } = lines.span(first);
  const placed = {
    ...fence,
    span: shift(fence.span, -start),
    content: shift(fence.content, -start),
    infoSpan: shift(fence.infoSpan, -start),
  };
  return sectionChunk(text.slice(start, lines.fullSpan(last).end), placed, name, known);
}

function proseChunks(
  scanned: Scanned,
  from: number,
  until: number,
  known: Known,
  size: number,
): readonly Chunk[] {
  const { text, lines, stretch } = scanned;
  const chunks: Chunk[] = [];
  let first = from;
  const cut = (end: number): void => {
    const start = lines.span(first).start;
    const content = text.slice(start, lines.fullSpan(end - 1).end);
    const make = (): Chunk['parts'][number] => prosePart(content, blocksBetween(scanned, first, end));
    if (content !== '' || text === '')
      chunks.push({ length: content.length, parts: [known('prose', content) ?? make()] });
    first = end;
  };
  for (const line of stretch.clean) if (line >= first + size && line < until) cut(line);
  if (first < until) cut(until);
  return chunks;
}

function blocksBetween({ lines, stretch }: Scanned, from: number, until: number): readonly Block[] {
  const { start } = lines.span(from);
  return stretch.blocks
    .slice(firstBlockAt(stretch.blocks, from), firstBlockAt(stretch.blocks, until))
    .map((block) => ({
      ...block,
      first: block.first - from,
      last: block.last - from,
      starts: block.starts.map((one) => one - start),
    }));
}

function firstBlockAt(blocks: readonly Block[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.first ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
