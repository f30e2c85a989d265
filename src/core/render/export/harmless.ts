import createMarkdownIt, { type Token } from 'markdown-it';

/** So often is what was mended looked at again; by then everything is text. */
const ROUNDS = 6;

/**
 * Markdown in which no markup is live and no link leads to a script, wherever it is rendered: what would be is shown as it
 * is written. All else stays as it was; comments are left out.
 */
export function harmless(markdown: string): string {
  let text = markdown;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = harmIn(text);
    if (found.length === 0) return text;
    text = mended(text, found, round === 0);
  }
  return asText(text);
}

/** Lines that hold something live. */
interface Harm {
  readonly first: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** Some renderers make a link of a bare address, which then swallows a backtick: what was code is none. */
const harmIn = (text: string): readonly Harm[] => {
  const found = harmAsReadBy(text, false);
  return found.length > 0 ? found : harmAsReadBy(text, true);
};

function harmAsReadBy(text: string, linkify: boolean): readonly Harm[] {
  const md = createMarkdownIt({ html: true, linkify });
  md.validateLink = () => true;
  let within: readonly [number, number] = [0, 0];
  return md.parse(text, {}).flatMap((token) => {
    within = token.map ?? within;
    const live = liveIn(token);
    return live.length === 0
      ? []
      : [{ first: within[0], end: within[1], isComment: live.every(({ content }) => isComment(content)) }];
  });
}

const liveIn = (token: Token): readonly Token[] =>
  [token, ...(token.children ?? [])].filter((one) => isMarkup(one) || leadsAstray(one));

const isMarkup = ({ type, content }: Token): boolean =>
  (type === 'html_block' || type === 'html_inline') && content.trim() !== '';

const COMMENT = /<!--[\s\S]*?-->/g;
const isComment = (content: string): boolean => content !== '' && content.replace(COMMENT, '').trim() === '';

function leadsAstray(token: Token): boolean {
  const target = token.attrGet('href') ?? token.attrGet('src');
  if (target === null || target === undefined) return false;
  // A browser passes over white space and control characters in a scheme.
  const plain = String(target).replace(/%[01][0-9a-f]|%20|[\s\0-\x20]/gi, '');
  return /^[^/?#]*:/.test(plain) && !/^(?:https?|mailto):/i.test(plain);
}

function mended(text: string, found: readonly Harm[], keepCode: boolean): string {
  const lines = text.split('\n');
  for (const { first, end, isComment: only } of found) {
    const block = lines.slice(first, end).join('\n');
    const without = block.replace(COMMENT, '');
    const safe = only && without !== block ? without : keepCode ? outsideCode(without) : asText(without);
    const rows = safe.split('\n');
    lines.splice(
      first,
      end - first,
      ...rows,
      ...Array<string>(Math.max(0, end - first - rows.length)).fill(''),
    );
  }
  return lines.join('\n');
}

const CODE = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

function outsideCode(block: string): string {
  let from = 0;
  let safe = '';
  for (const { 0: code, index } of block.matchAll(CODE)) {
    safe += asText(block.slice(from, index)) + code;
    from = index + code.length;
  }
  return safe + asText(block.slice(from));
}

/** By their numbers, which no backslash before them undoes. */
const asText = (block: string): string => block.replaceAll('<', '&lt;').replaceAll('[', '&#91;');
