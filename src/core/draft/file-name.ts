import type { DraftInput } from './draft.ts';

/** `2026-11-18-checkout-returned-errors`: the day that it began, and the first words of its title. */
export function draftFileName({
  events,
  title,
  today: day,
}: Pick<DraftInput, 'events' | 'title' | 'today'>): string {
  const at = events[0]?.at;
  const date = at === undefined ? day : new Date(at).toISOString().slice(0, 10);
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['incident'];
  return `${date}-${words.slice(0, 5).join('-')}`;
}
