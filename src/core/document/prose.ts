import { lineText, type Fence } from './fences.ts';
import { firstLineBehind } from './headings.ts';
import type { Lines } from './lines.ts';
import { maskInline } from './mask.ts';
import type { Span } from './span.ts';

/** A paragraph, list item or heading's worth of prose. */
export interface ProseBlock {
  readonly span: Span;
  readonly kind: 'paragraph' | 'list-item' | 'heading' | 'quote' | 'table';
  /** Of the span's length: what is code, a link target, a comment or HTML is blanks; line ends stay. */
  readonly masked: string;
}

type Kind = ProseBlock['kind'];
type LineKind = Kind | 'none';

const ATX = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const RULE = /^ {0,3}(?:([-*_])[ \t]*)(?:\1[ \t]*){2,}$|^ {0,3}(?:=+|-+)[ \t]*$/;
const LIST = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+/;
const QUOTE = /^ {0,3}>/;
const TABLE = /^ {0,3}\|/;
const CODE = /^(?: {4}|\t)/;
const NESTED_FENCE = /^[ \t]+(`{3,}|~{3,})/;

/** The prose of the Markdown behind `from`, block by block; code is in no block. */
export function scanProse(
  text: string,
  lines: Lines,
  fences: readonly Fence[],
  from: number,
): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let open: { kind: Kind; start: number; end: number } | undefined;
  const close = (): void => {
    if (open) blocks.push(blockOf(text, open.kind, open));
    open = undefined;
  };
  for (const { span, kind, starts } of classify(text, lines, fences, from)) {
    if (kind === 'none' || starts || kind !== open?.kind) close();
    if (kind === 'none') continue;
    open = open ? { ...open, end: span.end } : { kind, ...span };
  }
  close();
  return blocks;
}

const blockOf = (text: string, kind: Kind, { start, end }: Span): ProseBlock => ({
  kind,
  span: { start, end },
  masked: maskInline(text.slice(start, end)),
});

interface Classified {
  readonly span: Span;
  readonly kind: LineKind;
  readonly starts: boolean;
}

function* classify(
  text: string,
  lines: Lines,
  fences: readonly Fence[],
  from: number,
): Generator<Classified> {
  let previous: LineKind = 'none';
  let nested: string | undefined;
  let inList = false;
  let fence = 0;
  for (let line = firstLineBehind(lines, from); line < lines.count; line += 1) {
    const span = lines.span(line);
    while ((fences[fence]?.span.end ?? Infinity) < span.start) fence += 1;
    const inFence = (fences[fence]?.span.start ?? Infinity) <= span.start;
    const content = lineText(text, lines, line);
    const nestedHere = NESTED_FENCE.exec(content)?.[1];
    const inNested = nested !== undefined || (inList && nestedHere !== undefined);
    if (inNested && nestedHere !== undefined) nested = nested === undefined ? nestedHere : undefined;
    const kind: LineKind = inFence || inNested ? 'none' : kindOf(content, previous, inList);
    if (kind === 'list-item') inList = true;
    else if (content.trim() !== '' && !/^[ \t]/.test(content)) inList = false;
    const starts: boolean =
      kind === 'heading' || previous === 'heading' || LIST.test(content) || kind === 'table';
    yield { span, kind, starts };
    previous = kind;
  }
}

/** What a line outside fences is, given the line above. */
function kindOf(line: string, previous: LineKind, inList: boolean): LineKind {
  if (line.trim() === '' || RULE.test(line)) return 'none';
  if (ATX.test(line)) return 'heading';
  if (QUOTE.test(line)) return 'quote';
  if (LIST.test(line) && (inList || !CODE.test(line))) return 'list-item';
  if (TABLE.test(line)) return 'table';
  if (previous === 'none' && CODE.test(line) && !inList) return 'none';
  return previous === 'list-item' || previous === 'quote' ? previous : 'paragraph';
}
