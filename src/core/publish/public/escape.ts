/** Signs that could become markup wherever they stand. */
const MARKUP = /[\\|<>[\]*_~`#@]|&(?=[#\w])/g;

/** The signs that make a link of a bare address on GitHub. https://github.github.com/gfm/#autolinks-extension- */
const BARE = /:(?=\/\/)|(?<=\bwww)\./gi;

/** Signs that nobody sees, and that would hide words from whoever looks for them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

export const seen = (text: string): string => text.replace(UNSEEN, '');

/** Text that stays text in Markdown, within a line. */
export const escapeMarkdown = (text: string): string =>
  text.replace(MARKUP, (sign) => `\\${sign}`).replace(BARE, (sign) => `\\${sign}`);

/** Code between as many backticks as it needs; in a table, its bars can't stay code. */
export function codeMarkdown(code: string): string {
  const content = code.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(content) ? ' ' : '';
  return fence + pad + content + pad + fence;
}

/** The beginning of a paragraph, which must not begin a list, a rule or a heading instead. */
export const asParagraph = (markdown: string): string =>
  markdown
    .replace(/^\s+/, '')
    .replace(/^([-+=])|^(\d{1,9})([.)])/, (_, sign: string, digits: string, end: string) =>
      sign ? `\\${sign}` : `${digits}\\${end}`,
    );

/** An address as the target of a link, in which nothing can end it. */
export const targetMarkdown = (href: string): string =>
  href.replace(
    /[\s()<>|\\`*[\]"']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
