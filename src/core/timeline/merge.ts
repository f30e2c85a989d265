import type { TimelineEvent } from './event.ts';

/**
 * All events in order of time, each uri once: of two with the same uri the one edited last stays. It does not matter
 * in which order they come, nor whether they were merged before.
 */
export function mergeEvents(...lists: readonly (readonly TimelineEvent[])[]): readonly TimelineEvent[] {
  const byUri = new Map<string, TimelineEvent>();
  for (const event of lists.flat()) {
    const known = byUri.get(event.uri);
    byUri.set(event.uri, known ? newer(known, event) : event);
  }
  return [...byUri.values()].toSorted(inTime);
}

const inTime = (a: TimelineEvent, b: TimelineEvent): number =>
  a.at - b.at || byText(a.source, b.source) || byText(a.uri, b.uri);

// By code unit, not by locale: the order must be the same on every machine.
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function newer(a: TimelineEvent, b: TimelineEvent): TimelineEvent {
  const order = (a.edited ?? 0) - (b.edited ?? 0) || (a.replies ?? 0) - (b.replies ?? 0);
  return (order || byText(written(a), written(b))) >= 0 ? a : b;
}

/** The event as text, whatever order its fields were set in. */
const written = (event: TimelineEvent): string =>
  JSON.stringify(Object.entries(event).toSorted(([a], [b]) => byText(a, b)));
