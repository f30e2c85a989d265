import { isExcused } from './excuses.ts';
import type { Classes } from './classes.ts';
import { hitOf, withoutOverlaps, type Hit } from './hit.ts';
import { INSINUATION, insinuationIn } from './insinuation.ts';
import type { Looks } from './looks.ts';
import { matchesAt, type Match } from './match.ts';
import type { Passage } from './passages.ts';
import type { Pattern } from './pattern.ts';
import { patternIndex, type Tried } from './pattern-index.ts';
import type { People } from './phrases/unit.ts';
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
    let all: Map<string, Hit[]> | undefined;
    for (const sentence of reading.sentences) {
      const units = unitsOf(sentence.words, named);
      const found = foundIn(reading, units.classes, index(units.classes), matchers);
      const hint = found === NOTHING ? insinuationIn(reading, sentence, units) : undefined;
      if ((found === NOTHING && !hint) || isAboutBlame(sentence.words)) continue;
      all ??= new Map();
      if (hint) add(all, INSINUATION, hint);
      for (const [code, hits] of hitsOf(found, (match, matcher) =>
        hitOf(reading, sentence, units, match, matcher),
      ))
        for (const hit of withoutOverlaps(hits)) add(all, code, hit);
    }
    return all ?? NONE;
  };
}

const NONE: Hits = new Map();

/** By rule, from left to right, and at one place the rows in their order. */
function hitsOf(found: readonly Found[], hitAt: (match: Match, matcher: Matcher) => Hit): Hits {
  const hits = new Map<string, Hit[]>();
  const inOrder = found.length < 2 ? found : found.toSorted((a, b) => a.at - b.at || a.number - b.number);
  for (const { matcher, match } of inOrder) add(hits, matcher.code, hitAt(match, matcher));
  return hits;
}

interface Found {
  readonly matcher: Matcher;
  readonly number: number;
  /** The unit from which on it fits. */
  readonly at: number;
  readonly match: Match;
}

const NOTHING: readonly Found[] = [];

/** Where the patterns of these numbers fit. */
function foundIn(
  reading: Reading,
  units: readonly Classes[],
  tried: readonly Tried[],
  matchers: readonly Matcher[],
): readonly Found[] {
  let found: Found[] | undefined;
  for (const { number, from, to } of tried) {
    const matcher = matchers[number];
    for (let at = from; matcher && at <= to; at += 1) {
      const matches = matchesAt(matcher.pattern, units, at);
      if (matches.length === 0 || isExcused(reading, units, at, matcher)) continue;
      found ??= [];
      for (const match of matches) found.push({ matcher, number, at, match });
    }
  }
  return found ?? NOTHING;
}

function add(hits: Map<string, Hit[]>, code: string, hit: Hit): void {
  const others = hits.get(code);
  if (others) others.push(hit);
  else hits.set(code, [hit]);
}
