import type { Mark } from '../document/mark.ts';
import type { TimelineEvent } from './event.ts';

/** Marks of which the last event counts; of the others it is the first. */
const LAST: ReadonlySet<Mark> = new Set<Mark>(['mitigated', 'impact_end', 'resolved', 'closed']);

/** Whether of several events that suggest a mark the last counts. */
export const isLastOf = (mark: Mark): boolean => LAST.has(mark);

/**
 * The events with each mark suggested once: by the first event that does, or by the last where it marks an end, since
 * a mark set twice makes a metric unknown. Events must be in order of time.
 */
export function suggestOnce(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const chosen = new Map<Mark, string>();
  for (const { uri, suggests } of events) {
    for (const { mark } of suggests ?? []) if (LAST.has(mark) || !chosen.has(mark)) chosen.set(mark, uri);
  }
  return events.map((event) => keepChosen(event, chosen));
}

function keepChosen(event: TimelineEvent, chosen: ReadonlyMap<Mark, string>): TimelineEvent {
  if (!event.suggests) return event;
  const kept = event.suggests.filter(({ mark }) => chosen.get(mark) === event.uri);
  if (kept.length === event.suggests.length) return event;
  const { suggests: _, ...rest } = event;
  return kept.length === 0 ? rest : { ...rest, suggests: kept };
}
