import { underlineLevel } from './block-starts.ts';
import type { Block } from './blocks.ts';
import type { Lines } from './lines.ts';
import type { Heading } from './postmortem.ts';

/** The headings among blocks that stand in no list item and no quote: `# …`, and text underlined by `===` or `---`. */
export function headingsIn(text: string, lines: Lines, blocks: readonly Block[]): readonly Heading[] {
  return blocks
    .filter(({ within }) => within === 'document')
    .flatMap((block) => {
      if (block.kind === 'heading') return [atxHeading(text, lines, block)];
      return block.kind === 'setext' ? [setextHeading(text, lines, block)] : [];
    });
}

function atxHeading(text: string, lines: Lines, { first, starts }: Block): Heading {
  const span = lines.span(first);
  const line = text.slice(starts[0], span.end).trimEnd();
  const level = /^#{1,6}/.exec(line)?.[0].length ?? 1;
  const closing = /(?:^|[ \t])#+$/.exec(line.slice(level));
  const title = closing ? line.slice(level, level + closing.index) : line.slice(level);
  return { level, text: title.trim(), span };
}

function setextHeading(text: string, lines: Lines, { first, last, starts }: Block): Heading {
  const rows = starts.map((start, index) => text.slice(start, lines.span(first + index).end).trim());
  const span = { start: lines.span(first).start, end: lines.span(last).end };
  return { level: underlineLevel(rows.at(-1) ?? '') ?? 1, text: rows.slice(0, -1).join(' '), span };
}
