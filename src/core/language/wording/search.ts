import { isExcused } from './excuses.ts';
import { hitOf, withoutOverlaps, type Hit, type ReadSentence } from './hit.ts';
import type { Looks } from './looks.ts';
import { matchesAt, type Match } from './match.ts';
import type { Passage } from './passages.ts';
import type { Pattern } from './pattern.ts';
import { patternIndex } from './pattern-index.ts';
import type { People, Unit } from './phrases/unit.ts';
import { unitsOf } from './phrases/units.ts';
import { isAboutBlame, readingOf, type Reading } from './reading.ts';

export interface Matcher extends Looks {
  /** The rule's. */
  readonly code: string;
  readonly pattern: Pattern;
}

/** What all patterns find in a passage of a document whose people have these names, by rule. */
export type Search = (passage: Passage, named: People) => Hits;
export type Hits = ReadonlyMap<string, readonly Hit[]>;

/** Looks for the patterns of all rules at once. */
export function searchFor(matchers: readonly Matcher[]): Search {
  const index = patternIndex(matchers.map(({ pattern }) => pattern));
  return (passage, named) => {
    const reading = readingOf(passage);
    const all = new Map<string, Hit[]>();
    for (const sentence of reading.sentences) {
      const units = unitsOf(sentence.words, named);
      const tried = index(units).flatMap((number) => matchers[number] ?? []);
      for (const [code, hits] of hitsIn(reading, { ...sentence, units }, tried))
        for (const hit of withoutOverlaps(hits)) add(all, code, hit);
    }
    return all.size === 0 ? NONE : all;
  };
}

function hitsIn(reading: Reading, sentence: ReadSentence, matchers: readonly Matcher[]): Hits {
  const found = matchers.flatMap((matcher) => matchesOf(matcher, reading, sentence.units));
  if (found.length === 0 || isAboutBlame(sentence.words)) return NONE;
  const hits = new Map<string, Hit[]>();
  for (const { matcher, match } of inOrder(found))
    add(hits, matcher.code, hitOf(reading, sentence, match, matcher));
  return hits;
}

interface Found {
  readonly matcher: Matcher;
  /** The unit from which on it fits. */
  readonly at: number;
  readonly match: Match;
}

const NOTHING: readonly Found[] = [];

function matchesOf(matcher: Matcher, reading: Reading, units: readonly Unit[]): readonly Found[] {
  let found: Found[] | undefined;
  for (let at = 0; at < units.length; at += 1) {
    const matches = matchesAt(matcher.pattern, units, at);
    if (matches.length === 0 || isExcused(reading, units, at, matcher)) continue;
    found ??= [];
    for (const match of matches) found.push({ matcher, at, match });
  }
  return found ?? NOTHING;
}

/** From left to right, and at one place the rules in their order. */
const inOrder = (found: readonly Found[]): readonly Found[] =>
  found.length < 2 ? found : found.toSorted((a, b) => a.at - b.at);

const NONE: Hits = new Map();

function add(hits: Map<string, Hit[]>, code: string, hit: Hit): void {
  const others = hits.get(code);
  if (others) others.push(hit);
  else hits.set(code, [hit]);
}
