import { isCollection, isMap, isNode, isScalar, type Node } from 'yaml';
import { keyText } from '../../document/locate.ts';
import type { Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import type { DocumentSymbol } from './document-symbol.ts';

/** The fields of a section for the outline, with the items of those that are lists. */
export function fieldSymbols(section: Section): readonly DocumentSymbol[] {
  const { contents } = section.yaml;
  if (!isMap(contents)) return [];
  return contents.items.flatMap((pair) => {
    if (!isNode(pair.key)) return [];
    const selection = section.spanOf(pair.key);
    const value = isNode(pair.value) ? pair.value : undefined;
    const end = value ? Math.max(section.spanOf(value).end, selection.end) : selection.end;
    const span = { start: selection.start, end };
    const children = itemsOf(value).flatMap((item) => itemSymbol(section, item, span));
    const detail = children.length > 0 ? String(children.length) : oneLine(value);
    return keyText(pair) === ''
      ? []
      : [{ name: keyText(pair), detail, kind: 'field', span, selection, children }];
  });
}

/** The items of a list that are more than a word, and those of a map by their keys. */
function itemsOf(value: Node | undefined): readonly Item[] {
  if (isMap(value))
    return value.items.flatMap((pair) =>
      isNode(pair.key) ? [{ node: pair.key, name: keyText(pair), detail: oneLine(pair.value) }] : [],
    );
  const items: readonly unknown[] = isCollection(value) ? value.items : [];
  return items.flatMap((node) => {
    const text = isMap(node) ? oneLine(node.items[0]?.value) : oneLine(node);
    return isNode(node) && /\s/.test(text) ? [{ node, name: text, detail: '' }] : [];
  });
}

interface Item {
  readonly node: Node;
  readonly name: string;
  readonly detail: string;
}

function itemSymbol(section: Section, { node, name, detail }: Item, within: Span): readonly DocumentSymbol[] {
  const span = section.spanOf(node);
  const isInside = within.start <= span.start && span.end <= within.end && span.start <= span.end;
  return isInside && name !== '' ? [{ name, detail, kind: 'item', span, selection: span, children: [] }] : [];
}

const LONGEST = 100;

function oneLine(value: unknown): string {
  if (isCollection(value) && !isMap(value)) return value.items.map(oneLine).join(', ').slice(0, LONGEST);
  const text =
    isScalar(value) && typeof value.value === 'string' ? value.value.replace(/\s+/g, ' ').trim() : '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
