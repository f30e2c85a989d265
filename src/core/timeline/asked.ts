import type { TimelineEvent } from './event.ts';
import type { IncidentQuery } from './source.ts';

/** A stretch of time that may be open at its ends, in milliseconds since the epoch. */
export type Stretch = Pick<IncidentQuery, 'since' | 'until'>;

/** What was asked of the record of an incident, and whether all of it came. */
export interface Asked extends Stretch {
  /** The record's uri: `slack:C0INC2041`. */
  readonly incident: string;
  readonly complete: boolean;
}

/** What was captured before. */
export interface Before {
  readonly events: readonly TimelineEvent[];
  readonly asked: readonly Asked[];
}

/** Events arrive late, and threads go on: so much is looked at again. */
const AGAIN = 30 * 60_000;

/** What to ask a source for: its records, from the one on that is furthest behind. */
export function queryOf(
  incidents: readonly string[],
  stretchOf: (incident: string) => Stretch,
  before: Before,
): IncidentQuery {
  const stretches = incidents.map((incident) => newIn(incident, stretchOf(incident), before));
  return { incidents, ...stretches.reduce(bothOf) };
}

/** The stretch without what came of it before; all of it where anything may be missing. */
function newIn(incident: string, stretch: Stretch, { events, asked }: Before): Stretch {
  const before = asked.find((one) => one.incident === incident);
  const last = reaches(before, stretch) ? lastOf(events, before) : undefined;
  if (last === undefined) return stretch;
  const since = Math.max(startOf(stretch), last - AGAIN);
  return { ...stretch, since: Math.min(since, endOf(stretch)) };
}

const startOf = ({ since }: Stretch): number => since ?? Number.NEGATIVE_INFINITY;
const endOf = ({ until }: Stretch): number => until ?? Number.POSITIVE_INFINITY;

/** All that was asked before came, from before the stretch begins and without a gap up to there. */
const reaches = (before: Asked | undefined, stretch: Stretch): before is Asked =>
  before?.complete === true && startOf(before) <= startOf(stretch) && endOf(before) >= startOf(stretch);

function lastOf(events: readonly TimelineEvent[], before: Asked): number | undefined {
  const own = events.filter(
    ({ uri, at }) => uri.startsWith(`${before.incident}/`) && at >= startOf(before) && at <= endOf(before),
  );
  return own.reduce<number | undefined>((last, { at }) => Math.max(last ?? at, at), undefined);
}

/** The stretch that holds both. An open end is open. */
const bothOf = (a: Stretch, b: Stretch): Stretch =>
  stretch(
    a.since === undefined || b.since === undefined ? undefined : Math.min(a.since, b.since),
    a.until === undefined || b.until === undefined ? undefined : Math.max(a.until, b.until),
  );

const stretch = (since: number | undefined, until: number | undefined): Stretch => ({
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
});

/** What was asked, after one more import: with what it adds to a record that was read before. */
export function nowAsked(before: readonly Asked[], fresh: readonly Asked[]): readonly Asked[] {
  const kept = before.filter(({ incident }) => fresh.every((one) => one.incident !== incident));
  return [
    ...kept,
    ...fresh.map((one) => {
      const known = before.find(({ incident }) => incident === one.incident);
      const { incident, complete } = one;
      return reaches(known, one) ? { incident, complete, ...bothOf(known, one) } : one;
    }),
  ];
}

/** What is known of the time to look at when records are asked for. */
export interface Times {
  /** What somebody chose; empty where nothing was chosen. */
  readonly given: Stretch;
  /** Somebody chose all of it. */
  readonly whole?: boolean;
  readonly asked: readonly Asked[];
  /** Around the impact, where it is known. */
  readonly impact: Stretch | undefined;
  /** Around the incident as far as one knows, for what has no incident of its own. */
  readonly around: Stretch | undefined;
}

/** The time to look at in a record: as chosen, else as it was looked at before, else around the impact. */
export function stretchFor(
  incident: string,
  byTime: boolean,
  { given, whole, asked, impact, around }: Times,
): Stretch {
  if (given.since !== undefined || given.until !== undefined) return given;
  const before = asked.find((one) => one.incident === incident);
  if (whole === true) return byTime ? (around ?? {}) : {};
  if (before) return againIn(before, byTime ? around : impact);
  return (byTime ? around : impact) ?? {};
}

/** As it was asked before, but up to the end of what is now the window. */
function againIn({ since, until }: Asked, window: Stretch | undefined): Stretch {
  if (until === undefined || window?.until === undefined) return stretch(since, until);
  return stretch(since, Math.max(until, window.until));
}
