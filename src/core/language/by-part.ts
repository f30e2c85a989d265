import { blankPostmortem } from '../document/blank.ts';
import type { Finding, Level } from '../document/finding.ts';
import { keptOn } from '../document/kept-on.ts';
import { movedFinding, movedFix } from '../document/placed.ts';
import type { PlacedPart, PlacedRun, Postmortem, Run, Section } from '../document/postmortem.ts';
import { shift } from '../document/span.ts';

/** A finding with the level it has at its document's status. */
export interface Levelled extends Finding {
  readonly level: Level;
}

/** Tells the level of a finding; the same function as long as the same things are loud. */
export type LevelOf = (finding: Finding) => Level;

/** What is found in each part of a document by itself, at its place in the document. */
export type PartFinder = (
  runs: readonly PlacedRun[],
  beside: string,
  find: Find,
  levelOf: LevelOf,
) => readonly Levelled[];
type Find = (alone: Postmortem, again: boolean) => readonly Finding[];

/**
 * Keeps what is found in a part for as long as nobody writes in it, and what else counts stays the same: `beside` says
 * all of that. What is found in the parts of a run is kept with the run.
 */
export function partFinder(): PartFinder {
  const inParts = keptOn<Postmortem, Found>();
  const inRuns = keptOn<Run, Gathered>();
  const foundIn = ({ alone, again }: PlacedPart, beside: string, find: Find): Found => {
    const before = inParts.get(alone);
    if (before?.beside === beside && before.again === again) return before;
    const fresh = { beside, again, found: find(alone, again) };
    inParts.set(alone, fresh);
    return fresh;
  };
  const gatheredIn = (run: Run, beside: string, find: Find): Gathered => {
    const before = inRuns.get(run);
    if (before?.beside === beside) return before;
    const found = run.parts.flatMap((part) =>
      foundIn(part, beside, find).found.map((one) => movedFinding(one, part.start)),
    );
    const fresh = { beside, found, start: 0, levelOf: undefined, placed: [] };
    inRuns.set(run, fresh);
    return fresh;
  };
  return (runs, beside, find, levelOf) => {
    const all: Levelled[] = [];
    for (const { run, start } of runs)
      for (const one of placedAt(gatheredIn(run, beside, find), start, levelOf)) all.push(one);
    return all;
  };
}

interface Found {
  readonly beside: string;
  readonly again: boolean;
  readonly found: readonly Finding[];
}

interface Gathered {
  readonly beside: string;
  /** With offsets from the beginning of the run. */
  readonly found: readonly Finding[];
  /** Where the run stood when it was last asked about, and its findings there. */
  start: number;
  levelOf: LevelOf | undefined;
  placed: readonly Levelled[];
}

function placedAt(known: Gathered, start: number, levelOf: LevelOf): readonly Levelled[] {
  if (known.start !== start || known.levelOf !== levelOf) {
    known.placed = known.found.map((one) => placedFinding(one, start, levelOf(one)));
    known.start = start;
    known.levelOf = levelOf;
  }
  return known.placed;
}

/** Written out for the findings of which there are many: copying property by property takes three times as long. */
function placedFinding(one: Finding, start: number, level: Level): Levelled {
  const { code, span, message, note, fixes, related } = one;
  if (!note || !fixes || related) return { ...movedFinding(one, start), level };
  return {
    code,
    span: shift(span, start),
    message,
    level,
    note,
    fixes: fixes.map((fix) => movedFix(fix, start)),
  };
}

/** The parts of what is read: of a section that stands twice, only the first is. */
export const readParts = ({ parts }: Postmortem): readonly PlacedPart[] =>
  parts.filter(({ again }) => !again);

/** The keys around the log of a section, which stand in no part of their own, as a document that has nothing else. */
export const logKeys = ({ text, lines }: Postmortem, section: Section): Postmortem | undefined =>
  section.name === 'timeline' && section.pieces
    ? { ...blankPostmortem(text, lines), sections: section.pieces }
    : undefined;
