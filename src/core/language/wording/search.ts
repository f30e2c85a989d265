import { isExcused } from './excuses.ts';
import { hitOf, withoutOverlaps, type Hit, type ReadSentence } from './hit.ts';
import type { Looks } from './looks.ts';
import { matchesAt } from './match.ts';
import type { Passage } from './passages.ts';
import type { Pattern } from './pattern.ts';
import { patternIndex } from './pattern-index.ts';
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
    const all = new Map<string, Hit[]>();
    for (const words of reading.sentences) {
      const units = unitsOf(words, named);
      const tried = index(units).flatMap((number) => matchers[number] ?? []);
      for (const [code, hits] of hitsIn(reading, { words, units }, tried))
        for (const hit of withoutOverlaps(hits)) add(all, code, hit);
    }
    return all.size === 0 ? NONE : all;
  };
}

function hitsIn(reading: Reading, sentence: ReadSentence, matchers: readonly Matcher[]): Hits {
  const { words, units } = sentence;
  if (matchers.length === 0) return NONE;
  const hits = new Map<string, Hit[]>();
  for (const at of units.keys()) {
    for (const matcher of matchers) {
      const matches = matchesAt(matcher.pattern, units, at);
      if (matches.length === 0 || isExcused(reading, units, at, matcher)) continue;
      for (const match of matches) add(hits, matcher.code, hitOf(reading, sentence, match, matcher));
    }
  }
  return hits.size > 0 && isAboutBlame(words) ? NONE : hits;
}

const NONE: Hits = new Map();

function add(hits: Map<string, Hit[]>, code: string, hit: Hit): void {
  const others = hits.get(code);
  if (others) others.push(hit);
  else hits.set(code, [hit]);
}
