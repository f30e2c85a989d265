import { NONE } from './columns.ts';
import { shownText } from './plain-text.ts';
import type { AlsoView, EventText } from './snapshot.ts';
import type { Taken } from './taken.ts';

/** The words of the event with this id; undefined where it is no longer captured. */
export function eventText(
  taken: Taken,
  id: number,
  label: (source: string) => string,
): EventText | undefined {
  const place = taken.placeOfId(id);
  const event = place === undefined ? undefined : taken.events[place];
  if (place === undefined || !event) return undefined;
  const lead = taken.copies.under[place] ?? NONE;
  const why = taken.copies.others(lead).find((copy) => copy.place === place);
  return {
    event: id,
    text: shownText(event),
    place: event.place,
    pinned: event.pinned,
    replies: event.replies ?? 0,
    also: alsoOf(taken, place, label),
    reason: why?.reason,
  };
}

/** By its source; within one source by the place in it. */
function alsoOf({ copies, events, columns }: Taken, lead: number, label: (source: string) => string) {
  const source = events[lead]?.source;
  return copies.others(lead).flatMap(({ place, reason }): readonly AlsoView[] => {
    const other = events[place];
    if (!other) return [];
    const within = other.source === source ? other.place : undefined;
    return [{ event: columns.id[place] ?? 0, where: `in ${within ?? label(other.source)}`, reason }];
  });
}
