import { clockSkews, type ClockSkew } from './duplicates/clock-skew.ts';
import {
  isBroadcast,
  LIKENESSES,
  mayBeSame,
  NEAR,
  nearPairs,
  type Likeness,
  type Pair,
} from './duplicates/pairs.ts';
import { saidOf, type Said } from './duplicates/said.ts';
import { spokenLength } from './duplicates/spoken.ts';
import type { TimelineEvent } from './event.ts';
import { atOnce, type Steps } from './slices.ts';

export type { ClockSkew } from './duplicates/clock-skew.ts';

/** An event that tells what another one tells. */
export interface Duplicate {
  readonly uri: string;
  /** Why, and when: "same text 12 s later". */
  readonly reason: string;
}

/** Events that tell one thing. All of them stay events of their own. */
export interface DuplicateGroup {
  /** The uri of the one that stands for them. */
  readonly lead: string;
  readonly others: readonly Duplicate[];
}

export interface Duplicates {
  readonly groups: readonly DuplicateGroup[];
  readonly skews: readonly ClockSkew[];
}

type Events = readonly TimelineEvent[];

const known = new WeakMap<Events, Duplicates>();

/** What several sources tell alike, with the reason, and whose clocks differ. Events as merged: in order of time. */
export const duplicatesIn = (events: Events): Duplicates => atOnce(findDuplicates(events));

/** The same in steps. What was found for a list of events is kept as long as the list. */
export function* findDuplicates(events: Events): Steps<Duplicates> {
  const found = known.get(events) ?? (yield* find(events));
  known.set(events, found);
  return found;
}

function* find(events: Events): Steps<Duplicates> {
  const heard = { events, said: yield* hear(events) };
  const groups = grouping(events);
  const near: Pair[] = [];
  for (const pair of (yield* nearPairs(heard)).toSorted(surestFirst)) {
    yield;
    if (groups.join(pair, NEAR)) near.push(pair);
  }
  const { skews, explained } = yield* clockSkews(heard, near);
  for (const pair of explained) groups.join(pair, Number.POSITIVE_INFINITY);
  const found: DuplicateGroup[] = [];
  for (const members of groups.all()) {
    yield;
    found.push(groupOf(events, members));
  }
  return { groups: found, skews };
}

function* hear(events: Events): Steps<readonly Said[]> {
  const said: Said[] = [];
  for (const event of events) {
    yield;
    said.push(saidOf(event));
  }
  return said;
}

const surestFirst = (a: Pair, b: Pair): number =>
  LIKENESSES.indexOf(a.how) - LIKENESSES.indexOf(b.how) ||
  a.apart - b.apart ||
  a.first - b.first ||
  a.second - b.second;

interface Member {
  readonly place: number;
  /** What brought it in; the first one of a group has none. */
  readonly how: Likeness | undefined;
}

/** Joins pairs to groups, of which each has one event of a place at most. */
function grouping(events: Events) {
  const groups = new Map<number, readonly Member[]>();
  const groupAt = (place: number): readonly Member[] => groups.get(place) ?? [{ place, how: undefined }];
  return {
    /** Puts both into one group; false where they are in it already, or others in it forbid it. */
    join({ first, second, how }: Pair, within: number): boolean {
      const [a, b] = [groupAt(first), groupAt(second)];
      if (a.some(({ place }) => place === second)) return false;
      if (!a.every(({ place }) => b.every((other) => fit(events, place, other.place, within)))) return false;
      const joined = [...a, ...b.map((one) => (one.how === undefined ? { ...one, how } : one))];
      for (const { place } of joined) groups.set(place, joined);
      return true;
    },
    all: (): readonly (readonly Member[])[] => [...new Set(groups.values())],
  };
}

function fit(events: Events, place: number, other: number, within: number): boolean {
  const [a, b] = [events[place], events[other]];
  if (!a || !b) return false;
  return Math.abs(a.at - b.at) <= within && (mayBeSame(a, b) || isBroadcast(a, b));
}

function groupOf(events: Events, members: readonly Member[]): DuplicateGroup {
  const known = members.flatMap(({ place, how }) => {
    const event = events[place];
    return event ? [{ event, place, how }] : [];
  });
  const [lead, ...others] = known.toSorted((a, b) => rankOf(a.event) - rankOf(b.event) || a.place - b.place);
  // The first that came has no reason of its own: it is the other end of the second one's.
  const how = known.find((one) => one.how !== undefined)?.how;
  return {
    lead: lead?.event.uri ?? '',
    others: others.map(({ event, ...own }) => ({
      uri: event.uri,
      reason: `${likeness(own.how ?? how ?? 'text', lead?.event ?? event, event)} ${delay(lead?.event ?? event, event)}`,
    })),
  };
}

/** The reason stands at the other one, so it says what that one is to the lead. */
const likeness = (how: Likeness, lead: TimelineEvent, other: TimelineEvent): string =>
  how === 'part' && other.text.length > lead.text.length ? 'the same with more words' : HOW[how];

/** What suggests a mark stands for the others; then what a person wrote. */
const rankOf = ({ suggests, bot }: TimelineEvent): number =>
  suggests !== undefined && suggests.length > 0 ? 0 : bot === true ? 2 : 1;

const HOW: Readonly<Record<Likeness, string>> = {
  thread: 'the same reply, sent to the channel as well,',
  text: 'same text',
  link: 'same link',
  part: 'within a longer text',
};

function delay(from: TimelineEvent, to: TimelineEvent): string {
  const ms = to.at - from.at;
  const toMinutes = from.precision === 'minute' || to.precision === 'minute';
  if (toMinutes && Math.abs(ms) < 60_000) return 'in the same minute';
  if (Math.abs(ms) < 500) return 'at the same time';
  return `${spokenLength(ms)} ${ms > 0 ? 'later' : 'before'}`;
}

/** A skew in words: "Slack has the same 40 s later than PagerDuty (5 pairs, 38 s to 43 s)". */
export function skewText(
  { later, than, ms, least, most, pairs }: ClockSkew,
  label: (source: string) => string,
): string {
  const range =
    spokenLength(least) === spokenLength(most) ? '' : `, ${spokenLength(least)} to ${spokenLength(most)}`;
  return `${label(later)} has the same ${spokenLength(ms)} later than ${label(than)} (${pairs} pairs${range}): a clock is off, or it is told late. Times are shown as each source gave them.`;
}
