import { matchAt, mayFit, type Match, type Pattern } from './pattern.ts';
import type { Unit } from './phrases.ts';
import type { Reading, ReadSentence } from './reading.ts';
import type { Looks, Loudness } from './looks.ts';

export interface Matcher extends Looks {
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

/** What the patterns find in a passage: of those that overlap, the loudest, and the first of them. */
export function hitsIn(reading: Reading, matchers: readonly Matcher[]): readonly Hit[] {
  return reading.sentences.flatMap((sentence) => {
    const fitting = likely(matchers, sentence.classes).filter(
      ({ pattern, notInTimeline }) =>
        mayFit(pattern, sentence.classes) && !(notInTimeline === true && reading.place === 'timeline'),
    );
    return fitting.length === 0 ? [] : withoutOverlaps(found(reading, sentence, fitting));
  });
}

/** The matchers of which one need is met, in their order: of hundreds a sentence leaves a few. */
function likely(matchers: readonly Matcher[], classes: ReadonlySet<string>): readonly Matcher[] {
  const index = indexOf(matchers);
  const met = new Set(index.get(ANY));
  for (const one of classes) for (const at of index.get(one) ?? []) met.add(at);
  return [...met].toSorted((a, b) => a - b).flatMap((at) => matchers[at] ?? []);
}

const ANY = '.';
const indexes = new WeakMap<readonly Matcher[], ReadonlyMap<string, readonly number[]>>();

/** Each matcher by place, under what its most telling need asks for. */
function indexOf(matchers: readonly Matcher[]): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(matchers);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (const [at, { pattern }] of matchers.entries())
    for (const one of tellingNeed(pattern)) index.set(one, [...(index.get(one) ?? []), at]);
  indexes.set(matchers, index);
  return index;
}

/** Words tell more than classes, and few ways more than many. */
function tellingNeed({ needs }: Pattern): readonly string[] {
  const isWords = (need: readonly string[]): boolean => need.every((one) => /^[a-z']/.test(one));
  const telling = needs
    .filter((need) => !need.includes(ANY))
    .toSorted((a, b) => Number(isWords(b)) - Number(isWords(a)) || a.length - b.length);
  return telling[0] ?? [ANY];
}

function found(reading: Reading, sentence: ReadSentence, matchers: readonly Matcher[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < sentence.units.length; at += 1) {
    for (const matcher of matchers) {
      const match = matchAt(matcher.pattern, sentence.units, at);
      if (match && !isExcused(sentence.units, at, matcher)) hits.push(hit(reading, sentence, match, matcher));
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
  const said = reading.text.slice(start, end);
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
