import type { Chunk } from './chunk.ts';
import { grouped } from './grouped.ts';
import { keptOn } from './kept-on.ts';
import { isSamePlace, type LogPlace, type Part } from './part.ts';
import * as placed from './placed.ts';
import { placedLines } from './placed-lines.ts';
import type { PlacedPart, PlacedRun, Run } from './postmortem.ts';

/** The Markdown of some chunks in runs. */
export function markdownRuns(
  chunks: readonly Chunk[],
  from: number,
  until: number,
  start: number,
): readonly PlacedRun[] {
  let at = start;
  return chunkGroups(chunks, from, until).map((group) => {
    const run = markdownRun(group);
    at += run.length;
    return { start: at - run.length, run };
  });
}

/** The parts of a section in runs, each read with the day that the lines before it have come to. */
export function sectionRuns(
  parts: readonly Part[],
  start: number,
  again: boolean,
  first: LogPlace,
): readonly PlacedRun[] {
  let at = start;
  let place = first;
  return partGroups(parts, 0, parts.length).map((group) => {
    const { run, day } = sectionRun(group, again, place);
    if (day !== place.clock.day) place = { ...place, clock: { ...place.clock, day } };
    at += run.length;
    return { start: at - run.length, run };
  });
}

/** The parts of runs, each at its place in the document. */
export function partsIn(runs: readonly PlacedRun[]): readonly PlacedPart[] {
  const all: PlacedPart[] = [];
  for (const { start: by, run } of runs)
    for (const { start, alone, again } of run.parts) all.push({ start: start + by, alone, again });
  return all;
}

// After about every 32nd a group ends, wherever the rows come to stand.
const chunkGroups = grouped<Chunk>(({ length }) => length % 32 === 0);
const partGroups = grouped<Part>(({ text }) => text.length % 32 === 0);

const markdown = keptOn<readonly Chunk[], Run>();

function markdownRun(group: readonly Chunk[]): Run {
  const known = markdown.get(group);
  if (known) return known;
  const parts = group.flatMap((chunk) => chunk.parts);
  const { run } = readRun(parts, false, NOWHERE);
  markdown.set(group, run);
  return run;
}

export const NOWHERE: LogPlace = { indent: '', clock: { day: undefined, zone: undefined } };

interface Read {
  readonly run: Run;
  readonly again: boolean;
  readonly place: LogPlace;
  /** The day that a line behind it falls on. */
  readonly day: string | undefined;
}

const sections = keptOn<readonly Part[], Read>();

function sectionRun(group: readonly Part[], again: boolean, place: LogPlace): Read {
  const known = sections.get(group);
  if (known?.again === again && isSamePlace(known.place, place)) return known;
  const read = readRun(group, again, place);
  sections.set(group, read);
  return read;
}

function readRun(parts: readonly Part[], again: boolean, first: LogPlace): Read {
  let length = 0;
  let place = first;
  const read = parts.map((part) => {
    const one = { start: length, alone: part.alone(place), again };
    const day = part.dayBehind(place);
    if (day !== place.clock.day) place = { ...place, clock: { ...place.clock, day } };
    length += part.text.length;
    return one;
  });
  return { run: runOf(read, length), again, place: first, day: place.clock.day };
}

/** What is asked with every key is kept with the run. */
function runOf(parts: readonly PlacedPart[], length: number): Run {
  return {
    parts,
    length,
    broken: parts.some(({ alone }) => alone.sections.some((one) => one.broken)),
    headings: placed.headings(parts),
    lines: placedLines(
      parts.map(({ alone }) => alone.lines),
      parts.map(({ start }) => start),
      length,
    ),
  };
}
