import { isNode, isSeq } from 'yaml';
import type { Postmortem, Timeline } from '../../document/postmortem.ts';
import { slice } from '../../document/span.ts';
import { behindLine, startOfLine } from '../../timeline/write-items.ts';

/**
 * The text of a timeline's section with its `entries:` in order of time, each with the comments above it. Undefined
 * where nothing can be moved: an entry without an instant, or items that have no lines of their own.
 */
export function sortItems({ text }: Postmortem, timeline: Timeline): string | undefined {
  const { section, entries } = timeline;
  const list = section.yaml.get('entries', true);
  if (!isSeq(list) || list.flow === true || list.items.length !== entries.length) return undefined;
  if (entries.some(({ at }) => at === undefined)) return undefined;
  const nodes = list.items.filter(isNode);
  const dashes = nodes.map((node) => text.lastIndexOf('-', section.spanOf(node).start - 1));
  const starts = dashes.map((dash) => startOfLine(text, dash));
  if (
    nodes.length !== entries.length ||
    dashes.some((dash, index) => slice(text, { start: starts[index] ?? 0, end: dash }).trim() !== '')
  )
    return undefined;
  const ends = entries.map(({ span }) => behindLine(text, span.end));
  const begins = starts.map((start, index) =>
    index === 0 ? firstOf(text, start, section.content.start) : (ends[index - 1] ?? start),
  );
  const parts = entries.map((entry, index) => ({
    at: entry.at ?? 0,
    text: text.slice(begins[index], ends[index]),
  }));
  const inOrder = parts.toSorted((a, b) => a.at - b.at).map((part) => part.text);
  return (
    text.slice(section.content.start, begins[0]) +
    inOrder.join('') +
    text.slice(ends.at(-1), section.content.end)
  );
}

/** Where the comments right above the first item begin. */
function firstOf(text: string, start: number, most: number): number {
  const before = text.slice(most, start);
  const comments = /(?:^|(?<=[\r\n]))(?:[ \t]*#[^\r\n]*(?:\r\n?|\n))+$/.exec(before);
  return comments ? most + comments.index : start;
}
