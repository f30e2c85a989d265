import { isCollection, isMap, isNode, type Node } from 'yaml';
import { keyText } from '../document/locate.ts';
import type { Section } from '../document/postmortem.ts';
import { touches, type Span } from '../document/span.ts';
import type { Path } from '../schema/path.ts';

/** The part of a section at an offset. */
export interface NodeAt {
  readonly path: Path;
  /** The key or the value that the offset is in. */
  readonly span: Span;
  readonly on: 'key' | 'value';
}

/** The innermost key or value at an offset; undefined between them. */
export function nodeAt(section: Section, offset: number): NodeAt | undefined {
  const { contents } = section.yaml;
  return isNode(contents) ? within(section, contents, offset, []) : undefined;
}

function within(section: Section, node: Node, offset: number, path: Path): NodeAt | undefined {
  const span = section.spanOf(node);
  if (!touches(span, offset)) return undefined;
  if (!isCollection(node)) return { path, span, on: 'value' };
  if (!isMap(node)) {
    const items: readonly unknown[] = node.items;
    return first(items, (item, index) =>
      isNode(item) ? within(section, item, offset, [...path, index]) : undefined,
    );
  }
  return first(node.items, (pair) => {
    const inside = [...path, keyText(pair)];
    const key = isNode(pair.key) ? section.spanOf(pair.key) : undefined;
    if (key && touches(key, offset)) return { path: inside, span: key, on: 'key' };
    return isNode(pair.value) ? within(section, pair.value, offset, inside) : undefined;
  });
}

function first<T, R>(items: readonly T[], find: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
