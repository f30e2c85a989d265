import type { Chunk, SectionShape } from './chunk.ts';
import { keysSection, type Keys } from './log-body.ts';
import { late } from './late.ts';
import { once } from './once.ts';
import type { PlacedPart, PlacedRun, Section } from './postmortem.ts';
import { markdownRuns, NOWHERE, partsIn, sectionRuns } from './runs.ts';
import { placedSection, readSection } from './sections.ts';
import { shift } from './span.ts';
import { clockOf, dateAndZone } from './timeline.ts';

/** A section where it stands in a document, or the Markdown up to the next, its parts read. */
export interface PlacedStretch {
  readonly start: number;
  readonly runs: readonly PlacedRun[];
  readonly parts: () => readonly PlacedPart[];
  readonly shape: SectionShape | undefined;
  readonly section: Section | undefined;
}

export function markdownStretch(
  chunks: readonly Chunk[],
  from: number,
  until: number,
  start: number,
): PlacedStretch {
  return stretch(start, markdownRuns(chunks, from, until, start), undefined, undefined);
}

/** `again`: a section of this name stands above. */
export function sectionStretch(
  text: string,
  { parts }: Chunk,
  shape: SectionShape,
  start: number,
  again: boolean,
): PlacedStretch {
  const { cut } = shape;
  if (cut && cut.of !== 'items') {
    const keys = keysOf(text, shape, cut, start);
    const place = { indent: cut.of === 'log' ? cut.indent : '', clock: clockOf(dateAndZone(keys)) };
    const runs = sectionRuns(parts, start, again, place);
    return stretch(
      start,
      runs,
      shape,
      pieced(text, keys, runs, () => [keys]),
    );
  }
  const runs = sectionRuns(parts, start, again, NOWHERE);
  return stretch(start, runs, shape, sectionIn(text, shape, runs, start));
}

function stretch(
  start: number,
  runs: readonly PlacedRun[],
  shape: SectionShape | undefined,
  section: Section | undefined,
): PlacedStretch {
  return { start, runs, parts: once(() => partsIn(runs)), shape, section };
}

function sectionIn(
  text: string,
  shape: SectionShape,
  runs: readonly PlacedRun[],
  start: number,
): Section | undefined {
  if (shape.cut) return pieced(text, sectionAt(shape, start), runs, () => itemsIn(partsIn(runs)));
  const first = runs[0]?.run.parts[0]?.alone.sections[0];
  return first && placedSection(first, start);
}

const itemsIn = (parts: readonly PlacedPart[]): readonly Section[] =>
  parts.flatMap(({ alone, start }) => alone.sections.map((section) => placedSection(section, start)));

type Place = Pick<Section, 'name' | 'span' | 'content' | 'nameSpan'>;

const sectionAt = ({ name, fence, nameSpan }: SectionShape, start: number): Place => ({
  name,
  span: shift(fence.span, start),
  content: shift(fence.content, start),
  nameSpan: shift(nameSpan, start),
});

function keysOf(
  text: string,
  shape: SectionShape,
  { keys, body }: Extract<SectionShape['cut'], { readonly keys: Keys }>,
  start: number,
): Section {
  return keysSection(text, keys, sectionAt(shape, start), shift(body, -shape.fence.content.start));
}

/** A section that was read in pieces; the tree of the whole is read when somebody asks for it. */
function pieced(
  text: string,
  at: Place,
  runs: readonly PlacedRun[],
  read: () => readonly Section[],
): Section {
  const { name, span, content, nameSpan } = at;
  const whole = once(() => readSection(text, name, { span, content, nameSpan }));
  return sectionOf({
    name,
    span,
    content,
    nameSpan,
    broken: runs.some(({ run }) => run.broken),
    spanOf: (node) => whole().spanOf(node),
    whole,
    read,
  });
}

const sectionOf = late<
  Omit<Section, 'yaml' | 'value' | 'pieces'> & {
    readonly whole: () => Section;
    readonly read: () => readonly Section[];
  },
  Required<Pick<Section, 'yaml' | 'value' | 'pieces'>>
>({
  yaml: ({ whole }) => whole().yaml,
  value: ({ whole }) => whole().value,
  pieces: ({ read }) => read(),
});
