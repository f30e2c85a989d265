import type { Fence } from './fences.ts';
import type { Layout } from './layout.ts';
import { once } from './once.ts';
import * as placed from './placed.ts';
import { placedChunk, type PlacedChunk } from './placed-chunk.ts';
import { placedLines } from './placed-lines.ts';
import type { Item, Postmortem, Timeline } from './postmortem.ts';
import { repeatedSections, repeats } from './repeated-sections.ts';
import { shift } from './span.ts';
import { dateAndZone } from './timeline.ts';

/** The postmortem that is laid out so; what nobody asks for isn't put together. */
export function assembled(layout: Layout): Postmortem {
  const { text } = layout;
  const chunks = placedChunks(layout);
  const parts = chunks.flatMap((chunk) => chunk.parts);
  const first = (name: string): PlacedChunk | undefined =>
    chunks.find(({ section }) => section?.name === name);
  const lines = once(() => {
    const starts = parts.map(({ start }) => start);
    return placedLines(
      parts.map(({ alone }) => alone.lines),
      starts,
      text.length,
    );
  });
  const headings = once(() => placed.headings(parts));
  const fences = once(() => chunks.flatMap(fencesOf));
  const timeline = once(() => timelineOf(first('timeline')));
  const actionItems = once(() => itemsOf(first('action-items'), 'actionItems'));
  const factors = once(() => itemsOf(first('contributing-factors'), 'factors'));
  const prose = once(() => placed.prose(parts));
  const sections = chunks.flatMap(({ section }) => section ?? []);
  const problems = once(() => [...placed.problems(parts), ...repeatedSections(sections)]);
  return {
    text,
    parts,
    frontMatter: parts[0]?.alone.frontMatter,
    sections,
    get lines() {
      return lines();
    },
    get title() {
      return headings().find(({ level }) => level === 1);
    },
    get headings() {
      return headings();
    },
    get fences() {
      return fences();
    },
    get timeline() {
      return timeline();
    },
    get actionItems() {
      return actionItems();
    },
    get factors() {
      return factors();
    },
    get prose() {
      return prose();
    },
    get problems() {
      return problems();
    },
  };
}

function placedChunks({ text, chunks, starts }: Layout): readonly PlacedChunk[] {
  const isAgain = repeats();
  return chunks.map((chunk, index) =>
    placedChunk(text, chunk, starts[index] ?? 0, isAgain(chunk.section?.name ?? '')),
  );
}

const fencesOf = ({ chunk, parts, start }: PlacedChunk): readonly Fence[] =>
  chunk.section
    ? [placed.movedFence(chunk.section.fence, start)]
    : parts.flatMap((part) => part.alone.fences.map((fence) => placed.movedFence(fence, part.start)));

function timelineOf(chunk: PlacedChunk | undefined): Timeline | undefined {
  if (!chunk?.section) return undefined;
  const { section, parts, start } = chunk;
  const cut = chunk.chunk.section?.cut;
  const entries = once(() => placed.entries(parts));
  const said =
    cut?.of === 'log'
      ? {
          form: 'log' as const,
          ...dateAndZone(section.pieces?.[0] ?? section),
          log: { span: shift(cut.body, start), indent: cut.indent },
        }
      : readInOne(parts[0]?.alone.timeline, start);
  return {
    section,
    ...said,
    get entries() {
      return entries();
    },
  };
}

function readInOne(read: Timeline | undefined, start: number): Omit<Timeline, 'section' | 'entries'> {
  const { form, zone, date, log } = read ?? {
    form: 'none',
    zone: undefined,
    date: undefined,
    log: undefined,
  };
  return { form, zone, date, log: log && { ...log, span: shift(log.span, start) } };
}

/** The items of a section by their place in its list. */
function itemsOf(chunk: PlacedChunk | undefined, name: 'actionItems' | 'factors'): readonly Item[] {
  if (!chunk?.section) return [];
  const { section, parts, chunk: read } = chunk;
  if (!read.section?.cut) {
    return parts.flatMap(({ alone, start }) =>
      alone[name].map((item) => placed.movedItem(item, start, section, item.index)),
    );
  }
  const items = parts.filter(({ alone }) => alone.sections.length > 0);
  return items.flatMap(({ alone, start }, index) =>
    alone[name].map((item) => placed.movedItem(item, start, section, index)),
  );
}
