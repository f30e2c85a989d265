import { UNTITLED } from '../document/untitled.ts';
import { markdownText } from '../draft/markdown-text.ts';
import { oneLine } from '../timeline/one-line.ts';
import { LEARNINGS, type Gathered } from './gathered.ts';
import type { Layout, Role } from './layout.ts';
import { fieldNamed, type Said } from './metadata.ts';
import type { OldDocument } from './old-document.ts';
import { range } from './old-list.ts';
import type { OldTimeline } from './old-timeline.ts';
import type { Piece } from './pieces.ts';
import { proseOf } from './prose.ts';
import type { Region } from './regions.ts';
import { actionPieces, factorPieces, learningPieces, timelinePieces } from './write-sections.ts';

export interface Title {
  readonly text: string;
  readonly from: readonly number[];
  /** Headings go a step down, since others are of the first level, too. */
  readonly shift: number;
  /** Its lines are nothing else. */
  readonly taken: boolean;
}

/** The title: the first heading of the first level, else what the front matter calls it, else the file's name. */
export function titleOf(old: OldDocument, said: readonly Said[], name: string | undefined): Title {
  const firsts = old.parts.flatMap(({ heading }) => (heading?.level === 1 ? [heading] : []));
  const named = said.find(({ key }) => fieldNamed(key) === 'title');
  const [first] = firsts;
  const value = typeof named?.value === 'string' ? named.value : undefined;
  const isSame = value === undefined || value.trim() === first?.text.trim();
  const isTitle = first !== undefined && first.text !== '' && (isSame || firsts.length === 1);
  if (isTitle) {
    const from = [...range(first.first, first.last), ...(isSame && named ? named.from : [])];
    return { text: first.text, from, shift: firsts.length > 1 ? 1 : 0, taken: true };
  }
  const shift = firsts.length > 0 ? 1 : 0;
  if (value !== undefined && named)
    return { text: markdownText(oneLine(value)) || UNTITLED, from: named.from, shift, taken: true };
  return { text: markdownText(oneLine(name ?? '')) || UNTITLED, from: [], shift, taken: false };
}

interface Body {
  readonly old: OldDocument;
  readonly regions: readonly Region[];
  readonly layout: Layout;
  readonly title: Title;
  readonly taken: ReadonlySet<number>;
  readonly gathered: Gathered;
  readonly timeline: OldTimeline | undefined;
  /** Lines that say the timeline's date. */
  readonly dated: readonly number[];
}

/** The headings that a review looks for, by what a part is for. */
const NAMES: Readonly<Partial<Record<Role, string>>> = {
  summary: 'Summary',
  background: 'Background',
  detection: 'Detection',
  response: 'Response',
  impact: 'Impact',
  timeline: 'Timeline',
  factors: 'Contributing factors',
  trigger: 'Contributing factors',
  whys: 'Contributing factors',
  learnings: 'Learnings',
  went_well: 'Learnings',
  could_improve: 'Learnings',
  got_lucky: 'Learnings',
  actions: 'Action items',
};

/** Parts in the order they stood; a section of YAML comes with the first part that it is made of. */
export function writeBody(body: Body): readonly (readonly Piece[])[] {
  const sections = sectionsOf(body);
  const named = new Set<string>();
  return body.regions.flatMap((region) => {
    const name = region.within ? undefined : nameFor(region, named, sections);
    if (name !== undefined) named.add(name);
    const section = name === undefined ? [] : (sections.get(name) ?? []);
    if (name !== undefined) sections.delete(name);
    return writeRegion(body, region, name, section);
  });
}

/** The heading's new name, once. What has a name of ours because of its section alone gets it only with the section. */
function nameFor(
  { heading, role }: Region,
  named: ReadonlySet<string>,
  sections: ReadonlyMap<string, readonly Piece[]>,
): string | undefined {
  const name = role === undefined || !heading ? undefined : NAMES[role];
  if (name === undefined || named.has(name)) return undefined;
  return OF_SECTION.has(role) && !sections.has(name) ? undefined : name;
}

const OF_SECTION: ReadonlySet<Role | undefined> = new Set<Role>(['trigger', 'whys', ...LEARNINGS]);

function sectionsOf({ gathered, timeline, dated }: Body): Map<string, readonly Piece[]> {
  const all: readonly (readonly [string, readonly Piece[]])[] = [
    ['Timeline', timeline ? timelinePieces(timeline, dated) : []],
    ['Contributing factors', factorPieces(gathered.factors)],
    ['Learnings', learningPieces(gathered.learnings)],
    ['Action items', actionPieces(gathered.actions)],
  ];
  return new Map(all.filter(([, pieces]) => pieces.length > 0));
}

function writeRegion(
  { old, title, taken }: Body,
  { heading, first, last }: Region,
  name: string | undefined,
  section: readonly Piece[],
): readonly (readonly Piece[])[] {
  const own = heading ? range(heading.first, heading.last) : [];
  const inline = heading?.inline ?? '';
  const isTold = own.every((line) => taken.has(line));
  const lead = inline !== '' && !isTold ? [{ text: inline, from: own, how: 'text' as const }] : [];
  const split = section.length === 0 ? last + 1 : splitAt(old, range(first, last), taken);
  const above = proseOf(old, first, split - 1, taken);
  const below = proseOf(old, split, last, taken);
  const body = [lead, above, section, below].filter(says);
  const isTitle = title.taken && own.some((line) => title.from.includes(line));
  if (isTitle) return body;
  const isEmpty = body.length === 0 && range(first, last).some((line) => taken.has(line));
  const isHidden = name === undefined && (isEmpty || (isTold && own.length > 0));
  return isHidden || !heading ? body : [[headingOf(old, heading, name, title)], ...body];
}

/** Where the section goes: what stood above the first line that it is made of stays above. */
function splitAt({ blockAt }: OldDocument, lines: readonly number[], taken: ReadonlySet<number>): number {
  const line = lines.find((one) => taken.has(one)) ?? (lines.at(-1) ?? -1) + 1;
  const block = blockAt[line];
  return block?.kind === 'table' ? block.first : line;
}

const says = (pieces: readonly Piece[]): boolean => pieces.some(({ text }) => text.trim() !== '');

function headingOf(
  { lines }: OldDocument,
  heading: NonNullable<Region['heading']>,
  name: string | undefined,
  { shift }: Title,
): Piece {
  const from = range(heading.first, heading.last);
  if (name !== undefined) return { text: `## ${name}`, from, how: 'heading' };
  const line = lines[heading.first] ?? '';
  const isAsIs = shift === 0 && from.length === 1 && heading.inline === undefined && heading.level > 1;
  if (isAsIs) return { text: line, from, how: 'heading' };
  const level = Math.min(6, Math.max(2, heading.level + shift));
  return { text: `${'#'.repeat(level)} ${heading.text}`.trimEnd(), from, how: 'heading' };
}
