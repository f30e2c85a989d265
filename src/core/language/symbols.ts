import type { Heading, Item, Postmortem, Section, TimelineEntry } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';

/** A line of the outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'heading' | 'section' | 'entry' | 'factor' | 'action';
  readonly span: Span;
  /** What to select when it is chosen; lies in `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: headings by their level, sections under the heading they stand in, entries and items in them. */
export function symbols(postmortem: Postmortem): readonly DocumentSymbol[] {
  const { frontMatter, headings, sections } = postmortem;
  const flat: readonly Placed[] = [
    ...headings.map((heading) => ({ level: heading.level, symbol: headingSymbol(heading) })),
    ...sections.map((section) => ({ level: SECTION_LEVEL, symbol: sectionSymbol(postmortem, section) })),
  ].toSorted((a, b) => a.symbol.span.start - b.symbol.span.start);
  const front = frontMatter ? [sectionSymbol(postmortem, frontMatter)] : [];
  return [...front, ...nested(flat, postmortem.text.length)];
}

interface Placed {
  readonly level: number;
  readonly symbol: DocumentSymbol;
}

/** Deeper than any heading: a section ends no heading's part of the document. */
const SECTION_LEVEL = 7;

/** Each heading takes what follows it up to the next one of its level or higher. */
function nested(flat: readonly Placed[], end: number): readonly DocumentSymbol[] {
  const [first, ...rest] = flat;
  if (!first) return [];
  const next = rest.findIndex(({ level }) => level <= first.level);
  const own = next < 0 ? rest : rest.slice(0, next);
  const others = next < 0 ? [] : rest.slice(next);
  const until = first.level === SECTION_LEVEL ? first.symbol.span.end : (others[0]?.symbol.span.start ?? end);
  const symbol = {
    ...first.symbol,
    span: { start: first.symbol.span.start, end: Math.max(first.symbol.span.end, until) },
    children: [...first.symbol.children, ...nested(own, until)],
  };
  return [symbol, ...nested(others, end)];
}

const headingSymbol = ({ text, span }: Heading): DocumentSymbol => ({
  name: text === '' ? '(no title yet)' : text,
  detail: '',
  kind: 'heading',
  span,
  selection: span,
  children: [],
});

function sectionSymbol(postmortem: Postmortem, section: Section): DocumentSymbol {
  const { name, span, nameSpan } = section;
  const children = childrenOf(postmortem, section);
  const detail = children.length === 0 ? '' : String(children.length);
  return { name, detail, kind: 'section', span, selection: nameSpan, children };
}

function childrenOf(
  { timeline, factors, actionItems }: Postmortem,
  section: Section,
): readonly DocumentSymbol[] {
  if (section === timeline?.section) return timeline.entries.map(entrySymbol);
  return [
    ...factors.filter((item) => item.section === section).map((item) => itemSymbol(item, 'factor')),
    ...actionItems.filter((item) => item.section === section).map((item) => itemSymbol(item, 'action')),
  ];
}

const entrySymbol = ({ when, text, marks, span }: TimelineEntry): DocumentSymbol => ({
  name: `${when.text} ${marks.map(({ mark }) => mark).join(', ')}`.trim(),
  detail: text,
  kind: 'entry',
  span,
  selection: when.span.start >= span.start && when.span.end <= span.end ? when.span : span,
  children: [],
});

function itemSymbol(item: Item, kind: 'factor' | 'action'): DocumentSymbol {
  const text = item.fields[kind]?.value;
  const said = typeof text === 'string' ? text : '';
  return {
    name: item.id ?? (said === '' ? `${kind} ${item.index + 1}` : said),
    detail: item.id === undefined ? '' : said,
    kind,
    span: item.span,
    selection: item.fields['id']?.span ?? item.span,
    children: [],
  };
}
