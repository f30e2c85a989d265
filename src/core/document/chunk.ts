import { entryRows, readKeysAround } from './entries-body.ts';
import { entryParts } from './entry-parts.ts';
import type { Fence } from './fences.ts';
import { itemCuts, itemPart } from './item-part.ts';
import { readLines } from './lines.ts';
import { beginsEntry, logRows, readKeys, type Keys } from './log-body.ts';
import { logPart } from './log-part.ts';
import { makePart, sectionPart, type Part, type PartKind } from './part.ts';
import { readSection } from './sections.ts';
import { shift, type Span } from './span.ts';

/** A stretch of a document in which every block that begins also ends: Markdown, or a section with its fences. */
export interface Chunk {
  readonly length: number;
  readonly parts: readonly Part[];
  readonly section?: SectionShape;
}

/** A section, with offsets from its beginning. */
export interface SectionShape {
  readonly name: string;
  readonly fence: Fence;
  readonly nameSpan: Span;
  /** How it is cut; undefined where it is read in one. */
  readonly cut?: Cut;
}

/** The parts of a section between its first and its last, each an item or a stretch of the log. */
export type Cut =
  | { readonly of: 'items'; readonly column: number }
  | { readonly of: 'log'; readonly indent: string; readonly body: Span; readonly keys: Keys }
  | { readonly of: 'entries'; readonly column: number; readonly body: Span; readonly keys: Keys };

/** Parts that were read before, by their text. */
export type Known = (kind: PartKind, text: string) => Part | undefined;

const LISTS: readonly string[] = ['contributing-factors', 'action-items'];
/** So many lines of a timeline are read at once. */
const LINES_AT_ONCE = 12;

/** Cuts a section, given with its fences. */
export function sectionChunk(text: string, fence: Fence, name: string, known: Known): Chunk {
  const nameSpan = { start: fence.infoSpan.end - name.length, end: fence.infoSpan.end };
  const shape = { name, fence, nameSpan };
  const rows = name === 'timeline' || LISTS.includes(name) ? rowsOf(text, fence.content) : [];
  const inPieces =
    name === 'timeline'
      ? (logChunk(text, shape, rows, known) ?? entriesChunk(text, shape, rows, known))
      : listChunk(text, shape, rows, known);
  return inPieces ?? wholeChunk(text, shape, known);
}

function wholeChunk(text: string, shape: SectionShape, known: Known): Chunk {
  const { name, fence, nameSpan } = shape;
  const section = (): Part =>
    sectionPart(text, readSection(text, name, { span: fence.span, content: fence.content, nameSpan }), fence);
  return { length: text.length, parts: [known('section', text) ?? section()], section: shape };
}

/** A line of a section, with where it stands. */
export interface Row {
  readonly text: string;
  readonly start: number;
}

export function rowsOf(text: string, { start, end }: Span): readonly Row[] {
  if (start >= end) return [];
  const lines = readLines(text, start, end);
  return Array.from({ length: lines.count }, (_, line) => {
    const at = lines.span(line);
    return { text: text.slice(at.start, at.end), start: at.start };
  });
}

function listChunk(text: string, shape: SectionShape, rows: readonly Row[], known: Known): Chunk | undefined {
  const found = itemCuts(rows.map((row) => row.text));
  if (!found) return undefined;
  const starts = found.cuts.map((row) => rows[row]?.start ?? 0);
  const section = { ...shape, cut: { of: 'items', column: found.column } } as const;
  return pieced(text, section, [...starts, shape.fence.content.end], known);
}

function logChunk(text: string, shape: SectionShape, rows: readonly Row[], known: Known): Chunk | undefined {
  const at = logRows(rows.map((row) => row.text));
  if (!at) return undefined;
  const { content } = shape.fence;
  const body = { start: rows[at.first]?.start ?? content.end, end: rows[at.end]?.start ?? content.end };
  const keys = readKeys(text.slice(content.start, content.end), shift(body, -content.start));
  if (!keys) return undefined;
  const starts = logStarts(rows.slice(at.first, at.end), at.indent);
  const cut: Cut = { of: 'log', indent: at.indent, body, keys };
  return pieced(text, { ...shape, cut }, [...starts, body.end], known);
}

function entriesChunk(
  text: string,
  shape: SectionShape,
  rows: readonly Row[],
  known: Known,
): Chunk | undefined {
  const at = entryRows(rows.map((row) => row.text));
  if (!at) return undefined;
  const { content } = shape.fence;
  const starts = spaced(at.cuts, LINES_AT_ONCE).map((row) => rows[row]?.start ?? 0);
  const body = { start: starts[0] ?? content.end, end: rows[at.end]?.start ?? content.end };
  const keys = readKeysAround(text.slice(content.start, content.end), shift(body, -content.start));
  if (!keys) return undefined;
  const cut: Cut = { of: 'entries', column: at.column, body, keys };
  return pieced(text, { ...shape, cut }, [...starts, body.end], known);
}

/** Where the stretches of a log begin. */
export function logStarts(rows: readonly Row[], indent: string, size = LINES_AT_ONCE): readonly number[] {
  const starts: number[] = [];
  let first = -size;
  for (const [row, { text, start }] of rows.entries()) {
    if (row - first < size || (row > 0 && !beginsEntry(text, indent))) continue;
    starts.push(start);
    first = row;
  }
  return starts;
}

/** Those of some rows that are so many rows apart. */
function spaced(rows: readonly number[], size: number): readonly number[] {
  const kept: number[] = [];
  for (const row of rows) if (row - (kept.at(-1) ?? -size) >= size) kept.push(row);
  return kept;
}

/** A part between each two bounds, and a frame of what stands before and behind them. */
function pieced(text: string, section: SectionShape, bounds: readonly number[], known: Known): Chunk {
  const frame = (start: number, end?: number): readonly Part[] => {
    const content = text.slice(start, end);
    return content === '' ? [] : [known('frame', content) ?? makePart('frame', content)];
  };
  const parts = [
    ...frame(0, bounds[0]),
    ...innerParts(text, section, bounds, known),
    ...frame(bounds.at(-1) ?? text.length),
  ];
  return { length: text.length, parts, section };
}

/** The items or stretches of a log between each two bounds. */
export function innerParts(
  text: string,
  { name, cut }: SectionShape,
  bounds: readonly number[],
  known: Known,
): readonly Part[] {
  const [kind, make] = FORMS[cut?.of ?? 'items'](name);
  return bounds.slice(1).flatMap((end, index) => {
    const content = text.slice(bounds[index], end);
    return known(kind, content) ?? make(content);
  });
}

type Form = (name: string) => readonly [PartKind, (content: string) => Part | readonly Part[]];

const FORMS: Readonly<Record<Cut['of'], Form>> = {
  log: () => ['log', logPart],
  entries: () => ['entries', entryParts],
  items: (name) => [`item of ${name}`, (content) => itemPart(content, name)],
};
