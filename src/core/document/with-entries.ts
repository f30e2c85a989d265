import type { Postmortem, TimelineEntry } from './postmortem.ts';

/** The postmortem with other entries in its timeline, if it has one. */
export function withEntries(postmortem: Postmortem, entries: readonly TimelineEntry[]): Postmortem {
  const { timeline } = postmortem;
  // Much of a postmortem stands on its prototype, which a copy would lack.
  const told = { value: timeline && { ...timeline, entries }, enumerable: true };
  return Object.create(postmortem, { timeline: told }) as Postmortem;
}
