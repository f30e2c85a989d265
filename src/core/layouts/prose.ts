import type { Block } from '../document/blocks.ts';
import type { OldDocument } from './old-document.ts';
import { range } from './old-list.ts';
import { ours, type Piece } from './pieces.ts';

/**
 * Lines as they stood, without those that were taken. Nothing in them opens what they don't close, and no fence of
 * theirs is taken for a section of ours.
 */
export function proseOf(
  old: OldDocument,
  first: number,
  last: number,
  taken: ReadonlySet<number>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const chunk of chunksOf(first, last, taken)) {
    if (pieces.length > 0 && !goesOn(old, pieces.at(-1)?.from[0], chunk[0]))
      pieces.push(...between(old, pieces, chunk));
    const by = indentOf(old, chunk);
    for (const line of chunk) {
      const block = old.blockAt[line];
      const shown = (old.lines[line] ?? '').slice(by);
      pieces.push({
        text: isShown(block, line) ? shown : harmless(shown),
        from: [line],
        how: 'text',
      });
      if (block?.last === line) pieces.push(...closing(old, block, by));
    }
  }
  return withoutRuns(old, pieces);
}

/** A blank line; behind a list, what is indented and no part of it would become one, so that it is ended. */
function between(
  { lines, blockAt }: OldDocument,
  before: readonly Piece[],
  chunk: readonly number[],
): readonly Piece[] {
  const isSaid = (line: number | undefined): line is number => blockAt[line ?? -1] !== undefined;
  const above = before.findLast(({ from }) => isSaid(from[0]))?.from[0] ?? -1;
  const next = chunk.find(isSaid) ?? -1;
  const fallsIn = blockAt[above]?.within === 'list' && blockAt[next]?.within !== 'list';
  return fallsIn && /^(?: {2}|\t)/.test(lines[next] ?? '') ? ['', '<!-- -->', ''].map(ours) : [ours('')];
}

/** One blank line is enough where what stood between them is gone; in a block of code each one counts. */
const withoutRuns = ({ blockAt }: OldDocument, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(
    ({ text, from }, index) =>
      text.trim() !== '' ||
      blockAt[from[0] ?? -1] !== undefined ||
      (pieces[index - 1]?.text ?? '').trim() !== '',
  );

/** Rows that are left of a table stay one. */
const goesOn = ({ blockAt }: OldDocument, before: number | undefined, line: number | undefined): boolean =>
  before !== undefined &&
  line !== undefined &&
  blockAt[line]?.kind === 'table' &&
  blockAt[before] === blockAt[line];

function chunksOf(first: number, last: number, taken: ReadonlySet<number>): readonly (readonly number[])[] {
  const chunks: number[][] = [[]];
  for (const line of range(first, last))
    if (taken.has(line)) chunks.push([]);
    else chunks.at(-1)?.push(line);
  return chunks.filter((chunk) => chunk.length > 0);
}

/** What is left of a list may be indented for nothing, and would read as code. */
function indentOf({ lines, blockAt }: OldDocument, chunk: readonly number[]): number {
  const said = chunk.filter((line) => (lines[line] ?? '').trim() !== '');
  if (said.some((line) => blockAt[line]?.within !== 'list' && blockAt[line]?.kind !== 'paragraph')) return 0;
  const by = said.reduce(
    (least, line) => Math.min(least, /^ */.exec(lines[line] ?? '')?.[0].length ?? 0),
    Infinity,
  );
  // What was too far in to open a fence would open one; and a tab goes to the same column with fewer blanks before it.
  const isOther = (line: number): boolean =>
    /^ *\t/.test(lines[line] ?? '') ||
    (blockAt[line]?.kind !== 'fence' && /^ {0,3}(?:`{3}|~{3})/.test((lines[line] ?? '').slice(by)));
  return said.length === 0 || said.some(isOther) ? 0 : by;
}

/** Within a fence that stands in nothing else, lines stay what they are; others may come to stand elsewhere. */
const isShown = (block: Block | undefined, line: number): boolean =>
  block?.kind === 'fence' && block.within === 'document' && block.first !== line;

/** A fence that names a section of ours would be read as one. */
const harmless = (line: string): string =>
  line.replace(/^([\s>*+\d.)-]*(?:`{3,}|~{3,}))[ \t]*(ya?ml[ \t]+\S+[ \t]*)$/i, '$1text $2');

/** What ends a block that its own text doesn't end. */
function closing({ lines }: OldDocument, block: Block, by: number): readonly Piece[] {
  const start = lines[block.first] ?? '';
  if (block.kind === 'fence') {
    const [, lead = '', marker = '```'] = /^(.*?)(`{3,}|~{3,})/.exec(start) ?? [];
    const indent = lead.replaceAll(/[^>\s]/g, ' ').slice(by);
    return block.closed ? [] : [ours(`${indent}${marker}`)];
  }
  if (block.kind !== 'html' && block.kind !== 'raw') return [];
  const text = range(block.first, block.last)
    .map((line) => lines[line] ?? '')
    .join('\n');
  const ends = ENDS.find(([begins]) => begins.test(text.replace(/^[\s>*+-]+|^\s*\d+[.)]\s+/, '')));
  return !ends || ends[1].test(text) ? [] : [ours(ends[2])];
}

const ENDS: readonly (readonly [begins: RegExp, ends: RegExp, end: string])[] = [
  [/^<!--/, /-->/, '-->'],
  [/^<script/i, /<\/(?:script|pre|style|textarea)>/i, '</script>'],
  [/^<pre/i, /<\/(?:script|pre|style|textarea)>/i, '</pre>'],
  [/^<style/i, /<\/(?:script|pre|style|textarea)>/i, '</style>'],
  [/^<textarea/i, /<\/(?:script|pre|style|textarea)>/i, '</textarea>'],
  [/^<\?/, /\?>/, '?>'],
  [/^<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^<![A-Za-z]/, />/, '>'],
];
