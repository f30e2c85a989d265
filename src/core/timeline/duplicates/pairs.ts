import type { TimelineEvent } from '../event.ts';
import type { Steps } from '../slices.ts';
import { FIRST_WORDS, holds, type Said } from './said.ts';

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

/** Events in order of time, and at the same places what they say. */
export interface Heard {
  readonly events: Events;
  readonly said: readonly Said[];
}

/** Events that say the same within minutes of each other, or lead to the same page, but in two places. */
export function* nearPairs(heard: Heard): Steps<readonly Pair[]> {
  const { events } = heard;
  return [
    ...(yield* pairsAmong(events, yield* sameWords(heard))),
    ...(yield* partPairs(heard)),
    ...(yield* pairsAmong(events, yield* alike(events.map(({ permalink }) => permalink)), 'link')),
  ];
}

/** The places of events that say the same. */
export const sameWords = ({ said }: Heard): Steps<readonly (readonly number[])[]> =>
  alike(said.map(({ telling, key }) => (telling ? key : undefined)));

/** How far one looks for the other of a pair, where a bot says the same again and again. */
const MOST_LOOKS = 24;
const MOST_PAIRS = 4;

function* pairsAmong(
  events: Events,
  groups: readonly (readonly number[])[],
  how?: Likeness,
): Steps<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const places of groups)
    for (const index of places.keys()) {
      yield;
      pairs.push(...pairsFrom(events, places, index, how));
    }
  return pairs;
}

/** Those of an event with the ones behind it, which come in order of time. */
function pairsFrom(
  events: Events,
  places: readonly number[],
  index: number,
  how: Likeness | undefined,
): readonly Pair[] {
  const pairs: Pair[] = [];
  const first = places[index] ?? 0;
  for (const second of within(events, places, index + 1, first)) {
    const pair = pairOf(events, first, second, how);
    if (pair) pairs.push(pair);
    if (pairs.length === MOST_PAIRS) break;
  }
  return pairs;
}

/** The places from an index on, forwards or backwards, up to where they are too far away from an event. */
function* within(events: Events, places: readonly number[], from: number, place: number, step = 1) {
  const at = events[place]?.at ?? 0;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const other = places[from + look * step];
    if (other === undefined || Math.abs((events[other]?.at ?? 0) - at) > NEAR) return;
    yield other;
  }
}

/** The places of the same key, of those keys that stand at several. */
function* alike(keys: readonly (string | undefined)[]): Steps<readonly (readonly number[])[]> {
  // Most are said once: a list is made for none of those.
  const first = new Map<string, number>();
  const several = new Map<number, number[]>();
  for (const [place, key] of keys.entries()) {
    yield;
    if (key === undefined) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, place);
    else if (several.get(before)?.push(place) === undefined) several.set(before, [before, place]);
  }
  return [...several.values()].toSorted(([a = 0], [b = 0]) => a - b);
}

function put(lists: Map<string, number[]>, key: string, place: number): void {
  const places = lists.get(key);
  if (places) places.push(place);
  else lists.set(key, [place]);
}

function pairOf(events: Events, first: number, second: number, how?: Likeness): Pair | undefined {
  const [a, b] = [events[first], events[second]];
  if (!a || !b) return undefined;
  const apart = b.at - a.at;
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

/** Texts by how they begin: their first word, and then more of them. */
type Beginnings = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Texts that stand in a longer one, as a tool repeats what it got from another one. */
function* partPairs(heard: Heard): Steps<readonly Pair[]> {
  const parts = yield* beginnings(heard);
  const pairs: Pair[] = [];
  for (const [place, event] of heard.events.entries()) {
    yield;
    if (repeats(event)) pairs.push(...partsIn(heard, place, parts));
  }
  return pairs;
}

function* beginnings({ events, said }: Heard): Steps<Beginnings> {
  const parts = new Map<string, Map<string, number[]>>();
  for (const [place, { beginning, words }] of said.entries()) {
    yield;
    if (beginning === undefined || events[place]?.kind === 'page') continue;
    const [word = ''] = words;
    const more = parts.get(word) ?? new Map<string, number[]>();
    put(more, beginning, place);
    parts.set(word, more);
  }
  return parts;
}

/** A person who quotes another one says something of their own, and to page somebody is an event of its own. */
const repeats = ({ kind, bot }: TimelineEvent): boolean =>
  kind !== 'page' && (kind !== 'message' || bot === true);

function partsIn({ events, said }: Heard, place: number, parts: Beginnings): readonly Pair[] {
  const [event, whole] = [events[place], said[place]];
  if (!event || !whole) return [];
  const found: Pair[] = [];
  for (let from = 0; from <= whole.words.length - FIRST_WORDS; from += 1) {
    // Most words begin no text, which is told faster by one than by several put together.
    const more = parts.get(whole.words[from] ?? '');
    const places = more?.get(whole.words.slice(from, from + FIRST_WORDS).join(' '));
    if (!places) continue;
    for (const other of around(events, places, place)) {
      const [part, partSaid] = [events[other], said[other]];
      if (!part || !partSaid || part.source === event.source || !isPart(whole, from, partSaid)) continue;
      const [first, second] = [Math.min(place, other), Math.max(place, other)];
      found.push({ first, second, how: 'part', apart: Math.abs(part.at - event.at) });
    }
  }
  return found.toSorted((a, b) => a.apart - b.apart).slice(0, MOST_PAIRS);
}

/** Those of the places, in order of time, that lie nearest before and behind another one. */
function* around(events: Events, places: readonly number[], place: number) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  yield* within(events, places, low - 1, place, -1);
  yield* within(events, places, low, place);
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
