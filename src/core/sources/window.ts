import type { IncidentQuery } from '../timeline/source.ts';

const WEEK = 7 * 24 * 60 * 60_000;
const LAST_INSTANT = 8.64e15;

/** The window of a repository, which unlike an incident has none of its own: the one asked for, else the last week. */
export function windowOf({ since, until }: IncidentQuery, now: number) {
  const end = clamped(until ?? now);
  return { since: clamped(since ?? end - WEEK), until: end };
}

const clamped = (at: number): number => Math.max(0, Math.min(LAST_INSTANT, at));

export const iso = (at: number): string => new Date(at).toISOString();
