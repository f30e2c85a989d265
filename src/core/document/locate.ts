import { isCollection, isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import type { Section } from './postmortem.ts';
import type { Span } from './span.ts';

type Path = readonly (string | number)[];

/** Where a part of a section stands. */
export interface Place {
  /** The key it stands under; undefined for a list item and for the whole section. */
  readonly key: Span | undefined;
  /** The value; undefined where the key has none. */
  readonly value: Span | undefined;
  readonly node: unknown;
}

/** Where the value at a path stands in the document; undefined where there is none. */
export function locate(section: Section, path: Path): Place | undefined {
  const found = childAt(section, path);
  return (
    found && {
      key: found.key && section.spanOf(found.key),
      value: spanOf(section, found.value),
      node: found.value,
    }
  );
}

/** The node at a path, for whoever needs not know where it stands. */
export const nodeAt = (section: Section, path: Path): unknown => childAt(section, path)?.value;

function childAt({ yaml }: Section, path: Path): Child | undefined {
  let found: Child = { key: undefined, value: yaml.contents };
  for (const step of path) {
    const next = child(found.value, step);
    if (!next) return undefined;
    found = next;
  }
  return found;
}

/** The span of a node that shows: an empty value has none. */
function spanOf(section: Section, node: unknown): Span | undefined {
  if (!isNode(node)) return undefined;
  const span = section.spanOf(node);
  return span.end > span.start ? span : undefined;
}

interface Child {
  readonly key: Node | undefined;
  readonly value: unknown;
}

function child(node: unknown, step: string | number): Child | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast((item) => keyText(item) === String(step));
    return pair && { key: isNode(pair.key) ? pair.key : undefined, value: pair.value };
  }
  if (!isCollection(node) || typeof step !== 'number') return undefined;
  const items: readonly unknown[] = node.items;
  return step < items.length ? { key: undefined, value: items[step] } : undefined;
}

export const keyText = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : '');
