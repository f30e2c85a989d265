import type { Postmortem } from '../document/postmortem.ts';
import { instantOf, isZone } from '../document/zone.ts';
import { impactPairs } from './impact.ts';

/** A stretch of time, in milliseconds since the epoch. */
export interface Window {
  readonly since: number;
  readonly until: number;
}

const HOUR = 3600 * 1000;
/** What set an incident off lies before it; what ended it is soon followed by the last word. */
const BEFORE = 2 * HOUR;
const BEHIND = HOUR;
const DAY = 24 * HOUR;

/** The time to look at: the impact and all entries, with margins; else the timeline's day. Undefined where no day is said. */
export function incidentWindow({ timeline }: Postmortem): Window | undefined {
  const entries = timeline?.entries ?? [];
  const pairs = impactPairs(entries).pairs ?? [];
  const known = [
    ...entries.flatMap(({ at }) => at ?? []),
    ...pairs.flatMap(({ start, end }) => [start, end]),
  ];
  if (known.length > 0)
    return {
      since: known.reduce((a, b) => Math.min(a, b)) - BEFORE,
      until: known.reduce((a, b) => Math.max(a, b)) + BEHIND,
    };
  const zone = isZone(timeline?.zone ?? '') ? (timeline?.zone ?? 'UTC') : 'UTC';
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };
  const start = timeline?.date === undefined ? undefined : instantOf(timeline.date, midnight, zone);
  return start && { since: start.at, until: start.at + DAY };
}

const LONGEST = 7 * DAY;

/** Around what was captured of an incident; undefined where that goes on for longer than one does. */
export function windowOfEvents(events: readonly { readonly at: number }[]): Window | undefined {
  const times = events.map(({ at }) => at);
  const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (times.length === 0 || last - first > LONGEST) return undefined;
  return { since: first - BEFORE, until: last + BEHIND };
}

/** The same where it is known when the impact began and ended: before that, an end would cut off what is still to come. */
export function impactWindow(postmortem: Postmortem): Window | undefined {
  const pairs = impactPairs(postmortem.timeline?.entries ?? []).pairs ?? [];
  return pairs.length === 0 ? undefined : incidentWindow(postmortem);
}
