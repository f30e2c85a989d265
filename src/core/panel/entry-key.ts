import type { TimelineEntry } from '../document/postmortem.ts';

/** Names an entry by what it says, so that it is found again after other lines have moved it. */
export function entryKey({
  at,
  when,
  sources,
  text,
}: Pick<TimelineEntry, 'at' | 'when' | 'sources' | 'text'>): string {
  return sources[0]?.uri ?? `${at ?? when.text} ${text}`;
}

/** The keys of all entries. Those that say the same are told apart by their number, so that no edit meets another. */
export function entryKeys(entries: readonly TimelineEntry[]): readonly string[] {
  const times = new Map<string, number>();
  const given = new Set<string>();
  return entries.map((entry) => {
    const key = entryKey(entry);
    const name = (time: number): string => (time === 1 ? key : `${key} (${time})`);
    let time = (times.get(key) ?? 0) + 1;
    // A text may end like one of our numbers.
    while (given.has(name(time))) time += 1;
    times.set(key, time);
    given.add(name(time));
    return name(time);
  });
}

/** The entry that a key names in the document as it now is. */
export const entryAt = (entries: readonly TimelineEntry[], key: string): TimelineEntry | undefined =>
  entries[entryKeys(entries).indexOf(key)];
