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
  let place = placeOf(section, undefined, section.yaml.contents);
  for (const step of path) {
    const next = child(place.node, step);
    if (!next) return undefined;
    place = placeOf(section, next.key, next.value);
  }
  return place;
}

const placeOf = (section: Section, key: Node | undefined, node: unknown): Place => ({
  key: key && section.spanOf(key),
  value: spanOf(section, node),
  node,
});

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
