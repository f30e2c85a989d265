import { scanStretch } from './blocks.ts';
import type { Chunk, Known } from './chunk.ts';
import { chunksBetween } from './chunks.ts';
import { findFrontMatter } from './front-matter.ts';
import { readLines, type Lines } from './lines.ts';
import { frontMatterPart } from './part.ts';

/** A text as the row of chunks that it consists of; front matter is the first of them. */
export interface Layout {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Where each chunk begins. */
  readonly starts: readonly number[];
}

/** Lays a text out from scratch. */
export function laidOut(text: string): Layout {
  const lines = readLines(text);
  const front = frontMatterChunk(text, lines);
  const first = front ? lines.positionAt(front.length).line : 0;
  const from = front && front.length === text.length ? lines.count : first;
  const stretch = scanStretch(text, lines, from);
  const rest = chunksBetween({ text, lines, stretch }, from, lines.count, nothingKnown);
  return layoutOf(text, front ? [front, ...rest] : rest);
}

export function layoutOf(text: string, chunks: readonly Chunk[]): Layout {
  const starts: number[] = [];
  let at = 0;
  for (const { length } of chunks) {
    starts.push(at);
    at += length;
  }
  return { text, chunks, starts };
}

/** The front matter with the line end behind it. */
export function frontMatterChunk(text: string, lines: Lines): Chunk | undefined {
  const section = findFrontMatter(text, lines);
  if (!section) return undefined;
  const end = lines.fullSpan(lines.positionAt(section.span.end).line).end;
  return { length: end, parts: [frontMatterPart(text.slice(0, end), section)] };
}

export const nothingKnown: Known = () => undefined;
