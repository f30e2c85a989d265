import { isCollection, isMap, isScalar, type Node } from 'yaml';
import { locate } from '../../document/locate.ts';
import { maskInline } from '../../document/mask.ts';
import { mayBeOpen, withoutOpenQuestions } from '../../document/open-question.ts';
import type { Field, Item, Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';

/** Where people write about what people did. The timeline tolerates what a role did; actions are read most strictly. */
export type Place = 'prose' | 'timeline' | 'factor' | 'learning' | 'action';

/** A stretch of prose: `masked` has the span's length, and blanks where no words are. */
export interface Passage {
  readonly place: Place;
  readonly span: Span;
  readonly masked: string;
  /** Lines of a chat: what was said stands as it was said. */
  readonly pasted: boolean;
}

/** All prose of a postmortem: Markdown paragraphs and the texts of the YAML sections; headings and quotes are not. */
export function passages(postmortem: Postmortem): readonly Passage[] {
  const { text, prose, timeline, factors, actionItems, sections } = postmortem;
  const paragraphs = inProse(text, prose);
  if (sections.length === 0 && !timeline) return paragraphs;
  const learnings = sections.find(({ name }) => name === 'learnings');
  return [
    ...paragraphs,
    ...(timeline?.entries ?? []).map(({ textSpan }) => passage(text, 'timeline', textSpan)),
    ...factors.flatMap((item) => fieldPassages(text, item, 'factor', ['factor', 'whys'])),
    ...(learnings ? [yamlPassage(text, 'learning', learnings.content, learnings, [])] : []),
    ...actionItems.flatMap((item) => fieldPassages(text, item, 'action', ['action', 'done_when'])),
  ];
}

function inProse(text: string, prose: Postmortem['prose']): readonly Passage[] {
  const found: Passage[] = [];
  for (const { kind, span, masked } of prose) {
    if (kind === 'heading' || kind === 'quote') continue;
    const said = text.slice(span.start, span.end);
    found.push({
      place: 'prose',
      span,
      masked: mayBeOpen(said) ? withoutOpenQuestions(said, masked) : masked,
      pasted: isPasted(text, span),
    });
  }
  return found;
}

function fieldPassages(text: string, item: Item, place: Place, keys: readonly string[]): readonly Passage[] {
  const fields = keys.flatMap((key): readonly (readonly [string, Field])[] => {
    const field = item.fields[key];
    return field ? [[key, field]] : [];
  });
  return fields.map(([key, { span }]) => yamlPassage(text, place, span, item.section, [item.index, key]));
}

/** Of texts in YAML: the quotes that YAML wants around them are nobody's speech. */
function yamlPassage(
  text: string,
  place: Place,
  span: Span,
  section: Section,
  path: readonly (string | number)[],
): Passage {
  const source = text.slice(span.start, span.end);
  if (!/["']/.test(source)) return passage(text, place, span);
  const signs = new Set(quotesIn(section, locate(section, path)?.node));
  const words = source.replace(/["']/g, (sign, at: number) => (signs.has(span.start + at) ? ' ' : sign));
  return { ...passage(words, place, { start: 0, end: words.length }), span };
}

/** Where the quotes around the texts of a node stand. */
function quotesIn(section: Section, node: unknown): readonly number[] {
  if (isScalar(node)) {
    const { start, end } = section.spanOf(node as Node);
    return (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && end - start > 1
      ? [start, end - 1]
      : [];
  }
  if (isMap(node)) return node.items.flatMap(({ value }) => quotesIn(section, value));
  const items: readonly unknown[] = isCollection(node) ? node.items : [];
  return items.flatMap((item) => quotesIn(section, item));
}

const YAML_KEY = /^[ \t]*(?:-[ \t]+)?[a-z_]+:(?=\s|$)/gm;
const YAML_COMMENT = /(?:^|[ \t])#.*$/gm;
const YAML_QUOTE = /^(['"])([\s\S]*)\1$/;

function passage(text: string, place: Place, span: Span): Passage {
  const source = text.slice(span.start, span.end).replace(YAML_QUOTE, ' $2 ');
  const words = source.replace(YAML_KEY, blank).replace(YAML_COMMENT, blank);
  return { place, span, masked: withoutOpenQuestions(source, maskInline(words)), pasted: false };
}

const blank = (match: string): string => match.replace(/[^\r\n]/g, ' ');

const PASTED =
  /^[ \t]*(?:[-*][ \t]+)?(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[ ]?[AP]M)?\][ \t]+<?@?[\w.-]{1,40}(?: [\w.-]{1,40})?>?:|@?[\w.-]{1,40}(?: [\w.-]{1,40})? \[\d{1,2}:\d{2}(?::\d{2})?(?:[ ]?[AP]M)?\])/im;

/** "[14:03] sam: …", "sam [14:03]". */
function isPasted(text: string, { start, end }: Span): boolean {
  const begin = text.slice(start, Math.min(end, start + 2000));
  return begin.includes('[') && PASTED.test(begin);
}
