import { readOutEntry } from '../document/placed.ts';
import type { PlacedPart, PlacedRun, Postmortem, Run, TimelineEntry } from '../document/postmortem.ts';
import { shift } from '../document/span.ts';
import {
  movedAction,
  movedFactor,
  toldActions,
  toldFactors,
  type ToldAction,
  type ToldFactor,
} from './action/told-action.ts';
import { toldIn, type ToldBy } from './contradictions/named-metric.ts';
import { sentencesIn } from './contradictions/places.ts';
import { movedUnmet, unmetActions, type Unmet } from './findings/unmet-actions.ts';
import { idsIn, type Mention } from './names/ids.ts';
import { peopleOf } from './wording/people.ts';
import type { People } from './wording/phrases/unit.ts';

/** What has to be known of a part or a run to say something about the whole; offsets count from its beginning. */
export interface Digest {
  readonly ids: readonly Mention[];
  /** The names in `ids`: nothing to do with names changes where these don't. */
  readonly names: string;
  readonly people: People;
  /** The entries that have marks. */
  readonly marked: readonly TimelineEntry[];
  /** Those of them that nothing tells the source of. */
  readonly sourceless: readonly TimelineEntry[];
  /** Who acted, each where they are first named. */
  readonly actors: readonly Actor[];
  readonly times: Times | undefined;
  readonly durations: readonly DurationTold[];
  /** What the statuses behind the review want of the actions. */
  readonly unmet: readonly Unmet[];
  /** Actions and factors as far as one has to do with another. */
  readonly actions: readonly ToldAction[];
  readonly factors: readonly ToldFactor[];
  /** The words that only a look at the whole document can tell the meaning of. */
  readonly holds: { readonly ignore: boolean; readonly armour: boolean };
  readonly has: { readonly entries: boolean; readonly factors: boolean; readonly actionItems: boolean };
}

export type Actor = NonNullable<TimelineEntry['actor']>;

export interface Times {
  readonly first: number;
  /** The last of the latest. */
  readonly latest: { readonly at: number; readonly text: string };
  readonly inOrder: boolean;
}

export interface DurationTold {
  readonly start: number;
  readonly block: number;
  readonly told: ToldBy;
}

export interface PlacedDigest extends PlacedRun {
  readonly digest: Digest;
}

/** The digests of all runs of parts; one in which nobody wrote keeps its own. Parts that aren't read tell nothing. */
export function digestsOf(postmortem: Postmortem): readonly PlacedDigest[] {
  const known = placed.get(postmortem);
  if (known) return known;
  const found =
    postmortem.runs.length === 0
      ? [{ start: 0, run: wholeOf(postmortem), digest: digestOf(postmortem) }]
      : postmortem.runs.map(({ start, run }) => ({ start, run, digest: digestOfRun(run) }));
  placed.set(postmortem, found);
  return found;
}

const placed = new WeakMap<Postmortem, readonly PlacedDigest[]>();

/** What isn't in parts is one. */
const wholeOf = (postmortem: Postmortem): Run => {
  const { lines, headings, text } = postmortem;
  const parts = [{ start: 0, alone: postmortem, again: false }];
  return { parts, lines, headings, length: text.length, broken: false };
};

/** What the digests have of a kind, each thing at its place in the document. */
export function fromDigests<T, Placed>(
  postmortem: Postmortem,
  pick: (digest: Digest) => readonly T[],
  place: (one: T, start: number) => Placed,
): readonly Placed[] {
  const all: Placed[] = [];
  for (const { start, digest } of digestsOf(postmortem))
    for (const one of pick(digest)) all.push(place(one, start));
  return all;
}

/** True where the text holds such words, whether what they stand in is read or not. */
export const holds = (postmortem: Postmortem, what: keyof Digest['holds']): boolean =>
  digestsOf(postmortem).some(({ digest }) => digest.holds[what]);

/** True where the document has any of these. */
export const has = (postmortem: Postmortem, what: keyof Digest['has']): boolean =>
  digestsOf(postmortem).some(({ digest }) => digest.has[what]);

const ofRuns = new WeakMap<Run, Digest>();

function digestOfRun(run: Run): Digest {
  const known = ofRuns.get(run);
  if (known) return known;
  const digest = together(run.parts);
  ofRuns.set(run, digest);
  return digest;
}

