import { escaped } from './entities.ts';
import { readHtml, type Element, type Tree } from './html-tree.ts';

/** Elements of the page that storage format has, by the name that it has for them. */
const KEPT: Readonly<Record<string, string>> = {
  ...same('p h1 h2 h3 h4 h5 h6 strong em u code pre blockquote ul ol li table tbody tr th td sub sup'),
  b: 'strong',
  i: 'em',
  dt: 'h4',
  dd: 'p',
  caption: 'p',
  figcaption: 'p',
  summary: 'p',
  del: 'del',
  s: 'del',
};

function same(names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, name]));
}

const EMPTY = new Set(['br', 'hr']);
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 pre blockquote ul ol table hr dt dd caption figcaption summary'.split(' '),
);
/** What only holds others together. */
const AROUND = new Set(
  'div section article main header footer aside nav figure details dl thead tfoot'.split(' '),
);
/** Drawings and what a page may ask or run: nothing of them is kept. */
const DROPPED = new Set(
  'svg math canvas object audio video form select button input picture head'.split(' '),
);

/**
 * A page in Confluence's storage format: well-formed XML of the few elements above. Whatever the HTML holds, the only
 * macro in it is the anchor, written here, for the mark and for the parts of the page that others point to.
 */
export function storageFormat(html: string, mark: string): string {
  const trees = withoutTitle(readHtml(html));
  const ids = new Set(all(trees).flatMap(({ attributes }) => attributes['id'] ?? []));
  const targets = new Set(
    all(trees)
      .flatMap((element) => jumpOf(element) ?? [])
      .filter((id) => ids.has(id)),
  );
  return `<p>${anchorMacro(mark)}</p>${blocks(trees, targets)}`;
}

/** What the page is found by again; nobody sees it. */
export const anchorMacro = (name: string): string =>
  `<ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">${escaped(name)}</ac:parameter></ac:structured-macro>`;

const NAME = /^[\w.-]{1,100}$/;

const all = (trees: readonly Tree[]): readonly Element[] =>
  trees.flatMap((tree) => (typeof tree === 'string' ? [] : [tree, ...all(tree.children)]));

/** Confluence shows the title above the page. */
function withoutTitle(trees: readonly Tree[]): readonly Tree[] {
  const first = trees.findIndex((tree) => typeof tree !== 'string');
  const tree = trees[first];
  return typeof tree === 'object' && tree.name === 'h1' ? trees.toSpliced(first, 1) : trees;
}

function jumpOf({ name, attributes }: Element): readonly [string] | undefined {
  const target = attributes['href'];
  if (name !== 'a' || target?.startsWith('#') !== true) return undefined;
  const id = plainly(target.slice(1));
  return NAME.test(id) ? [id] : undefined;
}

