import type { Paragraph } from './described.ts';

/** The paragraphs as GitHub's Markdown. Text stays text: it formats, mentions and links nothing. */
export const githubMarkdown = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(written).join('\n\n');

function written({ label, text, url }: Paragraph): string {
  const shown = url === undefined ? plain(text) : `[${plain(text)}](<${encodeURI(decoded(url))}>)`;
  return label === undefined ? shown : `**${plain(label)}:** ${shown}`;
}

const SPECIAL = /[\\`*_{}[\]()#+\-.!|~]/g;
/** Mentions and references are looked for in the finished page: only a comment in between keeps them from ringing. */
const CALLS = /([@#])(?=[\w])/g;
const BREAK = '<!-- -->';

const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(SPECIAL, '\\$&')
    .replace(CALLS, `$1${BREAK}`)
    // A bare address would become a link.
    .replace(/\b(https?|www)(?=:|\\\.)/gi, `$1${BREAK}`);

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
