import type { Chunk, SectionShape } from './chunk.ts';
import { keysSection } from './log-body.ts';
import { once } from './once.ts';
import type { LogPlace, Part } from './part.ts';
import type { PlacedPart, Section } from './postmortem.ts';
import { placedSection, readSection } from './sections.ts';
import { shift } from './span.ts';
import { clockOf, dateAndZone } from './timeline.ts';

/** A chunk where it stands in a document, its parts read. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  readonly start: number;
  readonly parts: readonly PlacedPart[];
  readonly section: Section | undefined;
  /** A section of this name stands above. */
  readonly again: boolean;
}

export function placedChunk(text: string, chunk: Chunk, start: number, again: boolean): PlacedChunk {
  const { section: shape, parts: own } = chunk;
  if (shape?.cut?.of === 'log') {
    const keys = keysOf(text, shape, shape.cut, start);
    const place = { indent: shape.cut.indent, clock: clockOf(dateAndZone(keys)) };
    const parts = placedParts(own, start, again, place);
    return { chunk, start, again, parts, section: pieced(text, keys, [], () => [keys]) };
  }
  const parts = placedParts(own, start, again, NOWHERE);
  return { chunk, start, again, parts, section: shape && sectionIn(text, shape, parts, start) };
}

function sectionIn(
  text: string,
  shape: SectionShape,
  parts: readonly PlacedPart[],
  start: number,
): Section | undefined {
  if (shape.cut) return pieced(text, sectionAt(shape, start), parts, () => itemsIn(parts));
  const first = parts[0]?.alone.sections[0];
  return first && placedSection(first, start);
}

const NOWHERE: LogPlace = { indent: '', clock: { day: undefined, zone: undefined } };

/** Each part where it stands, read with the day that the lines before it have come to. */
function placedParts(
  parts: readonly Part[],
  from: number,
  again: boolean,
  first: LogPlace,
): readonly PlacedPart[] {
  let start = from;
  let place = first;
  return parts.map((part) => {
    const placed = { start, alone: part.alone(place), again };
    const day = part.dayBehind(place);
    if (day !== place.clock.day) place = { ...place, clock: { ...place.clock, day } };
    start += part.text.length;
    return placed;
  });
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
  { keys, body }: Extract<SectionShape['cut'], { readonly of: 'log' }>,
  start: number,
): Section {
  return keysSection(text, keys, sectionAt(shape, start), shift(body, -shape.fence.content.start));
}

/** A section that was read in pieces; the tree of the whole is read when somebody asks for it. */
function pieced(
  text: string,
  at: Place,
  parts: readonly PlacedPart[],
  read: () => readonly Section[],
): Section {
  const { name, span, content, nameSpan } = at;
  const whole = readSection(text, name, { span, content, nameSpan });
  const pieces = once(read);
  // What is read of a log is never broken.
  const broken = once(() => parts.some(({ alone }) => alone.sections.some((one) => one.broken)));
  return {
    name,
    span,
    content,
    nameSpan,
    get yaml() {
      return whole.yaml;
    },
    get value() {
      return whole.value;
    },
    get broken() {
      return broken();
    },
    get pieces() {
      return pieces();
    },
    spanOf: (node) => whole.spanOf(node),
  };
}
