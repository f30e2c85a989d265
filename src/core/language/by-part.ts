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
  return (parts, beside, find) =>
    parts.flatMap(({ alone, start }) => {
      const before = known.get(alone);
      if (before?.beside === beside && before.start === start) return before.placed;
      const found = before?.beside === beside ? before.found : find(alone);
      const placed = start === 0 ? found : found.map((one) => movedFinding(one, start));
      known.set(alone, { beside, found, start, placed });
      return placed;
    });
}

interface Found {
  readonly beside: string;
  readonly found: readonly Finding[];
  readonly start: number;
  readonly placed: readonly Finding[];
}

/** The parts of what is read: of a section that stands twice, only the first is. */
export const readParts = ({ parts }: Postmortem): readonly PlacedPart[] =>
  parts.filter(({ again }) => !again);

/** The keys around a log, which stand in no part of their own, as a document that has nothing else. */
export const logKeys = ({ text, lines }: Postmortem, { name, pieces = [] }: Section): Postmortem => ({
  ...blankPostmortem(text, lines),
  sections: name === 'timeline' ? pieces : [],
});
