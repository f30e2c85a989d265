import type { Fence } from './fences.ts';
import type { Layout } from './layout.ts';
import { late } from './late.ts';
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
  const stretches = stretchesOf(layout);
  const runs = stretches.flatMap((stretch) => stretch.runs);
  return postmortemOf({
    text: layout.text,
    stretches,
    runs,
    frontMatter: runs[0]?.run.parts[0]?.alone.frontMatter,
    sections: stretches.flatMap(({ section }) => section ?? []),
  });
}

type Own = Pick<Postmortem, 'text' | 'runs' | 'frontMatter' | 'sections'> & {
  readonly stretches: readonly PlacedStretch[];
};
type Late = Omit<Postmortem, keyof Own>;

const postmortemOf = late<Own, Late>({
  parts: ({ runs }) => partsIn(runs),
  lines: ({ text, runs }) =>
    placedLines(
      runs.map(({ run }) => run.lines),
      runs.map(({ start }) => start),
      text.length,
    ),
  headings: ({ runs }) => placed.headings(runs.map(({ run, start }) => ({ alone: run, start }))),
  title: ({ headings }) => headings.find(({ level }) => level === 1),
  fences: ({ stretches }) => stretches.flatMap(fencesOf),
  timeline: ({ stretches }) => timelineOf(first(stretches, 'timeline')),
  actionItems: ({ stretches }) => itemsOf(first(stretches, 'action-items'), 'actionItems'),
  factors: ({ stretches }) => itemsOf(first(stretches, 'contributing-factors'), 'factors'),
  prose: ({ parts }) => placed.prose(parts),
  problems: ({ parts, sections }) => [...placed.problems(parts), ...repeatedSections(sections)],
});

const first = (stretches: readonly PlacedStretch[], name: string): PlacedStretch | undefined =>
  stretches.find(({ section }) => section?.name === name);

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
  const { section, shape, runs, start, parts } = stretch;
  const cut = shape?.cut;
  const said =
    cut && cut.of !== 'items'
      ? {
          form: cut.of,
          ...dateAndZone(section.pieces?.[0] ?? section),
          log: cut.of === 'log' ? { span: shift(cut.body, start), indent: cut.indent } : undefined,
        }
      : readInOne(runs[0]?.run.parts[0]?.alone.timeline, start);
  return timelineWith({ section, ...said, parts });
}

const timelineWith = late<
  Omit<Timeline, 'entries'> & Pick<PlacedStretch, 'parts'>,
  Pick<Timeline, 'entries'>
>({ entries: ({ parts }) => placed.entries(parts()) });

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
