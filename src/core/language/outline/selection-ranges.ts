import { isCollection, isMap, isNode } from 'yaml';
import type { Postmortem, Section, TimelineEntry } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { touches } from '../../document/span.ts';
import { sectionAt } from '../section-at.ts';

/**
 * What "expand selection" takes in turn around an offset, each inside the next: the word, the part of an entry or the
 * sentence, the value, the entry or item, the section, the heading with what is below it, the document.
 */
export function selectionRanges(postmortem: Postmortem, offset: number): readonly Span[] {
  const { text } = postmortem;
  const section = sectionAt(postmortem, offset);
  const candidates = [
    wordAt(text, offset),
    ...(section ? sectionSpans(postmortem, section, offset) : proseSpans(postmortem, offset)),
    ...headingParts(postmortem),
    { start: 0, end: text.length },
  ].filter((span) => touches(span, offset) && span.end > span.start);
  const sorted = candidates.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return sorted.reduce<readonly Span[]>(
    (chain, span) => (grows(chain.at(-1), span) ? [...chain, span] : chain),
    [],
  );
}

const grows = (inner: Span | undefined, { start, end }: Span): boolean =>
  !inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start);

const WORD_BEFORE = /[\p{L}\p{N}_]*$/u;
const WORD_BEHIND = /^[\p{L}\p{N}_]*/u;
const FAR = 200;

function wordAt(text: string, offset: number): Span {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, offset - FAR), offset))?.[0].length ?? 0;
  const behind = WORD_BEHIND.exec(text.slice(offset, offset + FAR))?.[0].length ?? 0;
  return { start: offset - before, end: offset + behind };
}

function sectionSpans(postmortem: Postmortem, section: Section, offset: number): readonly Span[] {
  const { timeline, text } = postmortem;
  const own = timeline?.section === section ? timeline : undefined;
  const entry = own?.entries.find(({ span }) => touches(span, offset));
  return [
    ...(entry ? entrySpans(text, entry) : []),
    ...(own?.log ? [filled(text, own.log.span)] : []),
    ...yamlSpans(text, section, offset),
    filled(text, section.content),
    section.span,
  ];
}

/** Without the blanks around it. */
function filled(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const first = start + content.length - content.trimStart().length;
  return { start: first, end: Math.max(first, start + content.trimEnd().length) };
}

function entrySpans(text: string, entry: TimelineEntry): readonly Span[] {
  const { span, when, marks, textSpan, actor, id, sources } = entry;
  const marked = { start: marks[0]?.span.start ?? 0, end: marks.at(-1)?.span.end ?? 0 };
  const said = { start: textSpan.start, end: span.end };
  const tail = filled(text, { start: Math.min(textSpan.end, span.end), end: span.end });
  const parts = [when, ...marks, ...sources, ...(actor ? [actor] : []), ...(id ? [id] : [])].map(
    (part) => part.span,
  );
  return [
    ...parts,
    ...sources.map((source) => inner(source.span)),
    marked,
    textSpan,
    tail,
    said,
    span,
  ].filter(({ start, end }) => span.start <= start && end <= span.end);
}

const inner = ({ start, end }: Span): Span => ({ start: start + 1, end: end - 1 });

/** The values around an offset, quoted ones without their quotes first, and each field with its key. */
function yamlSpans(text: string, section: Section, offset: number): readonly Span[] {
  const found: Span[] = [];
  const add = (span: Span): boolean => touches(span, offset) && found.push(span) > 0;
  const visit = (node: unknown): void => {
    if (!isNode(node)) return;
    const span = section.spanOf(node);
    if (!add(span)) return;
    if (/["']/.test(text.charAt(span.start)) && !isCollection(node)) add(inner(span));
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isNode(key)) continue;
        const from = section.spanOf(key);
        add({ start: from.start, end: isNode(value) ? section.spanOf(value).end : from.end });
        visit(key);
        visit(value);
      }
    } else if (isCollection(node)) (node.items as readonly unknown[]).forEach(visit);
  };
  visit(section.yaml.contents);
  return found;
}

const SENTENCE_END = /[.!?…]["')\]”’]*(?=\s|$)/g;

function proseSpans({ text, prose, fences }: Postmortem, offset: number): readonly Span[] {
  const fence = fences.find(({ span }) => touches(span, offset));
  const block = prose.find(({ span }) => touches(span, offset))?.span;
  if (!block) return fence ? [filled(text, fence.content), fence.span] : [];
  const ends = [...text.slice(block.start, block.end).matchAll(SENTENCE_END)].map(
    (match) => block.start + match.index + match[0].length,
  );
  const sentence = filled(text, {
    start: ends.findLast((end) => end < offset) ?? block.start,
    end: ends.find((end) => end >= offset) ?? block.end,
  });
  return [sentence, block];
}

/** Each heading with what is below it, up to the next one of its level or higher. */
function headingParts({ headings, text }: Postmortem): readonly Span[] {
  return headings.map(({ level, span }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    return filled(text, { start: span.start, end: next?.span.start ?? text.length });
  });
}
