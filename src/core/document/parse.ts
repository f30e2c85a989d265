import { scanFences, type Fence } from './fences.ts';
import type { Finding } from './finding.ts';
import { findFrontMatter } from './front-matter.ts';
import { scanHeadings } from './headings.ts';
import { readLines, type Lines } from './lines.ts';
import type { Postmortem, Section } from './postmortem.ts';
import { scanProse } from './prose.ts';
import { readItems, readSection, SECTION_NAMES, sectionName, yamlProblems } from './sections.ts';
import { readTimeline } from './timeline.ts';
import { futureVersion, isFuture } from './version.ts';

/** Above this, in UTF-16 units, a document isn't read: no postmortem is that long, and typing must stay quick. */
export const LARGEST_DOCUMENT = 2_000_000;

/** Reads a text as a postmortem. Total: whatever the text is, the result says what could be read and what not. */
export function parsePostmortem(text: string): Postmortem {
  const lines = readLines(text);
  if (text.length > LARGEST_DOCUMENT) return { ...nothing(text, lines), problems: [tooLarge(text, lines)] };
  const frontMatter = findFrontMatter(text, lines);
  const from = frontMatter?.span.end ?? 0;
  const fences = scanFences(text, lines, from);
  const headings = scanHeadings(text, lines, from);
  if (frontMatter && isFuture({ frontMatter }))
    return { ...nothing(text, lines), frontMatter, headings, problems: [futureVersion(frontMatter)] };
  const sections = fences.flatMap((fence) => sectionOf(text, fence));
  const first = (name: string): Section | undefined => sections.find((section) => section.name === name);
  const timelineSection = first('timeline');
  const read = timelineSection && readTimeline(text, lines, timelineSection);
  return {
    text,
    lines,
    frontMatter,
    title: headings.find(({ level }) => level === 1),
    headings,
    fences,
    sections,
    timeline: read?.timeline,
    actionItems: readItems(first('action-items')),
    factors: readItems(first('contributing-factors')),
    prose: scanProse(text, lines, from),
    problems: [
      ...(frontMatter ? yamlProblems(frontMatter) : []),
      ...sections.flatMap(yamlProblems),
      ...repeated(sections),
      ...(read?.problems ?? []),
    ],
  };
}

function sectionOf(text: string, fence: Fence): readonly Section[] {
  const name = sectionName(fence);
  if (name === undefined) return [];
  const start = fence.infoSpan.end - name.length;
  return [
    readSection(text, name, {
      span: fence.span,
      content: fence.content,
      nameSpan: { start, end: fence.infoSpan.end },
    }),
  ];
}

function repeated(sections: readonly Section[]): readonly Finding[] {
  const known: readonly string[] = SECTION_NAMES;
  const again = sections.filter(
    (section, index) =>
      known.includes(section.name) && sections.findIndex(({ name }) => name === section.name) < index,
  );
  return again.map(({ name, nameSpan }) => ({
    code: 'document/section-twice',
    span: nameSpan,
    level: 'error',
    message: `The section ${name} stands above already. Only the first is read; move these lines into it.`,
  }));
}

const nothing = (text: string, lines: Lines): Postmortem => ({
  text,
  lines,
  frontMatter: undefined,
  title: undefined,
  headings: [],
  fences: [],
  sections: [],
  timeline: undefined,
  actionItems: [],
  factors: [],
  prose: [],
  problems: [],
});

const tooLarge = (text: string, lines: Lines): Finding => ({
  code: 'document/too-large',
  span: lines.span(0),
  level: 'error',
  message: `This document has ${Math.round(text.length / 1e5) / 10} million characters; up to ${LARGEST_DOCUMENT / 1e6} million are read. Nothing was checked, and nothing is changed. Move logs and pasted output into files beside it.`,
});
