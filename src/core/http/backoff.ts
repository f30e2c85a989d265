import type { ConnectorError } from './connector-error.ts';

const SECOND = 1000;
/** Tries of one request before its error is believed. */
const TRIES = 4;
const TRIES_AT_LIMIT = 30;
/** All waits of one request together. */
const MOST_WAITING = 5 * 60 * SECOND;
const FIRST_PAUSE = 0.5 * SECOND;
const FIRST_PAUSE_AT_LIMIT = 2 * SECOND;
const LONGEST_GUESS = 60 * SECOND;
const SHORTEST_PAUSE = 0.25 * SECOND;

export interface Tried {
  /** Tries so far, from 1. */
  readonly tries: number;
  /** Milliseconds waited so far. */
  readonly waited: number;
  /** True where doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
}

/** How long to wait before trying again, in ms; undefined where trying again is no use or could do harm. */
export function pauseBefore(
  error: ConnectorError,
  tried: Tried,
  random: () => number = Math.random,
): number | undefined {
  const limited = error.code === 'rate-limited';
  const again = limited
    ? tried.tries < TRIES_AT_LIMIT
    : tried.repeatable && error.code === 'unreachable' && tried.tries < TRIES;
  if (!again) return undefined;
  const guessed = guess(limited ? FIRST_PAUSE_AT_LIMIT : FIRST_PAUSE, tried.tries, random);
  const pause = error.retryAfter === undefined ? guessed : Math.max(SHORTEST_PAUSE, error.retryAfter);
  return tried.waited + pause > MOST_WAITING ? undefined : pause;
}

/** Doubles with each try; the upper half of it is chance, so that two clients don't come back together. */
function guess(first: number, tries: number, random: () => number): number {
  const most = Math.min(LONGEST_GUESS, first * 2 ** (tries - 1));
  return Math.round(most * (0.5 + random() / 2));
}
