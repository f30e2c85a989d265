import type { TimelineEvent } from '../event.ts';
import type { Steps } from '../slices.ts';
import { NEAR, sameWords, type Heard, type Pair } from './pairs.ts';

/** That one source has what another one has at another time, and always as much later. */
export interface ClockSkew {
  /** Id of the source with the later times. */
  readonly later: string;
  readonly than: string;
  /** Milliseconds, the middle one of all pairs; and the shortest and the longest. */
  readonly ms: number;
  readonly least: number;
  readonly most: number;
  readonly pairs: number;
}

/** The skews, and the pairs that only they explain: they lie as far apart as clocks do. */
export interface Skewed {
  readonly skews: readonly ClockSkew[];
  readonly explained: readonly Pair[];
}

type Events = readonly TimelineEvent[];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Who tells of something takes some seconds; this is more. */
const LEAST = 20 * SECOND;
const SPREAD = 10 * SECOND;
const LEAST_PAIRS = 3;
/** Zones are this far apart. */
const FARTHEST = 26 * 60 * MINUTE;

/** Finds the sources whose times differ by the same from pair to pair. A delay that varies is none. */
export function* clockSkews(heard: Heard, near: readonly Pair[]): Steps<Skewed> {
  const { events } = heard;
  const far = yield* farPairs(heard);
  const told = near.filter(({ how }) => how === 'text' || how === 'part');
  const found = [...bySources(events, [...told, ...far])].flatMap(([, pairs]) => skewOf(events, pairs) ?? []);
  return {
    skews: found.map(({ skew }) => skew),
    explained: found.flatMap(({ pairs }) => pairs.filter(({ apart }) => apart > NEAR)),
  };
}

/** What is said once in each of two sources, farther apart than who repeats it would wait. */
function* farPairs(heard: Heard): Steps<readonly Pair[]> {
  const { events } = heard;
  const pairs: Pair[] = [];
  for (const places of yield* sameWords(heard)) {
    yield;
    const once = saidOnce(events, places);
    for (const [index, first] of once.entries())
      pairs.push(...once.slice(index + 1).flatMap((second) => farPair(events, first, second)));
  }
  return pairs;
}

function saidOnce(events: Events, places: readonly number[]): readonly number[] {
  const bySource = new Map<string, number | undefined>();
  for (const place of places) {
    const source = events[place]?.source ?? '';
    bySource.set(source, bySource.has(source) ? undefined : place);
  }
  return [...bySource.values()].filter((place) => place !== undefined);
}

function farPair(events: Events, first: number, second: number): readonly Pair[] {
  const apart = (events[second]?.at ?? 0) - (events[first]?.at ?? 0);
  return apart > NEAR && apart <= FARTHEST ? [{ first, second, how: 'text', apart }] : [];
}

/** By the two sources, whichever of them has the earlier one. */
function bySources(events: Events, pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const [a, b] = [events[pair.first]?.source ?? '', events[pair.second]?.source ?? ''];
    if (a === b) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return groups;
}

interface Lag {
  readonly pair: Pair;
  /** Milliseconds from the source whose id comes first in the alphabet to the other. */
  readonly ms: number;
}

function skewOf(
  events: Events,
  pairs: readonly Pair[],
): { readonly skew: ClockSkew; readonly pairs: readonly Pair[] } | undefined {
  const toMinutes = pairs.some(({ first, second }) =>
    [first, second].some((place) => events[place]?.precision === 'minute'),
  );
  const lags = pairs.map((pair) => lagOf(events, pair)).toSorted((a, b) => a.ms - b.ms);
  const same = longestRun(lags, SPREAD + (toMinutes ? MINUTE : 0));
  const middle = same[same.length >> 1];
  if (!middle || same.length < LEAST_PAIRS || same.length * 2 <= lags.length) return undefined;
  if (Math.abs(middle.ms) < (toMinutes ? 2 * MINUTE : LEAST)) return undefined;
  const sizes = same.map(({ ms }) => Math.abs(ms)).toSorted((a, b) => a - b);
  return {
    skew: {
      ...sourcesOf(events, middle.pair),
      ms: Math.abs(middle.ms),
      least: sizes[0] ?? 0,
      most: sizes.at(-1) ?? 0,
      pairs: same.length,
    },
    pairs: same.map(({ pair }) => pair),
  };
}

function lagOf(events: Events, pair: Pair): Lag {
  const [a, b] = [events[pair.first]?.source ?? '', events[pair.second]?.source ?? ''];
  return { pair, ms: a < b ? pair.apart : -pair.apart };
}

const sourcesOf = (events: Events, { first, second }: Pair): Pick<ClockSkew, 'later' | 'than'> => ({
  later: events[second]?.source ?? '',
  than: events[first]?.source ?? '',
});

/** The most lags, in their order, that lie within a spread. */
function longestRun(lags: readonly Lag[], spread: number): readonly Lag[] {
  let [from, length] = [0, 0];
  let start = 0;
  for (const [end, { ms }] of lags.entries()) {
    while (ms - (lags[start]?.ms ?? ms) > spread) start += 1;
    if (end + 1 - start > length) [from, length] = [start, end + 1 - start];
  }
  return lags.slice(from, from + length);
}
