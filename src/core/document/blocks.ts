import {
  closesFence,
  fenceOpening,
  htmlOpening,
  isAtxHeading,
  isTableDelimiter,
  isThematicBreak,
  mayBegin,
  mayInterrupt,
  underlineLevel,
  type HtmlBlock,
} from './block-starts.ts';
import { continued, openedContainer, type Container } from './containers.ts';
import { cursorAt, skipIndent, type Cursor, type Indented } from './cursor.ts';
import type { Lines } from './lines.ts';

/** A leaf of Markdown's block structure, by its lines. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'setext' | 'fence' | 'code' | 'html' | 'raw' | 'table' | 'rule';
  readonly first: number;
  /** Included. */
  readonly last: number;
  /** Where the content of each line begins, behind bullets and quote signs. */
  readonly starts: readonly number[];
  readonly within: 'document' | 'list' | 'quote';
  /** A fence whose closing line was found. */
  readonly closed: boolean;
}

interface Leaf {
  readonly kind: Block['kind'];
  readonly first: number;
  readonly starts: number[];
  /** The fence that opened it. */
  readonly marker?: string;
  readonly html?: HtmlBlock;
}

interface Scan {
  readonly text: string;
  readonly lines: Lines;
  readonly blocks: Block[];
  readonly clean: number[];
  readonly containers: Container[];
  /** The line that the outermost open container began in. */
  outermost: number;
  leaf: Leaf | undefined;
  line: number;
}

/** The blocks of a stretch of lines. */
export interface Stretch {
  readonly blocks: readonly Block[];
  /** The lines, in order, before which nothing is open: a reading that begins there finds the same. */
  readonly clean: readonly number[];
}

/** What is nested deeper is read as text, so that the time stays linear. */
const DEEPEST = 50;

/**
 * The leaves behind `from`, in the order of the text: one pass over the lines, total, by the rules of CommonMark 0.31
 * (appendix "A parsing strategy") and GFM's tables. Link reference definitions count as paragraphs.
 */
export const scanBlocks = (text: string, lines: Lines, from: number): readonly Block[] =>
  scanStretch(text, lines, firstLineBehind(lines, from)).blocks;

/** The same from a line on, with where it could have begun as well. */
export function scanStretch(text: string, lines: Lines, first: number): Stretch {
  const scan: Scan = {
    text,
    lines,
    blocks: [],
    clean: [],
    containers: [],
    outermost: 0,
    leaf: undefined,
    line: 0,
  };
  for (scan.line = first; scan.line < lines.count; scan.line += 1) {
    readLine(scan, cursorAt(text, lines.span(scan.line)));
    if (isFresh(scan)) scan.clean.push(scan.line);
  }
  finish(scan, lines.count - 1);
  return scan;
}

/** True where nothing that is open, and no block that just ended, began before this line. */
function isFresh({ blocks, containers, outermost, leaf, line }: Scan): boolean {
  if (containers.length > 0 && outermost < line) return false;
  if (leaf) return leaf.first === line;
  const last = blocks.at(-1);
  return last === undefined || last.last < line || last.first === line;
}

/** The first line that begins at or behind an offset. */
export function firstLineBehind(lines: Lines, offset: number): number {
  const { line, character } = lines.positionAt(offset);
  return character === 0 ? line : line + 1;
}

function readLine(scan: Scan, start: Cursor): void {
  const { kept, cursor } = keepContainers(scan, start);
  if (kept === scan.containers.length && continueLeaf(scan, cursor)) return;
  openContainers(scan, kept, cursor);
}

/** How many of the open containers go on in this line, and where what is in them begins. */
function keepContainers(scan: Scan, start: Cursor): { readonly kept: number; readonly cursor: Cursor } {
  let cursor = start;
  for (const [index, container] of scan.containers.entries()) {
    const next = continued(container, cursor);
    if (!next) return { kept: index, cursor };
    if (container.empty) scan.containers[index] = { ...container, empty: false };
    cursor = next;
  }
  return { kept: scan.containers.length, cursor };
}

/** True where the open leaf takes the line whatever it says: inside a fence or a block of HTML. */
function continueLeaf(scan: Scan, cursor: Cursor): boolean {
  const { leaf } = scan;
  if (leaf?.kind !== 'fence' && !leaf?.html) return false;
  const { indent, rest } = skipIndent(cursor);
  if (leaf.html?.until === 'blank line' && rest === '') return false;
  leaf.starts.push(cursor.at);
  const ends = leaf.html
    ? leaf.html.until !== 'blank line' && leaf.html.until.test(rest)
    : indent < 4 && closesFence(rest, leaf.marker ?? '');
  if (ends) finish(scan, scan.line, true);
  return true;
}

