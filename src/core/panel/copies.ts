import { findDuplicates, skewText } from '../timeline/duplicates.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { NONE } from './columns.ts';
import type { NoticeView } from './snapshot.ts';

/** What several sources tell alike, by the places of the events. */
export interface Copies {
  /** The place of the event that one is folded under; `NONE` for all others. */
  readonly under: Uint32Array;
  /** Those that are folded under an event. */
  readonly others: (lead: number) => readonly Copy[];
  readonly notices: readonly NoticeView[];
}

export interface Copy {
  readonly place: number;
  /** Why, and when: "same text 12 s later". */
  readonly reason: string;
}

export const noCopies = (count: number): Copies => ({
  under: new Uint32Array(count).fill(NONE),
  others: () => [],
  notices: [],
});

/** Finds the copies a slice at a time, for among many events it takes long. */
export function* buildCopies(
  events: readonly TimelineEvent[],
  placeOf: (uri: string) => number | undefined,
  label: (source: string) => string,
): Generator<void, Copies> {
  const { groups, skews } = yield* findDuplicates(events);
  const under = new Uint32Array(events.length).fill(NONE);
  const byLead = new Map<number, readonly Copy[]>();
  for (const { lead, others } of groups) {
    const at = placeOf(lead) ?? NONE;
    const copies = others.map(({ uri, reason }) => ({ place: placeOf(uri) ?? NONE, reason }));
    for (const { place } of copies) under[place] = at;
    byLead.set(at, copies);
  }
  return {
    under,
    others: (lead) => byLead.get(lead) ?? [],
    notices: skews.map((skew) => ({ text: skewText(skew, label), source: skew.later, ms: skew.ms })),
  };
}

/** All events of the group that a place belongs to, its lead first; the place alone where it has none. */
export function groupOf({ under, others }: Copies, place: number): readonly number[] {
  const above = under[place] ?? NONE;
  const lead = above === NONE ? place : above;
  return [lead, ...others(lead).map((copy) => copy.place)];
}
