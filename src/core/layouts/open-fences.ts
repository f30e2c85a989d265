import { scanStretch, type Block } from '../document/blocks.ts';
import type { Lines } from '../document/lines.ts';
import { layoutOf, roleOf } from './index.ts';

/** So many are mended in a document: what has more of them was made to be slow. */
const MOST = 20;

/**
 * A fence that nobody closed makes code of all that follows, or of what stands before the next fence. Such a one ends before the
 * heading within it, and what follows is read anew.
 */
export function withoutOpenFences(text: string, lines: Lines, scanned: readonly Block[]): readonly Block[] {
  let blocks = scanned;
  for (let times = 0; times < MOST; times += 1) {
    const at = blocks.findIndex((block) => headingWithin(text, lines, block) !== undefined);
    const open = blocks[at];
    const heading = open && headingWithin(text, lines, open);
    if (!open || heading === undefined) break;
    const ended = { ...open, last: heading - 1, closed: false };
    blocks = [...blocks.slice(0, at), ended, ...scanStretch(text, lines, heading).blocks];
  }
  return blocks;
}

/** One in a list or a quote ends with it. */
export const isLeftOpen = ({ kind, within, closed }: Block): boolean =>
  kind === 'fence' && within === 'document' && !closed;

/** The line of a heading that can't have been meant as code: nothing closes its fence, or another one opens behind it. */
function headingWithin(text: string, lines: Lines, block: Block): number | undefined {
  if (block.kind !== 'fence' || block.within !== 'document') return undefined;
  const own = markerOf(text, lines, block.first);
  let heading: number | undefined;
  for (let line = block.first + 1; line <= block.last; line += 1) {
    const { start, end } = lines.span(line);
    const said = text.slice(start, end);
    if (heading === undefined && isHeading(said)) heading = line;
    if (heading !== undefined && (!block.closed || opensAnother(said, own))) return heading;
  }
  return undefined;
}

const markerOf = (text: string, lines: Lines, line: number): string => {
  const { start, end } = lines.span(line);
  return /`{3,}|~{3,}/.exec(text.slice(start, end))?.[0] ?? '';
};

/** One of another sign, or a shorter one, is shown within the block: what ends it could not have ended the block. */
const opensAnother = (line: string, own: string): boolean =>
  (/^(`{3,}|~{3,})[a-z]+\s*$/i.exec(line)?.[1] ?? '').startsWith(own);

/** A sign alone begins a comment of many languages as well: then only what a part is called counts. */
function isHeading(line: string): boolean {
  const [, signs = '', said = ''] = /^(#{1,6})[ \t]+(\S.*)$/.exec(line) ?? [];
  return signs.length > 1 || (signs !== '' && (roleOf(layoutOf('markdown'), said) ?? 'keep') !== 'keep');
}
