import { matchesAt, type Match } from './match.ts';
import type { Pattern } from './pattern.ts';
import { patternIndex, type PatternIndex } from './pattern-index.ts';
import type { Unit } from './phrases.ts';
import type { Reading, ReadSentence } from './reading.ts';
import type { Looks, Loudness } from './looks.ts';

export interface Matcher extends Looks {
  /** The rule's. */
  readonly code: string;
  readonly pattern: Pattern;
}

/** Words that a rule points at; offsets count from the beginning of their passage. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly level: 'error' | 'warning' | 'information';
  readonly rewrite: string | undefined;
}

/** What all patterns find in a passage, by rule: of those that overlap, the loudest, and the first of them. */
export type Search = (reading: Reading) => ReadonlyMap<string, readonly Hit[]>;

/** Looks for the patterns of all rules at once; what was found in a reading is kept with it. */
export function searchFor(matchers: readonly Matcher[]): Search {
  const index = patternIndex(matchers.map(({ pattern }) => pattern));
  const known = new WeakMap<Reading, ReadonlyMap<string, readonly Hit[]>>();
  return (reading) => {
    const before = known.get(reading);
    if (before) return before;
    const hits = hitsIn(reading, index, matchers);
    known.set(reading, hits);
    return hits;
  };
}

function hitsIn(
  reading: Reading,
  index: PatternIndex,
  matchers: readonly Matcher[],
): ReadonlyMap<string, readonly Hit[]> {
  const hits = new Map<string, readonly Hit[]>();
  for (const sentence of reading.sentences) {
    for (const [code, fitting] of byRule(reading, index(sentence.classes), matchers)) {
      const more = withoutOverlaps(found(reading, sentence, fitting));
      if (more.length > 0) hits.set(code, [...(hits.get(code) ?? []), ...more]);
    }
  }
  return hits;
}

function byRule(
  { place }: Reading,
  numbers: readonly number[],
  matchers: readonly Matcher[],
): ReadonlyMap<string, readonly Matcher[]> {
  const rules = new Map<string, Matcher[]>();
  for (const number of numbers) {
    const matcher = matchers[number];
    if (!matcher || (matcher.notInTimeline === true && place === 'timeline')) continue;
    const others = rules.get(matcher.code);
    if (others) others.push(matcher);
    else rules.set(matcher.code, [matcher]);
  }
  return rules;
}

function found(reading: Reading, sentence: ReadSentence, matchers: readonly Matcher[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < sentence.units.length; at += 1) {
    for (const matcher of matchers) {
      const matches = matchesAt(matcher.pattern, sentence.units, at);
      if (matches.length === 0 || isExcused(sentence.units, at, matcher)) continue;
      hits.push(...matches.map((match) => hit(reading, sentence, match, matcher)));
    }
  }
  return hits;
}

/** A person behind a preposition acts no more; what is negated or supposed is not said to have been. */
function isExcused(units: readonly Unit[], at: number, { hypothetical }: Matcher): boolean {
  const before = units[at - 1]?.classes;
  if (!before) return false;
  const first = units[at]?.classes;
  if (first?.has('PERSON') === true && before.has('PREP') && !before.has('by')) return true;
  if (hypothetical === true) return false;
  return [
    'not',
    'never',
    'if',
    'unless',
    'whether',
    "isn't",
    "wasn't",
    "aren't",
    'than',
    'without',
    'avoid',
    'no',
  ].some((word) => before.has(word));
}

function hit(reading: Reading, { units, words }: ReadSentence, match: Match, matcher: Matcher): Hit {
  const start = words[units[match.first]?.first ?? 0]?.start ?? 0;
  const end = words[units[match.last]?.last ?? 0]?.end ?? start;
  const said = reading.text.slice(start, end).replace(/\s+/g, ' ');
  const level = levelOf(matcher.level, units.slice(match.first, match.last + 1));
  return {
    start,
    end,
    said,
    level: reading.isPasted && level !== 'information' ? 'information' : level,
    rewrite: asWritten(matcher.rewrite?.(said.toLowerCase()), said),
  };
}

function levelOf(level: Loudness, units: readonly Unit[]): Hit['level'] {
  if (level !== 'who') return level;
  const has = (kind: string): boolean => units.some(({ classes }) => classes.has(kind));
  if (has('KNOWN') || has('KNOWN:s')) return 'error';
  return has('THIRD') ||
    has('GROUP') ||
    has('THIRD:s') ||
    has('YOU') ||
    has('NOBODY') ||
    has('THEY') ||
    has('TWOFOLD')
    ? 'warning'
    : 'information';
}

/** What begins a sentence keeps its capital. */
const asWritten = (rewrite: string | undefined, said: string): string | undefined =>
  rewrite !== undefined && /^\p{Lu}\p{Ll}/u.test(said)
    ? rewrite.charAt(0).toUpperCase() + rewrite.slice(1)
    : rewrite;

const LOUD: readonly Hit['level'][] = ['error', 'warning', 'information'];

function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const louder = hits.toSorted(
    (a, b) => LOUD.indexOf(a.level) - LOUD.indexOf(b.level) || a.start - b.start || b.end - a.end,
  );
  const kept: Hit[] = [];
  for (const one of louder)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.toSorted((a, b) => a.start - b.start);
}
