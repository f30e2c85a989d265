import type { Token } from 'markdown-it';
import { isPublicUrl } from '../../secrets/addresses.ts';
import type { Span } from '../../document/span.ts';
import { codeMarkdown, seen, targetMarkdown } from './escape.ts';
import type { Voice, Words } from './voice.ts';
import { withheld, type Withheld } from './withheld.ts';

/** How the inline content of a block is told. */
export interface Inline {
  readonly voice: Voice;
  /** Hosts of ours that their names don't tell. */
  readonly hosts: readonly string[];
  /** The block that it stands in. */
  readonly span: Span;
  /** The mark above the block is about its images. */
  readonly images: boolean;
}

interface Writing extends Inline {
  markdown: string;
  plain: string;
  /** Of open links: where each leads, undefined for one that stays behind. */
  readonly links: (string | undefined)[];
  readonly targets: string[];
  readonly stays: Withheld[];
}

/** Inline tokens as Markdown of our own making: words, emphasis, code, links and images that may leave. No HTML. */
export function tellInline(
  tokens: readonly Token[],
  inline: Inline,
): Words & { readonly withheld: readonly Withheld[] } {
  const writing: Writing = { ...inline, markdown: '', plain: '', links: [], targets: [], stays: [] };
  let text = '';
  const flush = (): void => {
    if (text !== '') add(writing, inline.voice.text(text, writing.plain));
    text = '';
  };
  for (const token of tokens) {
    const words = wordsOf(token);
    if (words !== undefined) text += words;
    else {
      flush();
      tellToken(token, writing);
    }
  }
  flush();
  const { markdown, plain, targets, stays } = writing;
  return {
    markdown: markdown.replace(/ {2,}/g, ' ').trim(),
    plain: [plain, ...targets].join('\n'),
    withheld: stays,
  };
}

function wordsOf({ type, content }: Token): string | undefined {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'text' || type === 'text_special' ? content : undefined;
}

function add(writing: Writing, { markdown, plain }: Words): void {
  writing.markdown += markdown;
  writing.plain += plain;
}

const SIGNS: Readonly<Record<string, string>> = {
  em_open: '*',
  em_close: '*',
  strong_open: '**',
  strong_close: '**',
  s_open: '~~',
  s_close: '~~',
};

function tellToken(token: Token, writing: Writing): void {
  if (token.type === 'code_inline') {
    const code = seen(token.content);
    add(writing, { markdown: codeMarkdown(code), plain: code });
  } else if (token.type === 'link_open') openLink(token, writing);
  else if (token.type === 'link_close') closeLink(writing);
  else if (token.type === 'image') tellImage(token, writing);
  else if (token.type === 'html_inline') writing.stays.push(withheld('html', writing.span, token.content));
  else writing.markdown += SIGNS[token.type] ?? '';
}

function openLink(token: Token, writing: Writing): void {
  const href = String(token.attrGet('href') ?? '');
  const leaves = isPublicUrl(href, writing.hosts);
  writing.links.push(leaves ? href : undefined);
  if (!leaves) writing.stays.push(withheld('link', writing.span, href));
  else writing.markdown += '[';
}

function closeLink(writing: Writing): void {
  const href = writing.links.pop();
  if (href === undefined) return;
  writing.markdown += `](${targetMarkdown(href)})`;
  writing.targets.push(href, decoded(href));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** One in a paragraph of words is not what the paragraph was marked for. */
function tellImage(token: Token, writing: Writing): void {
  const source = String(token.attrGet('src') ?? '');
  if (!writing.images || !isOwnFile(source)) {
    writing.stays.push(withheld('image', writing.span, `${token.content} ${source}`));
    return;
  }
  const alt = writing.voice.text(token.content.replace(/\s+/g, ' '));
  writing.markdown += `![${alt.markdown}](${targetMarkdown(source)})`;
  writing.plain += alt.plain;
  writing.targets.push(source, decoded(source));
}

/** A file beside the document: what stands elsewhere may change, and knows who opens the page. */
const isOwnFile = (source: string): boolean =>
  /^(?![a-z][a-z0-9+.-]*:|[/\\])[^?#]+$/i.test(source) && !source.startsWith('%');
