import { keptOn } from '../document/kept-on.ts';
import type { PlacedPart, PlacedRun, Postmortem, Run } from '../document/postmortem.ts';
import { durationsTold, type DurationTold } from './digest/durations-told.ts';
import { entriesTold, NO_ENTRIES, type Actor, type EntriesTold } from './digest/entries-told.ts';
import { itemsTold, NO_ITEMS, type ItemsTold } from './digest/items-told.ts';
import { keptFor } from './kept.ts';
import type { Mention } from './names/ids.ts';
import { bareHandle, ownersIn, people } from './names/people.ts';
import { namesAmong } from './wording/people.ts';
import type { People } from './wording/phrases/unit.ts';

/** What has to be known of a run to say something about the whole; offsets count from its beginning. */
export interface Digest {
  readonly entries: EntriesTold;
  readonly items: ItemsTold;
  readonly ids: readonly Mention[];
  /** The names in `ids`: nothing to do with names changes where these don't. */
  readonly names: string;
  /** The ids behind a number in which a letter stands: `A1b`, the second of an item that was split. */
  readonly splitIds: readonly string[];
  readonly people: People;
  readonly durations: readonly DurationTold[];
  /** The words that only a look at the whole document can tell the meaning of. */
  readonly holds: { readonly ignore: boolean; readonly armour: boolean };
  readonly has: { readonly entries: boolean; readonly factors: boolean; readonly actionItems: boolean };
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
      ? [wholeOf(postmortem)]
      : postmortem.runs.map(({ start, run }) => ({ start, run, digest: digestOfRun(run) }));
  placed.set(postmortem, found);
  return found;
}

const placed = keptOn<Postmortem, readonly PlacedDigest[]>();

/** What isn't in parts is one. */
function wholeOf(postmortem: Postmortem): PlacedDigest {
  const { lines, headings, text } = postmortem;
  const parts = [{ start: 0, alone: postmortem, again: false }];
  const run = { parts, lines, headings, length: text.length, broken: false };
  return { start: 0, run, digest: digestOf(parts) };
}

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

const ofRuns = keptFor<Run, undefined, Digest>();

const digestOfRun = (run: Run): Digest => ofRuns(run, undefined, () => digestOf(run.parts));

function digestOf(parts: readonly PlacedPart[]): Digest {
  const read = parts.filter(({ again }) => !again);
  const has = {
    entries: read.some(({ alone }) => alone.timeline !== undefined && alone.timeline.entries.length > 0),
    factors: read.some(({ alone }) => alone.factors.length > 0),
    actionItems: read.some(({ alone }) => alone.actionItems.length > 0),
  };
  const entries = has.entries ? entriesTold(read) : NO_ENTRIES;
  const items = has.factors || has.actionItems ? itemsTold(read) : NO_ITEMS;
  const ids = [...entries.ids, ...items.ids];
  const holds = (word: string): boolean => parts.some(({ alone }) => alone.text.includes(word));
  return {
    entries,
    items,
    ids,
    names: ids.map(({ kind, name, role }) => `${role} ${kind} ${name}\n`).join(''),
    splitIds: ids.flatMap(({ name }) => /\S*\d[a-z]$/.exec(name)?.[0] ?? []),
    people: peopleAmong(entries.actors, read),
    durations: durationsTold(read),
    holds: { ignore: holds('postmortem-ignore'), armour: holds('-----BEGIN ') },
    has,
  };
}

function peopleAmong(actors: readonly Actor[], parts: readonly PlacedPart[]): People {
  const inFrontMatter = parts.find(({ alone }) => alone.frontMatter !== undefined)?.alone;
  return namesAmong([
    ...actors.map(({ name }) => bareHandle(name)),
    ...parts.flatMap(({ alone }) => ownersIn(alone).map(bareHandle)),
    ...(inFrontMatter ? people(inFrontMatter).map(({ handle }) => handle) : []),
  ]);
}

/** Everybody whom some digests name. */
export function peopleIn(digests: readonly Digest[]): People {
  const named = new Set<string>();
  for (const { people } of digests) if (people.size > 0) for (const one of people) named.add(one);
  return named;
}