/** Opens the quotes and list items that begin in this line, and reads what stands in the innermost. */
function openContainers(scan: Scan, kept: number, start: Cursor): void {
  let cursor = start;
  let depth = kept;
  for (;;) {
    const paragraph = scan.leaf?.kind === 'paragraph' ? scan.leaf : undefined;
    const line = skipIndent(cursor);
    const opened = depth < DEEPEST ? openedContainer(line) : undefined;
    const breaksIn = paragraph !== undefined && depth === scan.containers.length;
    if (!opened || (breaksIn && !mayBreakIn(opened.marker, line.rest))) {
      if (paragraph && !breaksIn && isLazy(line)) return void paragraph.starts.push(line.inner.at);
      leaveContainers(scan, depth);
      return readContent(scan, cursor, line);
    }
    leaveContainers(scan, depth);
    finish(scan, scan.line - 1);
    if (scan.containers.length === 0) scan.outermost = scan.line;
    scan.containers.push(opened.container);
    depth += 1;
    cursor = opened.inner;
  }
}

const mayBreakIn = (marker: string, rest: string): boolean =>
  marker === '>' || (underlineLevel(rest) === undefined && mayInterrupt(marker, rest));

/** A line that only goes on with the paragraph above, though it lacks the quote sign or the indentation. */
function isLazy({ indent, rest }: Indented): boolean {
  if (rest === '' || indent >= 4) return rest !== '';
  const begins = isAtxHeading(rest) || isThematicBreak(rest) || fenceOpening(rest) !== undefined;
  return !begins && htmlOpening(rest)?.interrupts !== true;
}

function leaveContainers(scan: Scan, depth: number): void {
  if (depth === scan.containers.length) return;
  finish(scan, scan.line - 1);
  scan.containers.length = depth;
}

/** What stands in the line once its containers are open. */
function readContent(scan: Scan, cursor: Cursor, { indent, rest, inner }: Indented): void {
  const kind = scan.leaf?.kind;
  if (rest === '') {
    if (kind !== 'code') finish(scan, scan.line - 1);
  } else if (indent >= 4 && kind !== 'paragraph') {
    if (kind === 'code') scan.leaf?.starts.push(cursor.at);
    else open(scan, { kind: 'code', first: scan.line, starts: [cursor.at] });
  } else if (indent >= 4 || !startBlock(scan, rest, inner)) {
    if (takesWords(scan.leaf)) scan.leaf?.starts.push(inner.at);
    else open(scan, { kind: 'paragraph', first: scan.line, starts: [inner.at] });
  }
}

/** Opens the block that the line begins; false where it is a paragraph or goes on with one. */
function startBlock(scan: Scan, rest: string, { at }: Cursor): boolean {
  if (!mayBegin(rest)) return false;
  const { leaf, line } = scan;
  const paragraph = leaf?.kind === 'paragraph' ? leaf : undefined;
  const fence = fenceOpening(rest);
  const html = htmlOpening(rest);
  if (paragraph && underlineLevel(rest) !== undefined) single(scan, { ...paragraph, kind: 'setext' }, at);
  else if (paragraph && isTableDelimiter(rest, headOf(scan, paragraph))) openTable(scan, paragraph, at);
  else if (isAtxHeading(rest)) single(scan, { kind: 'heading', first: line, starts: [] }, at);
  else if (isThematicBreak(rest)) single(scan, { kind: 'rule', first: line, starts: [] }, at);
  else if (fence) open(scan, { kind: 'fence', first: line, starts: [at], marker: fence.marker });
  else if (html && (html.interrupts || !takesWords(leaf))) openHtml(scan, html, rest, at);
  else return false;
  return true;
}

const takesWords = (leaf: Leaf | undefined): boolean => leaf?.kind === 'paragraph' || leaf?.kind === 'table';

/** A block that ends in this line. */
function single(scan: Scan, leaf: Leaf, at: number): void {
  if (leaf.kind !== 'setext') finish(scan, scan.line - 1);
  scan.leaf = { ...leaf, starts: [...leaf.starts, at] };
  finish(scan, scan.line);
}

function openHtml(scan: Scan, html: HtmlBlock, rest: string, at: number): void {
  open(scan, { kind: html.opaque ? 'raw' : 'html', first: scan.line, starts: [at], html });
  if (html.until !== 'blank line' && html.until.test(rest)) finish(scan, scan.line);
}

/** The last line of a paragraph turns out to be the head of a table. */
function openTable(scan: Scan, paragraph: Leaf, at: number): void {
  const head = paragraph.starts.at(-1) ?? at;
  const above = paragraph.starts.slice(0, -1);
  scan.leaf = above.length > 0 ? { ...paragraph, starts: above } : undefined;
  finish(scan, scan.line - 2);
  scan.leaf = { kind: 'table', first: scan.line - 1, starts: [head, at] };
}

const headOf = ({ text, lines, line }: Scan, paragraph: Leaf): string =>
  text.slice(paragraph.starts.at(-1), lines.span(line - 1).end);

function open(scan: Scan, leaf: Leaf): void {
  finish(scan, scan.line - 1);
  scan.leaf = leaf;
}

function finish(scan: Scan, last: number, closed = false): void {
  const { leaf, containers } = scan;
  scan.leaf = undefined;
  if (!leaf) return;
  const quoted = containers.some(({ kind }) => kind === 'quote');
  const within = quoted ? 'quote' : containers.length > 0 ? 'list' : 'document';
  scan.blocks.push({ kind: leaf.kind, first: leaf.first, last, starts: leaf.starts, within, closed });
}
