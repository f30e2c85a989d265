import type { Node } from 'yaml';
import type { Finding } from '../../../../src/core/document/finding.ts';
import type { Item, Postmortem, Section, Timeline } from '../../../../src/core/document/postmortem.ts';
import { readItems, readSection } from '../../../../src/core/document/sections.ts';
import { readTimeline } from '../../../../src/core/document/timeline.ts';

/** All that a postmortem tells, as plain values. */
export function toldOf(postmortem: Postmortem): unknown {
  const { text, lines, frontMatter, title, headings, fences, timeline, prose, problems } = postmortem;
  return {
    text,
    lines: Array.from({ length: lines.count }, (_, line) => [lines.span(line), lines.fullSpan(line)]),
    positions: [0, 1, text.length >> 1, text.length].map((offset) => lines.positionAt(offset)),
    frontMatter: frontMatter && sectionTold(frontMatter),
    title,
    headings,
    fences,
    sections: postmortem.sections.map(sectionTold),
    timeline: entriesTold(timeline),
    actionItems: postmortem.actionItems.map(itemTold),
    factors: postmortem.factors.map(itemTold),
    prose: prose.map(plain),
    problems,
  };
}

const plain = (value: object): unknown => {
  const told: Record<string, unknown> = {};
  for (const key in value) if (key !== 'one' && key !== 'by') told[key] = Reflect.get(value, key);
  return told;
};

function sectionTold(section: Section): unknown {
  const { name, span, content, nameSpan, value, broken, yaml } = section;
  const at = yaml.contents ? section.spanOf(yaml.contents as Node) : undefined;
  return { name, span, content, nameSpan, value, broken, at, pieces: section.pieces?.map(sectionTold) };
}

const itemTold = ({ index, id, span, fields }: Item): unknown => ({ index, id, span, fields });

function entriesTold(timeline: Timeline | undefined): unknown {
  if (!timeline) return undefined;
  const { form, zone, date, entries, log } = timeline;
  return { form, zone, date, entries: entries.map(plain), log };
}

/** What the postmortem tells of one of its sections. */
export const inPieces = (postmortem: Postmortem, { name, content }: Section): SectionTold => ({
  items: ITEMS[name]?.(postmortem).map(itemTold) ?? [],
  timeline: name === 'timeline' ? entriesTold(postmortem.timeline) : undefined,
  problems: postmortem.problems.filter(({ span }) => content.start <= span.start && span.end <= content.end),
});

const ITEMS: Readonly<Record<string, (postmortem: Postmortem) => readonly Item[]>> = {
  'action-items': ({ actionItems }) => actionItems,
  'contributing-factors': ({ factors }) => factors,
};

interface SectionTold {
  readonly items: readonly unknown[];
  readonly timeline: unknown;
  readonly problems: readonly Finding[];
}

/** The same section read in one, whatever it holds. */
export function readInOne(
  { text, lines }: Postmortem,
  { name, span, content, nameSpan }: Section,
): { readonly section: Section; readonly told: SectionTold } {
  const section = readSection(text, name, { span, content, nameSpan });
  const read = name === 'timeline' ? readTimeline(text, lines, section) : undefined;
  const items = ITEMS[name] ? readItems(section).map(itemTold) : [];
  const problems = read?.problems ?? [];
  return { section, told: { items, timeline: entriesTold(read?.timeline), problems } };
}
