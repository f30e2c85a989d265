import type { Block } from './blocks.ts';
import type { Lines } from './lines.ts';
import { blanks, maskInline } from './mask.ts';
import type { Span } from './span.ts';

/** A paragraph, list item, heading or table's worth of prose. */
export interface ProseBlock {
  readonly span: Span;
  readonly kind: 'paragraph' | 'list-item' | 'heading' | 'quote' | 'table';
  /**
   * Of the span's length: what is code, a link target, a comment or HTML is blanks; line ends stay, and so do the bars
   * between the cells of a table.
   */
  readonly masked: string;
}

/** The prose of Markdown's blocks, block by block; code is in no block. */
export function proseIn(text: string, lines: Lines, blocks: readonly Block[]): readonly ProseBlock[] {
  return blocks.flatMap((block) => {
    const kind = kindOf(block);
    if (kind === undefined) return [];
    const span = { start: lines.span(block.first).start, end: lines.span(block.last).end };
    const masked = maskInline(contentOf(text, lines, block));
    return /\S/.test(masked) ? [{ span, kind, masked }] : [];
  });
}

const WITHOUT_WORDS: readonly Block['kind'][] = ['fence', 'code', 'raw', 'rule'];

function kindOf({ kind, within }: Block): ProseBlock['kind'] | undefined {
  if (WITHOUT_WORDS.includes(kind)) return undefined;
  if (within === 'quote') return 'quote';
  if (kind === 'heading' || kind === 'setext') return 'heading';
  if (kind === 'table') return 'table';
  return within === 'list' ? 'list-item' : 'paragraph';
}

/** The block with its bullets, quote signs, hashes and underlines blanked. */
function contentOf(text: string, lines: Lines, block: Block): string {
  const { kind, first, starts } = block;
  // Nearly every paragraph is words from its first character to its last.
  if (kind === 'paragraph' && starts.every((start, index) => start === lines.span(first + index).start))
    return text.slice(starts[0], lines.span(block.last).end);
  const rows = starts.map((start, index) => {
    const line = lines.span(first + index);
    const full = lines.fullSpan(first + index);
    const content = text.slice(start, line.end);
    const end = index === starts.length - 1 ? '' : text.slice(line.end, full.end);
    return blanks(text.slice(line.start, start)) + withoutSigns(kind, content, index, starts.length) + end;
  });
  return rows.join('');
}

function withoutSigns(kind: Block['kind'], line: string, index: number, count: number): string {
  if (kind === 'heading') return line.replace(/^#{1,6}|[ \t]#+[ \t]*$/g, blanks);
  const isRuler = (kind === 'setext' && index === count - 1) || (kind === 'table' && index === 1);
  return isRuler ? blanks(line) : line;
}
