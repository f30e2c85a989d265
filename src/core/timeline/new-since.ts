import type { TimelineEvent } from './event.ts';

/** What was captured before, as far as it matters for fetching again. */
export interface Before {
  readonly events: readonly TimelineEvent[];
  readonly sources: readonly { readonly source: string; readonly state: string }[];
}

/** Events arrive late, and threads go on: so much is looked at again. */
const AGAIN = 30 * 60 * 1000;

/**
 * From when on a second import has to look: shortly before the last event of the source that is furthest behind.
 * Nothing where one of them gave nothing yet or did not come to its end: then all is fetched again, and adds what is new.
 */
export function newSince(
  { events, sources }: Before,
  incidents: readonly string[],
): { readonly since?: number } {
  const wanted = [...new Set(incidents.map((uri) => uri.split(':')[0] ?? ''))];
  const done = wanted.every((id) => sources.some(({ source, state }) => source === id && state === 'done'));
  const lasts = wanted.map((id) => lastOf(events, id));
  const known = lasts.filter((at) => at !== undefined);
  if (!done || known.length < wanted.length || known.length === 0) return {};
  return { since: known.reduce((a, b) => Math.min(a, b)) - AGAIN };
}

function lastOf(events: readonly TimelineEvent[], source: string): number | undefined {
  return events.reduce<number | undefined>(
    (last, event) => (event.source === source && (last === undefined || event.at > last) ? event.at : last),
    undefined,
  );
}
