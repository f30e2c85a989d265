import { blankPostmortem } from '../document/blank.ts';
import type { Finding } from '../document/finding.ts';
import { movedFinding } from '../document/placed.ts';
import type { PlacedPart, Postmortem, Section } from '../document/postmortem.ts';

/** What is found in each part of a document by itself, at its place in the document. */
export type PartFinder = (parts: readonly PlacedPart[], beside: string, find: Find) => readonly Finding[];
type Find = (alone: Postmortem) => readonly Finding[];

/**
 * Keeps what is found in a part for as long as nobody writes in it, and what else counts stays the same: `beside` says
 * all of that.
 */
export function partFinder(): PartFinder {
  const known = new WeakMap<Postmortem, Found>();
  const foundIn = (alone: Postmortem, beside: string, find: Find): Found => {
    const before = known.get(alone);
    if (before?.beside === beside) return before;
    const found = find(alone);
    const fresh = { beside, found, start: 0, placed: found };
    known.set(alone, fresh);
    return fresh;
  };
  return (parts, beside, find) => {
    const all: Finding[] = [];
    for (const { alone, start } of parts) {
      const found = foundIn(alone, beside, find);
      if (found.found.length > 0) for (const one of placedAt(found, start)) all.push(one);
    }
    return all;
  };
}

interface Found {
  readonly beside: string;
  readonly found: readonly Finding[];
  /** Where the part stood when it was last asked about, and its findings there. */
  start: number;
  placed: readonly Finding[];
}

/** Nearly all parts have nothing, and need not be moved with every key that is pressed above them. */
function placedAt(found: Found, start: number): readonly Finding[] {
  if (found.start !== start) {
    found.placed = found.found.map((one) => movedFinding(one, start));
    found.start = start;
  }
  return found.placed;
}

/** The parts of what is read: of a section that stands twice, only the first is. */
export const readParts = ({ parts }: Postmortem): readonly PlacedPart[] =>
  parts.filter(({ again }) => !again);

/** The keys around a log, which stand in no part of their own, as a document that has nothing else. */
export const logKeys = ({ text, lines }: Postmortem, { name, pieces = [] }: Section): Postmortem => ({
  ...blankPostmortem(text, lines),
  sections: name === 'timeline' ? pieces : [],
});
