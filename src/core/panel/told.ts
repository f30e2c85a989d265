import type { TimelineEntry } from '../document/postmortem.ts';
import type { TimelineEvent } from '../timeline/event.ts';

type Told = Pick<TimelineEvent, 'at' | 'text'>;

const SECOND = 1000;

/** A log tells its seconds, and runs of white space are one space there. */
const telling = ({ at, text }: Told): string =>
  `${Math.floor(at / SECOND)} ${text.replace(/\s+/g, ' ').trim()}`;

/** Finds the entry that says at the same second what an event says, whatever source it names. */
export function tellers(entries: readonly TimelineEntry[]): (event: Told) => TimelineEntry | undefined {
  const byTelling = new Map<string, TimelineEntry>();
  for (const entry of entries) {
    const { at, text } = entry;
    if (at !== undefined) byTelling.set(telling({ at, text }), entry);
  }
  return (event) => byTelling.get(telling(event));
}
