import { isZone, wallClock } from '../document/zone.ts';
import type { DraftInput } from './draft.ts';

/** `2026-11-18-checkout-returned-errors`: the day that it began there, and the first words of its title. */
export function draftFileName({
  events,
  title,
  today,
  zone,
}: Pick<DraftInput, 'events' | 'title' | 'today' | 'zone'>): string {
  const at = events[0]?.at;
  const date = at === undefined ? today : wallClock(at, isZone(zone) ? zone : 'UTC').day;
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['incident'];
  return `${date}-${words.slice(0, 5).join('-')}`;
}
