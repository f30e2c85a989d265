import type { Token } from 'markdown-it';
import type { Postmortem } from '../../document/postmortem.ts';
import { asParagraph } from './escape.ts';
import type { Prose, ProseBlock } from './blocks.ts';
import { tellInline, type Inline } from './inline.ts';
import { together, type Piece, type Place, type Told } from './piece.ts';
import type { Voice } from './voice.ts';
import { withheld, type Withheld, type WithheldKind } from './withheld.ts';

interface Setting {
  readonly postmortem: Postmortem;
  readonly prose: Prose;
  readonly voice: Voice;
  readonly hosts: readonly string[];
}

/** The prose that is marked, block by block; headings and all else stay. */
export function tellProse(setting: Setting): Told {
  const { postmortem, prose } = setting;
  const sections = postmortem.sections.map(({ span }) => span);
  const blocks = prose.blocks.filter(({ span }) => !sections.some((one) => one.start === span.start));
  return together(blocks.map((block) => (block.mark ? tellBlock(block, setting) : kept(block, postmortem))));
}

function kept({ kind, span, tokens }: ProseBlock, { text, title }: Postmortem): Told {
  const said = text.slice(span.start, span.end);
  const isComment = kind === 'html' && /^\s*<!--[^]*-->\s*$/.test(said);
  if (kind === 'rule' || isComment) return { pieces: [], withheld: [] };
  const isTitle = kind === 'heading' && title?.span.start === span.start;
  const content = tokens.find(({ type }) => type === 'inline')?.content ?? said;
  const only = kind === 'paragraph' && /^!\[[^\]]*\]\([^)]*\)$/.test(content.trim());
  const as: WithheldKind = isTitle ? 'title' : only ? 'image' : kind;
  return { pieces: [], withheld: [withheld(as, span, said)] };
}

function tellBlock(block: ProseBlock, { voice, hosts, prose }: Setting): Told {
  const { span, tokens, under } = block;
  const stays: Withheld[] = [];
  const plain: string[] = [];
  const inline = (token: Token): string => {
    const children = prose.inline(token);
    const how: Inline = { voice, hosts, span, images: isOnlyImages(children) };
    const told = tellInline(children, how);
    stays.push(...told.withheld);
    plain.push(told.plain);
    return told.markdown;
  };
  stays.push(
    ...tokens
      .filter(({ type }) => type === 'fence' || type === 'code_block' || type === 'html_block')
      .map(({ type, content }) => withheld(type === 'html_block' ? 'html' : 'code', span, content)),
  );
  const markdown = write(tokens, inline).trim();
  const piece: Piece = {
    place: placeOf(under),
    group: 'block',
    source: span,
    markdown,
    plain: plain.join('\n'),
  };
  return { pieces: markdown === '' ? [] : [piece], withheld: stays };
}

const isOnlyImages = (tokens: readonly Token[]): boolean =>
  tokens.every(({ type, content }) => type === 'image' || type === 'softbreak' || content.trim() === '') &&
  tokens.some(({ type }) => type === 'image');

const DOING =
  /^(?:what (?:we|was|is|will)\b.*\b(?:do|done|did|doing|change|changed|changing)\b|(?:next|further) steps|follow[- ]?ups?|actions?(?: items)?|remediation|prevention|corrective\b)/i;

/** Which of the three headings a block belongs under, by the heading it has. */
export function placeOf(heading: string | undefined): Place {
  const name = heading?.trim() ?? 'summary';
  if (/^summary\b/i.test(name)) return 'summary';
  return DOING.test(name) ? 'doing' : 'happened';
}

/** Block tokens as Markdown; `inline` writes what stands in each. */
function write(tokens: readonly Token[], inline: (token: Token) => string): string {
  const lines: string[] = [];
  const lists: ('-' | number)[] = [];
  let quotes = 0;
  let fresh = false;
  let [cells, ruled]: [string[], boolean] = [[], false];
  const put = (words: string): void => {
    if (words === '') return;
    const deep = '    '.repeat(Math.max(0, lists.length - 1));
    const bullet = lists.at(-1);
    const sign = bullet === undefined ? '' : !fresh ? '    ' : bullet === '-' ? '- ' : `${bullet}. `;
    if (lines.length > 0 && !(fresh && lines.at(-1) !== '')) lines.push('> '.repeat(quotes).trimEnd());
    lines.push('> '.repeat(quotes) + deep + sign + asParagraph(words));
    fresh = false;
  };
  for (const [index, token] of tokens.entries()) {
    const { type } = token;
    if (type === 'bullet_list_open') lists.push('-');
    else if (type === 'ordered_list_open') lists.push(Number(token.attrGet('start') ?? 1) - 1);
    else if (type.endsWith('_list_close')) lists.pop();
    else if (type === 'list_item_open') {
      fresh = true;
      const last = lists.at(-1);
      if (typeof last === 'number') lists[lists.length - 1] = last + 1;
    } else if (type === 'blockquote_open') quotes += 1;
    else if (type === 'blockquote_close') quotes -= 1;
    else if (type === 'tr_open') cells = [];
    else if (type === 'tr_close') {
      lines.push(`| ${cells.join(' | ')} |`);
      if (!ruled) lines.push(`| ${cells.map(() => '---').join(' | ')} |`);
      ruled = true;
    } else if (type === 'inline') {
      const words = inline(token);
      if (/^t[hd]_open$/.test(tokens[index - 1]?.type ?? '')) cells.push(inTable(words));
      else put(words);
    }
  }
  return lines.join('\n');
}

/** Bars of text are escaped already; those of code can't be. */
const inTable = (markdown: string): string => markdown.replace(/(?<!\\)\|/g, '\\|');
