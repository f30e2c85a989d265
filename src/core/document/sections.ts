import {
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  Schema,
  type Document,
  type Node,
  type Pair,
  type ScalarTag,
  type YAMLMap,
} from 'yaml';
import type { Fence } from './fences.ts';
import type { Finding } from './finding.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { Field, Item, Section } from './postmortem.ts';
import { shift, type Span } from './span.ts';
import { yamlMessage, yamlRange } from './yaml-words.ts';

/** The sections that the format knows, in the order a new document has them. Source: DESIGN §5. */
export const SECTION_NAMES = [
  'timeline',
  'impact',
  'contributing-factors',
  'learnings',
  'action-items',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

const INFO = /^ya?ml[ \t]+(\S+)$/;

/** The name in a fence's info string, which must be exactly `yaml NAME` or `yml NAME`. */
export function sectionName(fence: Fence): string | undefined {
  return INFO.exec(fence.info.trim())?.[1];
}

/** Reads a fence or the front matter as a section of that name. */
export function readSection(
  text: string,
  name: string,
  at: Pick<Section, 'span' | 'content' | 'nameSpan'>,
): Section {
  const { yaml, value } = parseYaml(text.slice(at.content.start, at.content.end));
  return {
    ...at,
    name,
    yaml,
    value,
    broken: yaml.errors.length > 0,
    spanOf: (node) => trimmed(text, shift(nodeSpan(node), at.content.start)),
  };
}

/** The section so many characters further. */
export const placedSection = (one: Section, by: number): Section => ({
  ...one,
  span: shift(one.span, by),
  content: shift(one.content, by),
  nameSpan: shift(one.nameSpan, by),
  spanOf: (node) => shift(one.spanOf(node), by),
});

interface Parsed {
  readonly yaml: Document.Parsed;
  readonly value: unknown;
}

// A keystroke changes one section: the others are found here by their text.
const cache = new Map<string, Parsed>();
const CACHED = 512;

export function parseYaml(source: string): Parsed {
  const known = cache.get(source);
  if (known) cache.delete(source);
  const parsed = known ?? readYaml(source);
  cache.set(source, parsed);
  const oldest = cache.size > CACHED ? cache.keys().next() : undefined;
  if (oldest && !oldest.done) cache.delete(oldest.value);
  return parsed;
}

/**
 * Everything stays text (failsafe), so that ids, hashes and figures are what was typed; a lone `~` is nothing.
 * Aliases aren't followed: a postmortem has no use for them, and a few lines of them can fill a memory.
 */
function readYaml(source: string): Parsed {
  const yaml = readPlainYaml(source, FAILSAFE) ?? readAnyYaml(source);
  return { yaml, value: plain(yaml.contents) };
}

/** By the library, which keeps its tokens. */
export const readAnyYaml = (source: string): Document.Parsed =>
  parseDocument(source.replace(/\r(?!\n)/g, '\n'), {
    schema: FAILSAFE,
    prettyErrors: false,
    keepSourceTokens: true,
    logLevel: 'silent',
  });

/** `ticket: ~` is how YAML writes that there is none. */
const NOTHING: ScalarTag = {
  tag: 'tag:yaml.org,2002:null',
  default: true,
  test: /^~$/,
  resolve: () => '',
};

// Making one takes as long as reading a line, and a list is read item by item.
export const FAILSAFE = new Schema({ schema: 'failsafe', resolveKnownTags: true, customTags: [NOTHING] });

export function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyOf(pair), plain(pair.value)]));
  if (isCollection(node)) return node.items.map(plain);
  return undefined;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : '');

/** A block collection's range runs on to the next key; what a person sees of it ends at its last character. */
export function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

export function nodeSpan(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** What the YAML library and the traps of YAML say about a section. */
export function yamlProblems(text: string, section: Section): readonly Finding[] {
  const { yaml, content } = section;
  if (yaml.errors.length === 0) return [];
  const source = text.slice(content.start, content.end);
  return yaml.errors.map((error) => ({
    code: 'yaml/syntax',
    span: within(section, ...yamlRange(yaml, source, error)),
    message: yamlMessage(error),
    level: 'error',
  }));
}

function within({ content }: Section, start: number, end: number): Span {
  const from = Math.min(content.start + start, content.end);
  return { start: from, end: Math.max(from, Math.min(content.start + end, content.end)) };
}

/** The items of a section that is a list of maps; what isn't a map is passed over. */
export function readItems(section: Section | undefined): readonly Item[] {
  const list = section?.yaml.contents;
  if (!section || !isCollection(list) || isMap(list)) return [];
  return list.items.flatMap((node, index) => (isMap(node) ? [readItem(section, node, index)] : []));
}

export function readItem(section: Section, node: YAMLMap, index: number): Item {
  const fields = readFields(section, node);
  const id = fields['id']?.value;
  return { index, id: typeof id === 'string' ? id : undefined, span: section.spanOf(node), section, fields };
}

/** The keys of a map with their values, each with its span. */
export function readFields(section: Section, map: unknown): Readonly<Record<string, Field>> {
  if (!isMap(map)) return {};
  const fields = map.items.flatMap((pair) =>
    isScalar(pair.key) ? [[keyOf(pair), readField(section, pair.key, pair.value)] as const] : [],
  );
  return Object.fromEntries(fields);
}

function readField(section: Section, key: Node, value: unknown): Field {
  const keySpan = section.spanOf(key);
  const node = isScalar(value) || isCollection(value) ? value : undefined;
  const valueSpan = node ? section.spanOf(node) : { start: keySpan.end, end: keySpan.end };
  return { key: keySpan, span: valueSpan, value: plain(value) };
}