function plainly(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

const isBlock = (tree: Tree): boolean =>
  typeof tree !== 'string' && (BLOCKS.has(tree.name) || AROUND.has(tree.name));

/** Text that stands beside blocks is a paragraph of its own. */
function blocks(trees: readonly Tree[], targets: ReadonlySet<string>): string {
  let written = '';
  let line: Tree[] = [];
  const endLine = (): void => {
    const text = line.map((tree) => one(tree, targets)).join('');
    if (text.trim() !== '') written += `<p>${text.trim()}</p>`;
    line = [];
  };
  for (const tree of trees) {
    if (!isBlock(tree)) line.push(tree);
    else {
      endLine();
      written += one(tree, targets);
    }
  }
  endLine();
  return written;
}

function one(tree: Tree, targets: ReadonlySet<string>): string {
  if (typeof tree === 'string') return escaped(tree);
  const { name, attributes, children } = tree;
  if (DROPPED.has(name)) return '';
  if (EMPTY.has(name)) return `<${name} />`;
  if (name === 'img') return escaped(attributes['alt'] === undefined ? '' : `[${attributes['alt']}]`);
  const anchor = anchorOf(tree, targets);
  if (name === 'a') return anchor + linked(tree, inside(children, targets), targets);
  const kept = Object.hasOwn(KEPT, name) ? KEPT[name] : undefined;
  if (kept === undefined)
    return AROUND.has(name) ? around(tree, anchor, targets) : anchor + inside(children, targets);
  if (kept === 'table')
    return anchor === '' ? tableOf(tree, targets) : `<p>${anchor}</p>${tableOf(tree, targets)}`;
  const content = HOLDS_BLOCKS.has(kept) ? mixed(children, targets) : inside(children, targets);
  return HOLDS_ITEMS.has(kept)
    ? `<${kept}>${itemsOf(children, targets)}</${kept}>`
    : `<${kept}${spans(kept, attributes)}>${anchor}${content}</${kept}>`;
}

const HOLDS_BLOCKS = new Set(['li', 'td', 'th', 'blockquote']);
const HOLDS_ITEMS = new Set(['ul', 'ol']);

function around({ children }: Element, anchor: string, targets: ReadonlySet<string>): string {
  return `${anchor === '' ? '' : `<p>${anchor}</p>`}${blocks(children, targets)}`;
}

/** Text alone stays text; beside blocks it becomes one. */
const mixed = (children: readonly Tree[], targets: ReadonlySet<string>): string =>
  children.some(isBlock) ? blocks(children, targets) : inside(children, targets);

const inside = (children: readonly Tree[], targets: ReadonlySet<string>): string =>
  children.map((child) => one(child, targets)).join('');

/** What stands in a list without being an item becomes one. */
const itemsOf = (children: readonly Tree[], targets: ReadonlySet<string>): string =>
  children
    .filter((child) => typeof child !== 'string' || child.trim() !== '')
    .map((child) =>
      typeof child !== 'string' && child.name === 'li'
        ? one(child, targets)
        : `<li>${one(child, targets)}</li>`,
    )
    .join('');

const rowsIn = (trees: readonly Tree[]): readonly Element[] =>
  trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    return tree.name === 'tr'
      ? [tree]
      : ['thead', 'tbody', 'tfoot'].includes(tree.name)
        ? rowsIn(tree.children)
        : [];
  });

function tableOf({ children }: Element, targets: ReadonlySet<string>): string {
  const captions = children.filter((child) => typeof child !== 'string' && child.name === 'caption');
  const rows = rowsIn(children).map((row) => {
    const cells = row.children.filter(
      (cell): cell is Element => typeof cell !== 'string' && /^t[hd]$/.test(cell.name),
    );
    const [first, ...rest] = cells.map((cell) => one(cell, targets));
    return first === undefined ? '' : `<tr>${withAnchor(first, anchorOf(row, targets))}${rest.join('')}</tr>`;
  });
  const body = rows.join('');
  return `${inside(captions, targets)}${body === '' ? '' : `<table><tbody>${body}</tbody></table>`}`;
}

/** A row can hold no anchor: its first cell does. */
const withAnchor = (cell: string, anchor: string): string => cell.replace('>', () => `>${anchor}`);

const anchorOf = ({ attributes }: Element, targets: ReadonlySet<string>): string => {
  const id = attributes['id'];
  return id !== undefined && targets.has(id) ? anchorMacro(id) : '';
};

function spans(name: string, attributes: Element['attributes']): string {
  if (name !== 'td' && name !== 'th') return '';
  return ['colspan', 'rowspan']
    .filter((key) => /^\d{1,3}$/.test(attributes[key] ?? ''))
    .map((key) => ` ${key}="${attributes[key]}"`)
    .join('');
}

/** A link to the web, to a mailbox or to a part of the page; all else is only its text. */
function linked(element: Element, content: string, targets: ReadonlySet<string>): string {
  const jump = jumpOf(element);
  if (jump && targets.has(jump[0]))
    return `<ac:link ac:anchor="${escaped(jump[0])}"><ac:link-body>${content}</ac:link-body></ac:link>`;
  const target = (element.attributes['href'] ?? '').trim();
  return /^(?:https?:\/\/|mailto:)[^\s<>"\\\p{Cc}]+$/iu.test(target)
    ? `<a href="${escaped(target)}">${content}</a>`
    : content;
}
