import type { PlacedPart, Postmortem, TimelineEntry } from '../document/postmortem.ts';
import { toldIn, type ToldBy } from './contradictions/named-metric.ts';
import { sentencesIn } from './contradictions/places.ts';
import { idsIn, type Mention } from './names/ids.ts';
import { peopleOf } from './wording/people.ts';
import type { People } from './wording/phrases/unit.ts';

/** What has to be known of a part to say something about the whole; offsets count from the part's beginning. */
export interface Digest {
  readonly ids: readonly Mention[];
  readonly people: People;
  /** The entries that have marks. */
  readonly marked: readonly TimelineEntry[];
  /** Who acted, each where they are first named. */
  readonly actors: readonly Actor[];
  readonly times: Times | undefined;
  readonly durations: readonly DurationTold[];
  /** The words that only a look at the whole document can tell the meaning of. */
  readonly holds: { readonly ignore: boolean; readonly armour: boolean };
}

export type Actor = NonNullable<TimelineEntry['actor']>;

export interface Times {
  readonly first: number;
  /** The last of the latest. */
  readonly latest: TimelineEntry;
  readonly inOrder: boolean;
}

export interface DurationTold {
  readonly start: number;
  readonly block: number;
  readonly told: ToldBy;
}

export interface PlacedDigest extends PlacedPart {
  readonly digest: Digest;
}

/** The digests of all parts that are read; a part that nobody wrote in keeps its own. */
export const digestsOf = (postmortem: Postmortem): readonly PlacedDigest[] => placedDigests(postmortem).read;

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
  placedDigests(postmortem).all.some(({ digest }) => digest.holds[what]);

interface Placed {
  readonly all: readonly PlacedDigest[];
  readonly read: readonly PlacedDigest[];
}

function placedDigests(postmortem: Postmortem): Placed {
  const known = placed.get(postmortem);
  if (known) return known;
  const whole = { start: 0, alone: postmortem, again: false };
  const parts = postmortem.parts.length === 0 ? [whole] : postmortem.parts;
  const all = parts.map(({ start, alone, again }) => ({ start, alone, again, digest: digestOf(alone) }));
  const found = { all, read: all.filter(({ again }) => !again) };
  placed.set(postmortem, found);
  return found;
}

const placed = new WeakMap<Postmortem, Placed>();
const digests = new WeakMap<Postmortem, Digest>();

function digestOf(alone: Postmortem): Digest {
  const known = digests.get(alone);
  if (known) return known;
  const entries = alone.timeline?.entries ?? [];
  const digest = {
    ids: idsIn(alone),
    people: peopleOf(alone),
    marked: entries.filter(({ marks }) => marks.length > 0),
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
  for (const entry of entries) {
    const { at } = entry;
    if (at === undefined) continue;
    const before = times?.latest.at ?? at;
    times = {
      first: times?.first ?? at,
      latest: times && at < before ? times.latest : entry,
      inOrder: (times?.inOrder ?? true) && at >= before,
    };
  }
  return times;
}
