import type { Heading, Item, Postmortem, Section, TimelineEntry } from '../../document/postmortem.ts';
import type { DocumentSymbol } from './document-symbol.ts';
import { fieldSymbols } from './field-symbols.ts';

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
  const isCounted = children.some(({ kind }) => kind !== 'field');
  const detail = isCounted ? String(children.length) : '';
  return { name, detail, kind: 'section', span, selection: nameSpan, children };
}

function childrenOf(
  { timeline, factors, actionItems }: Postmortem,
  section: Section,
): readonly DocumentSymbol[] {
  if (section === timeline?.section) return timeline.entries.map(entrySymbol);
  const items = [
    ...factors.filter((item) => item.section === section).map((item) => itemSymbol(item, 'factor')),
    ...actionItems.filter((item) => item.section === section).map((item) => itemSymbol(item, 'action')),
  ];
  return items.length > 0 ? items : fieldSymbols(section);
}

const entrySymbol = ({ when, text, marks, span }: TimelineEntry): DocumentSymbol => ({
  name: short(`${when.text} ${text}`.trim()),
  detail: marks.map(({ mark }) => mark).join(', '),
  kind: marks.length > 0 ? 'mark' : 'entry',
  span,
  selection: when.span.start >= span.start && when.span.end <= span.end ? when.span : span,
  children: [],
});

/** What an item says stands in its name, so that it can be searched for; who does it until when, beside it. */
function itemSymbol(item: Item, kind: 'factor' | 'action'): DocumentSymbol {
  const said = (key: string): string => {
    const value = item.fields[key]?.value;
    return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  };
  const name = [item.id ?? '', said(kind)].filter((part) => part !== '').join(' ');
  return {
    name: short(name === '' ? `${kind} ${item.index + 1}` : name),
    detail: ['category', 'owner', 'due'].flatMap((key) => said(key) || []).join(' · '),
    kind,
    span: item.span,
    selection: item.fields['id']?.span ?? item.span,
    children: [],
  };
}

const LONGEST = 60;

const short = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
