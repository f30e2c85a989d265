import createMarkdownIt, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { escapeHtml } from '../html.ts';
import type { ExportSetting } from './export-setting.ts';

/** What a page follows: web addresses, mail, places of its own. Everything else is text, whatever a browser makes of it. */
const LIVE = /^(?:https?:\/\/[^\s/]|mailto:|#)/i;
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[A-Za-z0-9+/=]*$/;

/**
 * Markdown for a page that anybody may open: markup in it is shown as it is written, no address of a script is followed, and
 * no picture is asked for.
 */
export function safeMarkdown({ images, pages }: Pick<ExportSetting, 'images' | 'pages'>): MarkdownIt {
  const md = createMarkdownIt({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // Whether an address is followed is said below, so that what is not keeps its words and loses its brackets.
  md.validateLink = () => true;
  md.core.ruler.push('safe_links', (state) => mendLinks(state, pages));
  md.core.ruler.push('heading_ids', nameHeadings);
  md.core.ruler.push('tasks', ({ tokens }) =>
    tokens.forEach((token, index) => tickTask(token, tokens[index - 2])),
  );
  md.core.ruler.push('heads_of_columns', ({ tokens }) => {
    for (const token of tokens) if (token.type === 'th_open') token.attrSet('scope', 'col');
  });
  md.renderer.rules['html_block'] = (tokens, index) => {
    const shown = asWritten(tokens[index]?.content ?? '').trim();
    return shown === '' ? '' : `<p>${shown}</p>\n`;
  };
  md.renderer.rules['html_inline'] = (tokens, index, { xhtmlOut }) =>
    asWritten(tokens[index]?.content ?? '', xhtmlOut);
  md.renderer.rules['image'] = (tokens, index, { xhtmlOut }) => picture(tokens[index], images, xhtmlOut);
  return md;
}

/** `- [x] done`, as Git hosts show it. */
function tickTask({ type, children }: Token, around: Token | undefined): void {
  const first = children?.[0];
  if (type !== 'inline' || around?.type !== 'list_item_open' || first?.type !== 'text') return;
  first.content = first.content.replace(/^\[([ xX])\](?=\s)/, (_, sign) => (sign === ' ' ? '☐' : '☑'));
}

const COMMENT = /<!--[\s\S]*?-->/g;

/** Comments are for who writes; a line break is all that stays markup. */
const asWritten = (markup: string, xhtml = false): string =>
  /^<br\s*\/?>$/i.test(markup) ? `<br${end(xhtml)}` : escapeHtml(markup.replace(COMMENT, ''));

const end = (xhtml: boolean): string => (xhtml ? ' />' : '>');

function mendLinks({ tokens }: StateCore, pages: ExportSetting['pages']): void {
  for (const { children } of tokens) {
    const open: Token[] = [];
    for (const token of children ?? []) {
      if (token.type === 'link_open') open.push(mended(token, pages));
      if (token.type === 'link_close') token.tag = open.pop()?.tag ?? 'span';
    }
  }
}

function mended(token: Token, pages: ExportSetting['pages']): Token {
  const target = String(token.attrGet('href') ?? '');
  const address = LIVE.test(target) ? target : pages?.get(target);
  token.tag = address === undefined ? 'span' : 'a';
  token.attrs = [[address === undefined ? 'title' : 'href', address ?? target]];
  return token;
}

/** A picture that the host has read; the way to one that it has not, or its words alone. */
function picture(token: Token | undefined, images: ExportSetting['images'], xhtml: boolean): string {
  const target = String(token?.attrGet('src') ?? '');
  const words = escapeHtml(token?.content.trim() || 'Picture');
  const data = images?.get(target);
  if (data !== undefined && PICTURE.test(data)) return `<img src="${data}" alt="${words}"${end(xhtml)}`;
  if (/^https?:\/\/[^\s/]/i.test(target)) return `<a href="${escapeHtml(target)}">${words}</a>`;
  return `<em>${words} (picture not included)</em>`;
}

/** Headings have the names that Git hosts give them, so that links between them work here as well. */
function nameHeadings({ tokens }: StateCore): void {
  const taken = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const name = slug(tokens[index + 1]?.content ?? '');
    const count = taken.get(name) ?? 0;
    taken.set(name, count + 1);
    token.attrSet('id', count === 0 ? name : `${name}-${count}`);
  });
}

/** The names that our own parts have begin otherwise. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
    .replace(/^(?:pm-.*)?$/, (name) => `section${name}`);
