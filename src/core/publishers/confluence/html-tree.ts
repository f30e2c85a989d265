import { decoded } from './entities.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tree[];
}
export type Tree = Element | string;

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** What these hold is no text of the page: it is left out with them. */
const SILENT = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'noscript',
  'noembed',
  'noframes',
  'xmp',
  'template',
]);
/** Elements this deep are left out, with what they hold staying: no page of ours comes near. */
const DEEPEST = 80;

/** HTML as a tree, read leniently and without ever running back: what is no markup is text. */
export function readHtml(html: string): readonly Tree[] {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) innermost(open).children.push(decoded(html.slice(at, end)));
    at = next < 0 ? end : readMarkup(html, next, open);
  }
  return root.children;
}

const innermost = (open: readonly Element[]): Element => open.at(-1) as Element;

const TAG = /<(\/?)([a-z][^\s/<>]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/iy;

/** Reads what begins with a `<`, and tells where it ends. */
function readMarkup(html: string, start: number, open: Element[]): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start + 4);
  if (/^<[!?]/.test(html.slice(start, start + 2))) return behind(html, '>', start + 2);
  TAG.lastIndex = start;
  const tag = TAG.exec(html);
  if (!tag) {
    innermost(open).children.push('<');
    return start + 1;
  }
  const name = (tag[2] ?? '').toLowerCase();
  const end = start + tag[0].length;
  if (tag[1] === '/') close(name, open);
  else if (SILENT.has(name)) return behindElement(html, name, end);
  else begin(name, tag[3] ?? '', open);
  return end;
}

function behind(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found < 0 ? html.length : found + sign.length;
}

function behindElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? behind(html, '>', found.index) : html.length;
}

function begin(name: string, attributes: string, open: Element[]): void {
  const element: Element = { name, attributes: attributesIn(attributes), children: [] };
  innermost(open).children.push(element);
  const isEmpty = VOID.has(name) || attributes.trimEnd().endsWith('/');
  if (!isEmpty && open.length < DEEPEST) open.push(element);
}

/** Closes the innermost of that name and what is open in it; a tag that closes nothing is left out. */
function close(name: string, open: Element[]): void {
  const place = open.findLastIndex((element, index) => index > 0 && element.name === name);
  if (place > 0) open.length = place;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      decoded(values.find((value) => value !== undefined) ?? ''),
    ]),
  );
