import type { Fence } from './fences.ts';
import type { Layout } from './layout.ts';
import { once } from './once.ts';
import * as placed from './placed.ts';
import { placedLines } from './placed-lines.ts';
import { markdownStretch, sectionStretch, type PlacedStretch } from './placed-stretch.ts';
import type { Item, Postmortem, Timeline } from './postmortem.ts';
import { repeatedSections, repeats } from './repeated-sections.ts';
import { partsIn } from './runs.ts';
import { shift } from './span.ts';
import { dateAndZone } from './timeline.ts';

/** The postmortem that is laid out so; what nobody asks for isn't put together. */
export function assembled(layout: Layout): Postmortem {
  const { text } = layout;
  const stretches = stretchesOf(layout);
  const runs = stretches.flatMap((stretch) => stretch.runs);
  const parts = once(() => partsIn(runs));
  const first = (name: string): PlacedStretch | undefined =>
    stretches.find(({ section }) => section?.name === name);
  const lines = once(() =>
    placedLines(
      runs.map(({ run }) => run.lines),
      runs.map(({ start }) => start),
      text.length,
    ),
  );
  const headings = once(() => placed.headings(runs.map(({ run, start }) => ({ alone: run, start }))));
  const fences = once(() => stretches.flatMap(fencesOf));
  const timeline = once(() => timelineOf(first('timeline')));
  const actionItems = once(() => itemsOf(first('action-items'), 'actionItems'));
  const factors = once(() => itemsOf(first('contributing-factors'), 'factors'));
  const prose = once(() => placed.prose(parts()));
  const sections = stretches.flatMap(({ section }) => section ?? []);
  const problems = once(() => [...placed.problems(parts()), ...repeatedSections(sections)]);
  return {
    text,
    runs,
    get parts() {
      return parts();
    },
    frontMatter: runs[0]?.run.parts[0]?.alone.frontMatter,
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

function stretchesOf({ text, chunks, starts }: Layout): readonly PlacedStretch[] {
  const isAgain = repeats();
  const stretches: PlacedStretch[] = [];
  let first = 0;
  const markdownUntil = (end: number): void => {
    if (first < end) stretches.push(markdownStretch(chunks, first, end, starts[first] ?? 0));
    first = end;
  };
  for (const [index, chunk] of chunks.entries()) {
    const { section } = chunk;
    if (!section) continue;
    markdownUntil(index);
    stretches.push(sectionStretch(text, chunk, section, starts[index] ?? 0, isAgain(section.name)));
    first = index + 1;
  }
  markdownUntil(chunks.length);
  return stretches;
}

const fencesOf = ({ shape, parts, start }: PlacedStretch): readonly Fence[] =>
  shape
    ? [placed.movedFence(shape.fence, start)]
    : parts().flatMap((part) => part.alone.fences.map((fence) => placed.movedFence(fence, part.start)));

function timelineOf(stretch: PlacedStretch | undefined): Timeline | undefined {
  if (!stretch?.section) return undefined;
  const { section, shape, runs, start } = stretch;
  const cut = shape?.cut;
  const entries = once(() => placed.entries(stretch.parts()));
  const said =
    cut && cut.of !== 'items'
      ? {
          form: cut.of,
          ...dateAndZone(section.pieces?.[0] ?? section),
          log: cut.of === 'log' ? { span: shift(cut.body, start), indent: cut.indent } : undefined,
        }
      : readInOne(runs[0]?.run.parts[0]?.alone.timeline, start);
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
function itemsOf(stretch: PlacedStretch | undefined, name: 'actionItems' | 'factors'): readonly Item[] {
  if (!stretch?.section) return [];
  const { section, shape } = stretch;
  const parts = stretch.parts();
  if (!shape?.cut) {
    return parts.flatMap(({ alone, start }) =>
      alone[name].map((item) => placed.movedItem(item, start, section, item.index)),
    );
  }
  let before = 0;
  return parts.flatMap(({ alone, start }) => {
    if (alone.sections.length === 0) return [];
    const at = before;
    // Where lines are indented as none should be, YAML finds more than one item behind one dash.
    before += 1 + (alone[name].at(-1)?.index ?? 0);
    return alone[name].map((item) => placed.movedItem(item, start, section, at + item.index));
  });
}
