import { isCollection, isMap, isNode, isScalar, type Node } from 'yaml';
import { locate } from '../document/locate.ts';
import type { Section } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';
import type { Path } from '../schema/path.ts';

/** A text that stands in the document, without the quotes around it. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** The texts of a field that is a text or a list of texts. */
export function textsAt(document: string, section: Section | undefined, path: Path): readonly Text[] {
  const node = section && locate(section, path)?.node;
  if (!section || !node) return [];
  const items: readonly unknown[] = isCollection(node) && !isMap(node) ? node.items : [node];
  return items.flatMap((item) => textOf(document, section, item));
}

/** The keys of a map. */
export function keysAt(document: string, section: Section | undefined, path: Path): readonly Text[] {
  const node = section && locate(section, path)?.node;
  return section && isMap(node) ? node.items.flatMap(({ key }) => textOf(document, section, key)) : [];
}

function textOf(document: string, section: Section, node: unknown): readonly Text[] {
  if (!isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '') return [];
  const text = node.value.trim();
  const span = section.spanOf(node as Node);
  const inside = document.slice(span.start, span.end).indexOf(text);
  // Written with escapes it is found nowhere: then the whole of it stands for the text.
  return [
    {
      text,
      span: inside < 0 ? span : { start: span.start + inside, end: span.start + inside + text.length },
    },
  ];
}

/** Every text of a section in which there are words, as it is written: quotes and line ends included. */
export const sentencesIn = (section: Section): readonly Span[] => spansIn(section, /\S\s+\S/);

/** Every value of a section that is no list or map, as it is written. */
export const scalarsIn = (section: Section): readonly Span[] => spansIn(section, /\S/);

function spansIn(section: Section, like: RegExp): readonly Span[] {
  const found: Span[] = [];
  const visit = (node: unknown): void => {
    if (isScalar(node)) {
      if (typeof node.value === 'string' && like.test(node.value)) found.push(section.spanOf(node as Node));
    } else if (isMap(node)) node.items.forEach(({ value }) => visit(value));
    else if (isCollection(node)) (node.items as readonly unknown[]).forEach(visit);
  };
  if (isNode(section.yaml.contents)) visit(section.yaml.contents);
  return found;
}
