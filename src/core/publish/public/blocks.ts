import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';

/** A block of the Markdown that stands in no other, by markdown-it's own reading. */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'list' | 'quote' | 'table' | 'code' | 'html' | 'heading' | 'rule';
  readonly span: Span;
  /** Its tokens, whose inline content isn't read yet. */
  readonly tokens: readonly Token[];
  /** The last heading of the first two levels above it. */
  readonly under: string | undefined;
  /** Where `<!-- postmortem-public -->` stands above it. */
  readonly mark: Span | undefined;
}

export interface Prose {
  readonly blocks: readonly ProseBlock[];
  /** Marks above nothing that can leave. */
  readonly idle: readonly Span[];
  /** Marks that share their line with something else, where they mark nothing. */
  readonly beside: readonly BesideMark[];
  /** Reads the inline content of a token of these blocks. */
  readonly inline: (token: Token) => readonly Token[];
}

export interface BesideMark {
  readonly span: Span;
  /** The block that it stands in. */
  readonly block: ProseBlock;
}

export const PUBLIC_COMMENT = '<!-- postmortem-public -->';

const COMMENT = /^\s*<!--\s*postmortem-public\s*-->\s*$/;
const ANY_COMMENT = /^\s*<!--(?:(?!-->)[^])*-->\s*$/;
/** In code, a mark is spoken of. */
const COMMENTS = /(?<!`)<!--(?:(?!-->)[^])*-->/g;

/** What can be marked: words that a reader takes in one after the other. */
const CAN_LEAVE: readonly ProseBlock['kind'][] = ['paragraph', 'list', 'quote', 'table'];

let reader: Reader | undefined;

/** The prose between the sections, block by block, with the marks that stand above it. */
export function proseBlocks(postmortem: Postmortem): Prose {
  const md = (reader ??= new MarkdownIt({ html: true }));
  const env = {};
  const tokens: Token[] = [];
  // eslint-disable-next-line no-control-regex -- as markdown-it itself reads a text
  md.block.parse(
    withoutFront(postmortem).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'),
    md,
    env,
    tokens,
  );
  const inline = (token: Token): readonly Token[] => {
    const found: Token[] = [];
    md.inline.parse(token.content, md, env, found);
    return found;
  };
  const { blocks, idle } = marked(placed(postmortem, tokens));
  return { blocks, idle, beside: blocks.flatMap((block) => besideIn(postmortem, block, inline)), inline };
}

/** With as many lines: those between the two `---` are no Markdown. */
function withoutFront({ text, frontMatter }: Postmortem): string {
  if (!frontMatter) return text.replace(/^\uFEFF/, ' ');
  const { end } = frontMatter.span;
  return text.slice(0, end).replace(/[^\r\n]/g, '') + text.slice(end);
}

type Placed = Omit<ProseBlock, 'mark'>;

function placed(postmortem: Postmortem, tokens: readonly Token[]): readonly Placed[] {
  const found: Placed[] = [];
  for (let from = 0; from < tokens.length;) {
    const end = endOf(tokens, from);
    const own = tokens.slice(from, end);
    const kind = kindOf(own[0]);
    const span = spanOf(postmortem, own[0]);
    if (kind && span) found.push({ kind, span, tokens: own, under: undefined });
    from = end;
  }
  return found.map((block) => ({ ...block, under: headingAbove(postmortem, block.span) }));
}

/** Behind the token that closes what this one opens. */
function endOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
}

const KINDS: Readonly<Record<string, ProseBlock['kind']>> = {
  paragraph_open: 'paragraph',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  blockquote_open: 'quote',
  table_open: 'table',
  heading_open: 'heading',
  html_block: 'html',
  fence: 'code',
  code_block: 'code',
  hr: 'rule',
};

const kindOf = (token: Token | undefined): ProseBlock['kind'] | undefined => KINDS[token?.type ?? ''];

function spanOf({ lines }: Postmortem, token: Token | undefined): Span | undefined {
  if (!token?.map) return undefined;
  const [first, behind] = token.map;
  return { start: lines.span(first).start, end: lines.span(Math.max(first, behind - 1)).end };
}

const headingAbove = ({ headings, title }: Postmortem, { start }: Span): string | undefined =>
  headings.findLast(({ level, span }) => level <= 2 && span.start < start && span.start !== title?.span.start)
    ?.text;

function marked(blocks: readonly Placed[]): Pick<Prose, 'blocks' | 'idle'> {
  const idle: Span[] = [];
  let mark: Span | undefined;
  const found = blocks.map((block) => {
    const html = block.kind === 'html' ? (block.tokens[0]?.content ?? '') : '';
    if (COMMENT.test(html)) {
      if (mark) idle.push(mark);
      mark = block.span;
      return { ...block, mark: undefined };
    }
    // A comment of another kind may stand between the mark and what it is about.
    if (ANY_COMMENT.test(html)) return { ...block, mark: undefined };
    const above = mark;
    mark = undefined;
    const leaves = CAN_LEAVE.includes(block.kind);
    if (above && !leaves) idle.push(above);
    return { ...block, mark: leaves ? above : undefined };
  });
  return { blocks: found, idle: mark ? [...idle, mark] : idle };
}

/** The first mark within a block that isn't marked, unless code speaks of it. */
function besideIn({ text }: Postmortem, block: ProseBlock, inline: Prose['inline']): readonly BesideMark[] {
  const { kind, span, mark, tokens } = block;
  const own = text.slice(span.start, span.end);
  if (mark || !own.includes('postmortem-public')) return [];
  const read = tokens.flatMap((token) => (token.type === 'inline' ? inline(token) : [token]));
  const isOwnLine = (html: string): boolean => kind === 'html' && COMMENT.test(html);
  const html = read.filter(({ type }) => type === 'html_block' || type === 'html_inline');
  if (!html.some(({ content }) => marksIn(content).length > 0 && !isOwnLine(content))) return [];
  return marksIn(own)
    .slice(0, 1)
    .map(([comment, index]) => ({
      span: { start: span.start + index, end: span.start + index + comment.length },
      block,
    }));
}

const marksIn = (text: string): readonly (readonly [string, number])[] =>
  [...text.matchAll(COMMENTS)].flatMap(({ 0: comment, index }) =>
    COMMENT.test(comment) ? [[comment, index] as const] : [],
  );
