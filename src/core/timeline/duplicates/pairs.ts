import type { TimelineEvent } from '../event.ts';
import { beginningOf, FIRST_WORDS, holds, saidOf, type Said } from './said.ts';

/** What makes two events the same, the surest first. */
export const LIKENESSES = ['thread', 'text', 'link', 'part'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Two events that may be the same one, by their places in the list; the earlier is the first. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly how: Likeness;
  /** Milliseconds between them. */
  readonly apart: number;
}

/** What a tool repeats from another one is there within so many milliseconds. */
export const NEAR = 10 * 60_000;
const BROADCAST = 60_000;

type Events = readonly TimelineEvent[];

/** Events that say the same within minutes of each other, or lead to the same page, but in two places. */
export function* nearPairs(events: Events): Generator<void, readonly Pair[]> {
  // What they say is read here and kept, so that the rest is quick.
  yield* pausing(events, saidOf);
  const byText = yield* pairsBy(events, ({ telling, key }) => (telling ? key : undefined));
  const parts = yield* partPairs(events);
  const byLink = yield* pairsBy(events, (_, { permalink }) => permalink, 'link');
  return [byText, parts, byLink].flat();
}

/** What takes the longest between two pauses. */
const SLICE = 500;

/** The results of each, with a pause once in a while. */
export function* pausing<T, R>(all: readonly T[], each: (one: T, index: number) => R): Generator<void, R[]> {
  const results: R[] = [];
  for (const [index, one] of all.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    results.push(each(one, index));
  }
  return results;
}

/** How far one looks for the other of a pair, where a bot says the same again and again. */
const MOST_LOOKS = 24;
const MOST_PAIRS = 4;

function* pairsBy(
  events: Events,
  keyOf: (said: Said, event: TimelineEvent) => string | undefined,
  how?: Likeness,
): Generator<void, readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const places of yield* alike(events, keyOf)) {
    yield* pausing(places, (place, index) => {
      const after = places.slice(index + 1, index + 1 + MOST_LOOKS);
      const found = after.flatMap((other) => pairOf(events, place, other, how) ?? []);
      pairs.push(...found.slice(0, MOST_PAIRS));
    });
    if (pairs.length % SLICE === SLICE - 1) yield;
  }
  return pairs;
}

/** The places of events with the same key, of those keys that several have. */
export function* alike(
  events: Events,
  keyOf: (said: Said, event: TimelineEvent) => string | undefined,
): Generator<void, readonly (readonly number[])[]> {
  // Most are said once: a list is made for none of those.
  const first = new Map<string, number>();
  const several = new Map<number, number[]>();
  yield* pausing(events, (event, place) => {
    const key = keyOf(saidOf(event), event);
    if (key === undefined) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, place);
    else if (several.get(before)?.push(place) === undefined) several.set(before, [before, place]);
  });
  return [...several.values()].toSorted(([a = 0], [b = 0]) => a - b);
}

function pairOf(events: Events, first: number, second: number, how?: Likeness): Pair | undefined {
  const [a, b] = [events[first], events[second]];
  if (!a || !b) return undefined;
  const apart = b.at - a.at;
  if (apart > NEAR) return undefined;
  if (mayBeSame(a, b)) return { first, second, how: how ?? 'text', apart };
  return how === undefined && isBroadcast(a, b) ? { first, second, how: 'thread', apart } : undefined;
}

/** One tool tells a thing once in one place; people tell it again in another channel. */
export function mayBeSame(a: TimelineEvent, b: TimelineEvent): boolean {
  if (a.source !== b.source) return true;
  const written = [a, b].every(({ kind }) => kind === 'message' || kind === 'note');
  return written && a.place !== b.place && a.actor === b.actor;
}

/** A reply that its author sent to the channel as well. */
export const isBroadcast = (a: TimelineEvent, b: TimelineEvent): boolean =>
  a.source === b.source &&
  a.place === b.place &&
  a.actor !== undefined &&
  a.actor === b.actor &&
  (a.thread === undefined) !== (b.thread === undefined) &&
  Math.abs(a.at - b.at) <= BROADCAST;

/** Texts that stand in a longer one, as a tool repeats what it got from another one. */
function* partPairs(events: Events): Generator<void, readonly Pair[]> {
  const parts = new Map<string, number[]>();
  yield* pausing(events, (event, place) => {
    const beginning = event.kind === 'page' ? undefined : beginningOf(saidOf(event));
    if (beginning === undefined) return;
    const places = parts.get(beginning);
    if (places) places.push(place);
    else parts.set(beginning, [place]);
  });
  const pairs = yield* pausing(events, (event, place) =>
    repeats(event) ? partsIn(events, place, parts) : [],
  );
  return pairs.flat();
}

/** A person who quotes another one says something of their own, and to page somebody is an event of its own. */
const repeats = ({ kind, bot }: TimelineEvent): boolean =>
  kind !== 'page' && (kind !== 'message' || bot === true);

function partsIn(
  events: Events,
  place: number,
  parts: ReadonlyMap<string, readonly number[]>,
): readonly Pair[] {
  const event = events[place];
  if (!event) return [];
  const whole = saidOf(event);
  const found: Pair[] = [];
  for (let from = 0; from <= whole.words.length - FIRST_WORDS; from += 1) {
    const places = parts.get(whole.words.slice(from, from + FIRST_WORDS).join(' '));
    if (!places) continue;
    for (const other of around(places, place)) {
      const part = events[other];
      const apart = Math.abs((part?.at ?? 0) - event.at);
      if (!part || part.source === event.source || apart > NEAR) continue;
      const [first, second] = [Math.min(place, other), Math.max(place, other)];
      if (isPart(whole, from, saidOf(part))) found.push({ first, second, how: 'part', apart });
    }
  }
  return found.toSorted((a, b) => a.apart - b.apart).slice(0, MOST_PAIRS);
}

/** Those of the places, in order of time, that lie nearest before and behind another one. */
function around(places: readonly number[], place: number): readonly number[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return places.slice(Math.max(0, low - MOST_LOOKS), low + MOST_LOOKS);
}

/** Words that make another event of the one that they are about. */
const STATES = [
  'acknowledged',
  'resolved',
  'recovered',
  'escalated',
  'reassigned',
  'snoozed',
  'closed',
  'merged',
  'unacknowledged',
];
/** So much of a text that repeats another one is the other one. */
const LEAST_SHARE = 0.4;

function isPart(whole: Said, from: number, part: Said): boolean {
  if (whole.key === part.key || !holds(whole, from, part)) return false;
  if (part.words.length < whole.words.length * LEAST_SHARE) return false;
  return !STATES.some((state) => whole.words.includes(state) && !part.words.includes(state));
}
