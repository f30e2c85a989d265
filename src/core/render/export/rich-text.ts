import { type MarkdownIt, type Token } from 'markdown-it';
import { exportMarkdown } from './export-markdown.ts';
import type { ExportSetting } from './export-setting.ts';
import { safeMarkdown } from './safe-markdown.ts';
import { own } from '../values.ts';
import { wellFormed } from '../well-formed.ts';

/**
 * A postmortem as formatted text for the clipboard: tables, lists and links with their looks on each of them, since no
 * editor takes a stylesheet. It is well-formed as XML, too.
 */
export const richText = (text: string, setting: ExportSetting): string =>
  richTextOf(exportMarkdown(text, setting), setting);

/** The same of Markdown without sections of ours. */
export const richTextOf = (markdown: string, setting: Pick<ExportSetting, 'images' | 'pages'>): string =>
  wellFormed(styled(safeMarkdown(setting)).render(markdown).trim());

const CELL = 'border:1px solid #c8ccd1;padding:4px 8px;text-align:left;vertical-align:top';
const LOOKS: Readonly<Record<string, string>> = {
  h1: 'font-size:24px;font-weight:600;margin:0 0 8px',
  h2: 'font-size:18px;font-weight:600;margin:24px 0 8px',
  h3: 'font-size:15px;font-weight:600;margin:16px 0 4px',
  table: 'border-collapse:collapse;margin:8px 0 16px',
  th: `${CELL};background-color:#f1f3f5;font-weight:600`,
  td: CELL,
  code: 'font-family:monospace;background-color:#f1f3f5',
  blockquote: 'border-left:3px solid #c8ccd1;margin:0 0 12px;padding-left:12px',
};

function styled(md: MarkdownIt): MarkdownIt {
  md.set({ xhtmlOut: true });
  md.core.ruler.push('looks', ({ tokens }) => {
    for (const token of tokens) for (const one of [token, ...(token.children ?? [])]) dress(one);
  });
  return md;
}

/** Names of places on a page mean nothing in another document. */
function dress(token: Token): void {
  const look = own(LOOKS, token.tag);
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'id' && name !== 'style');
  // Its language would become a class.
  if (token.type === 'fence') token.info = '';
  else if (look !== undefined && token.nesting >= 0) token.attrSet('style', look);
}
