import { safeMarkdown } from '../../render/export/safe-markdown.ts';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/;

/** The paragraphs under the heading Summary of an exported page, as plain text, one a line; empty where there are none. */
export function plainSummary(markdown: string): string {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => HEADING.exec(line)?.[2]?.toLowerCase() === 'summary');
  if (start < 0) return '';
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => HEADING.test(line) || line.startsWith('|'));
  const html = safeMarkdown({}).render((end < 0 ? rest : rest.slice(0, end)).join('\n'));
  const paragraphs = html.split(/<\/(?:p|li|blockquote|pre)>/).map(plain);
  return paragraphs.filter((text) => text !== '').join('\n');
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** What the markup says; between its brackets nothing is text, since a text's own are escaped. */
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (sign, name: string) => SIGNS[name] ?? sign)
    .replaceAll(/\s+/g, ' ')
    .trim();
