import type { Block } from './blocks.ts';
import { blankPostmortem } from './blank.ts';
import { fencesIn, type Fence } from './fences.ts';
import { headingsIn } from './headings.ts';
import { readLines, type Lines } from './lines.ts';
import type { Clock } from './log.ts';
import { once } from './once.ts';
import type { Postmortem, Section } from './postmortem.ts';
import { proseIn } from './prose.ts';
import { readItems, yamlProblems } from './sections.ts';
import { readTimeline } from './timeline.ts';

/** What a stretch of a timeline can't know by itself: the day and zone it begins with, and how deep its lines stand. */
export interface LogPlace {
  readonly clock: Clock;
  readonly indent: string;
}

export const isSamePlace = (a: LogPlace, b: LogPlace): boolean =>
  a.indent === b.indent && a.clock.day === b.clock.day && a.clock.zone === b.clock.zone;

export type PartKind =
  'front-matter' | 'prose' | 'section' | 'frame' | 'log' | 'entries' | `item of ${string}`;

/** A stretch of whole lines, read by itself and kept as long as nobody writes in it. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  readonly lines: Lines;
  /** What stands in it, with offsets from its beginning. */
  alone(place: LogPlace): Postmortem;
  /** The day that a line behind it falls on. */
  dayBehind(place: LogPlace): string | undefined;
}

type Content = (text: string, lines: Lines) => Partial<Postmortem>;

/** A part that needs to know nothing else. */
export function makePart(kind: PartKind, text: string, content: Content = NOTHING): Part {
  const lines = readLines(text);
  const alone = once(() => ({ ...blankPostmortem(text, lines), ...content(text, lines) }));
  return { kind, text, lines, alone, dayBehind: ({ clock }) => clock.day };
}

const NOTHING: Content = () => ({});

interface ReadAt {
  readonly alone: Postmortem;
  /** The day that a line behind it falls on. */
  readonly day: string | undefined;
}

/** A part that is read by what stands above it, and again where that changes. */
export function placedPart(
  kind: PartKind,
  text: string,
  readAt: (lines: Lines, place: LogPlace) => ReadAt,
): Part {
  const lines = readLines(text);
  let known: { readonly place: LogPlace; readonly read: ReadAt } | undefined;
  const read = (place: LogPlace): ReadAt => {
    if (!known || !isSamePlace(known.place, place)) known = { place, read: readAt(lines, place) };
    return known.read;
  };
  return {
    kind,
    text,
    lines,
    alone: (place) => read(place).alone,
    dayBehind: (place) => read(place).day,
  };
}

/** Markdown between sections, from its blocks, whose lines and offsets count from the beginning of the part. */
export const prosePart = (text: string, blocks: readonly Block[]): Part =>
  makePart('prose', text, (_, lines) => ({
    headings: headingsIn(text, lines, blocks),
    fences: fencesIn(text, lines, blocks),
    prose: proseIn(text, lines, blocks),
  }));

/** The front matter, in one. */
export const frontMatterPart = (text: string, section: Section): Part =>
  makePart('front-matter', text, () => ({ frontMatter: section, problems: yamlProblems(text, section) }));

/** A section in one part: all but long logs and lists. */
export const sectionPart = (text: string, section: Section, fence: Fence): Part =>
  makePart('section', text, (_, lines) => {
    const read = section.name === 'timeline' ? readTimeline(text, lines, section) : undefined;
    return {
      fences: [fence],
      sections: [section],
      timeline: read?.timeline,
      actionItems: section.name === 'action-items' ? readItems(section) : [],
      factors: section.name === 'contributing-factors' ? readItems(section) : [],
      problems: [...yamlProblems(text, section), ...(read?.problems ?? [])],
    };
  });
