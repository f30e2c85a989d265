import { scanBlocks, type Block } from '../document/blocks.ts';
import { findFrontMatter } from '../document/front-matter.ts';
import { headingsIn } from '../document/headings.ts';
import { readLines } from '../document/lines.ts';
import { withoutOpenFences } from './open-fences.ts';

/** A Markdown file as its headings part it. Lines count from 0. */
export interface OldDocument {
  readonly lines: readonly string[];
  /** For each line what it belongs to; undefined for blank ones. */
  readonly blockAt: readonly (Block | undefined)[];
  /** The YAML at its start, its two rulers included. */
  readonly frontMatter:
    { readonly first: number; readonly last: number; readonly value: unknown } | undefined;
  /** What stands before the first heading, then a part a heading. */
  readonly parts: readonly OldPart[];
}

export interface OldPart {
  /** Undefined for what stands before the first one. */
  readonly heading: OldHeading | undefined;
  /** The lines behind the heading; none where `last` is before `first`. */
  readonly first: number;
  readonly last: number;
}

export interface OldHeading {
  readonly text: string;
  readonly level: number;
  readonly first: number;
  readonly last: number;
  /** What stands behind a bold label in its own line: `**Impact**: 212 orders failed`. */
  readonly inline?: string;
}

/** Reads any text. Total; line ends and a BOM are no part of it. */
export function readOld(written: string): OldDocument {
  const text = written.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  const lines = readLines(text);
  const found = findFrontMatter(text, lines);
  const frontMatter =
    found && isFrontMatter(text.slice(found.content.start, found.content.end), found.value)
      ? found
      : undefined;
  const from = frontMatter?.span.end ?? 0;
  const blocks = withoutOpenFences(text, lines, scanBlocks(text, lines, from));
  const headings = headingsIn(text, lines, blocks).map(({ text: said, level, span }) => ({
    text: said,
    level,
    first: lines.positionAt(span.start).line,
    last: lines.positionAt(span.end).line,
  }));
  const last = frontMatter ? lines.positionAt(frontMatter.span.end).line : -1;
  const rows = text.split('\n');
  const ends = headings.map(({ first }) => first - 1);
  return {
    lines: rows,
    blockAt: blockOfLines(rows.length, blocks),
    frontMatter: frontMatter && { first: 0, last, value: frontMatter.broken ? undefined : frontMatter.value },
    parts: [undefined, ...headings].map((heading, index) => ({
      heading,
      first: (heading?.last ?? last) + 1,
      last: ends[index] ?? rows.length - 1,
    })),
  };
}

/** Between two rulers at the start may stand prose as well. */
const isFrontMatter = (content: string, value: unknown): boolean =>
  (typeof value === 'object' && value !== null && !Array.isArray(value)) ||
  content.split('\n').every((line) => /^(?:\s|[\w-]+:|$)/.test(line));

function blockOfLines(count: number, blocks: readonly Block[]): readonly (Block | undefined)[] {
  const at: (Block | undefined)[] = Array.from({ length: count });
  for (const block of blocks) for (let line = block.first; line <= block.last; line += 1) at[line] = block;
  return at;
}
