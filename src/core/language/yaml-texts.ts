import { isCollection, isMap, isNode, isScalar, type Node } from 'yaml';
import { nodeAt } from '../document/locate.ts';
import type { Item, Section } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';
import type { Path } from '../schema/path.ts';

/** A text that stands in the document, without the quotes around it. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** The texts of a field that is a text or a list of texts. */
export function textsAt(document: string, section: Section | undefined, path: Path): readonly Text[] {
  const node = section && nodeAt(section, path);
  if (!section || !node) return [];
  const items: readonly unknown[] = isCollection(node) && !isMap(node) ? node.items : [node];
  return items.flatMap((item) => textOf(document, section, item));
}

/** The same of a field of an item, which mostly is one text: then nothing has to be looked for. */
export function fieldTexts(document: string, { section, index, fields }: Item, key: string): readonly Text[] {
  const field = fields[key];
  if (!field) return NONE;
  return typeof field.value === 'string'
    ? textWithin(document, field.value, field.span)
    : textsAt(document, section, [index, key]);
}

const NONE: readonly Text[] = [];

/** The keys of a map. */
export function keysAt(document: string, section: Section | undefined, path: Path): readonly Text[] {
  const node = section && nodeAt(section, path);
  return section && isMap(node) ? node.items.flatMap(({ key }) => textOf(document, section, key)) : [];
}

function textOf(document: string, section: Section, node: unknown): readonly Text[] {
  return isScalar(node) && typeof node.value === 'string'
    ? textWithin(document, node.value, section.spanOf(node as Node))
    : NONE;
}

function textWithin(document: string, value: string, span: Span): readonly Text[] {
  const text = value.trim();
  if (text === '') return NONE;
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

/** Those that begin as a date does. */
export const datesIn = (section: Section): readonly Span[] => spansIn(section, /^\d{4}-\d\d-\d\d/);

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
