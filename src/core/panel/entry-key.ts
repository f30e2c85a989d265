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
