import type { Paragraph } from './described.ts';

/**
 * The paragraphs as Markdown. Text stays text: it formats and links nothing. `quieted` keeps what is left of a
 * tracker's own references from being taken for such; it gets text whose Markdown is escaped already.
 */
export const ticketMarkdown = (
  paragraphs: readonly Paragraph[],
  quieted: (escaped: string) => string = (escaped) => escaped,
): string => paragraphs.map((paragraph) => written(paragraph, quieted)).join('\n\n');

function written({ label, text, url }: Paragraph, quieted: (escaped: string) => string): string {
  const plain = (words: string): string => quieted(escaped(words));
  const shown = url === undefined ? plain(text) : `[${plain(text)}](<${encodeURI(decoded(url))}>)`;
  return label === undefined ? shown : `**${plain(label)}:** ${shown}`;
}

const SPECIAL = /[\\`*_{}[\]()#+\-.!|~]/g;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(SPECIAL, '\\$&');

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