function together(parts: readonly PlacedPart[]): Digest {
  const all = parts.map(({ start, alone, again }) => ({ start, again, digest: digestOf(alone) }));
  const read = all.filter(({ again }) => !again);
  const gathered = <T>(
    pick: (digest: Digest) => readonly T[],
    place: (one: T, start: number) => T,
  ): readonly T[] => {
    const found: T[] = [];
    for (const { start, digest } of read) for (const one of pick(digest)) found.push(place(one, start));
    return found;
  };
  const marked = gathered((digest) => digest.marked, readOutEntry);
  const holds = (what: keyof Digest['holds']): boolean => all.some(({ digest }) => digest.holds[what]);
  const has = (what: keyof Digest['has']): boolean => read.some(({ digest }) => digest.has[what]);
  return {
    ids: gathered(({ ids }) => ids, movedMention),
    names: read.map(({ digest }) => digest.names).join(''),
    people: peopleIn(read.map(({ digest }) => digest)),
    marked,
    sourceless: marked.filter(isSourceless),
    actors: firstOfEach(gathered(({ actors }) => actors, movedActor)),
    times: read.reduce<Times | undefined>((times, { digest }) => later(times, digest.times), undefined),
    durations: gathered(
      ({ durations }) => durations,
      ({ start, block, told }, by) => ({ start: start + by, block: block + by, told }),
    ),
    unmet: gathered(({ unmet }) => unmet, movedUnmet),
    actions: gathered(({ actions }) => actions, movedAction),
    factors: gathered(({ factors }) => factors, movedFactor),
    holds: { ignore: holds('ignore'), armour: holds('armour') },
    has: { entries: has('entries'), factors: has('factors'), actionItems: has('actionItems') },
  };
}

const isSourceless = ({ sources }: TimelineEntry): boolean => sources.length === 0;

const movedMention = ({ kind, name, span, role }: Mention, by: number): Mention => ({
  kind,
  name,
  span: shift(span, by),
  role,
});

const movedActor = ({ name, span }: Actor, by: number): Actor => ({ name, span: shift(span, by) });

/** Everybody whom some digests name. */
export function peopleIn(digests: readonly Digest[]): People {
  const named = new Set<string>();
  for (const { people } of digests) if (people.size > 0) for (const one of people) named.add(one);
  return named;
}

/** The ids behind a number in which a letter stands: `A1b`, the second of an item that was split. */
export function splitIdsIn(digests: readonly PlacedDigest[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { digest } of digests)
    for (const [id] of digest.names.matchAll(/(?<= )\S*\d[a-z]$/gm)) found.add(id);
  return found;
}

function later(times: Times | undefined, next: Times | undefined): Times | undefined {
  if (!times || !next) return times ?? next;
  return {
    first: times.first,
    latest: next.latest.at < times.latest.at ? times.latest : next.latest,
    inOrder: times.inOrder && next.inOrder && next.first >= times.latest.at,
  };
}

const digests = new WeakMap<Postmortem, Digest>();

function digestOf(alone: Postmortem): Digest {
  const known = digests.get(alone);
  if (known) return known;
  const entries = alone.timeline?.entries ?? [];
  const ids = idsIn(alone);
  const marked = entries.filter(({ marks }) => marks.length > 0);
  const digest = {
    ids,
    names: ids.map(({ kind, name, role }) => `${role} ${kind} ${name}\n`).join(''),
    people: peopleOf(alone),
    marked,
    sourceless: marked.filter(isSourceless),
    actors: firstOfEach(entries.flatMap(({ actor }) => actor ?? [])),
    times: timesOf(entries),
    holds: {
      ignore: alone.text.includes('postmortem-ignore'),
      armour: alone.text.includes('-----BEGIN '),
    },
    durations: sentencesIn(alone).flatMap(({ text, start, block, inHeading }) => {
      const told = toldIn(text, inHeading);
      return told ? [{ start, block, told }] : [];
    }),
    unmet: unmetActions(alone),
    actions: toldActions(alone),
    factors: toldFactors(alone),
    has: {
      entries: entries.length > 0,
      factors: alone.factors.length > 0,
      actionItems: alone.actionItems.length > 0,
    },
  };
  digests.set(alone, digest);
  return digest;
}

/** Of the same name. */
function firstOfEach(actors: readonly Actor[]): readonly Actor[] {
  const first = new Map<string, Actor>();
  for (const actor of actors) if (!first.has(actor.name)) first.set(actor.name, actor);
  return [...first.values()];
}

function timesOf(entries: readonly TimelineEntry[]): Times | undefined {
  let times: Times | undefined;
  for (const { at, when } of entries) {
    if (at === undefined) continue;
    times = later(times, { first: at, latest: { at, text: when.text }, inOrder: true });
  }
  return times;
}
