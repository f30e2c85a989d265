import { sourceName } from './source-name.ts';

const MARKUP = /[\\|<>[\]*_~`&#@]/g;

/** The signs that make a link of a bare address on GitHub. https://github.github.com/gfm/#autolinks-extension- */
const BARE = /:(?=\/\/)|(?<=\bwww)\./gi;

const escaped = (text: string): string =>
  text.replace(MARKUP, (sign) => `\\${sign}`).replace(BARE, (sign) => `\\${sign}`);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Text in a line or a cell of GitHub's Markdown: no link, no picture, no markup. */
export const plainText = (text: string): string => escaped(oneLine(text));

/** The same, but what stands between backticks stays code, as it is shown in the document; but for `\|`, which no table can hold as code. */
export const inCode = (text: string): string =>
  oneLine(text)
    .split(/(`[^`]{1,400}`)/)
    .map((part, index) =>
      index % 2 === 1 && !part.includes('\\|') ? part.replaceAll('|', '\\|') : escaped(part),
    )
    .join('');

const isWeb = (uri: string): boolean => /^https?:\/\/\S+$/i.test(uri);

/** A link where the target is a web address, and the words alone otherwise. */
export function linkTo(uri: string, words: string): string {
  if (!isWeb(uri)) return plainText(words);
  const target = uri.replace(/[()<>|\\`*[\]]/g, encodeSign);
  return `[${plainText(words)}](${target})`;
}

/** The host of a web address, with the way to it; what is none is told whole. */
export const sourceLink = (uri: string): string => linkTo(uri, isWeb(uri) ? sourceName(uri) : uri);

const encodeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** A table of GitHub's Markdown; its cells are Markdown already. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
