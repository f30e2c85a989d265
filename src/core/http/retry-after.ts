import type { HttpResponse } from './http.ts';

type Headers = Pick<HttpResponse, 'header'>;

const SECOND = 1000;
/** A reset above this is an instant (seconds since the epoch, GitHub), below it a number of seconds (PagerDuty). */
const SMALLEST_INSTANT = 1_000_000_000;

/** How long the answer asks to wait, in ms: Retry-After (RFC 9110 §10.2.3), else the reset of a used-up limit. */
export function retryAfter(response: Headers, now: number): number | undefined {
  const asked = response.header('retry-after');
  if (asked !== undefined) return secondsOrDate(asked, now);
  return usedUp(response) ? untilReset(response, now) : undefined;
}

/** How long to hold the next request because this answer was the last of the limit; undefined where more are left. */
export const pauseAfter = (response: Headers, now: number): number | undefined =>
  usedUp(response) ? untilReset(response, now) : undefined;

function secondsOrDate(value: string, now: number): number | undefined {
  const seconds = Number(value);
  if (value.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * SECOND);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const either = (response: Headers, name: string): string | undefined =>
  response.header(`ratelimit-${name}`) ?? response.header(`x-ratelimit-${name}`);

const usedUp = (response: Headers): boolean => either(response, 'remaining')?.trim() === '0';

function untilReset(response: Headers, now: number): number | undefined {
  const reset = Number(either(response, 'reset') ?? Number.NaN);
  if (!Number.isFinite(reset) || reset < 0) return undefined;
  return reset >= SMALLEST_INSTANT ? Math.max(0, reset * SECOND - now) : reset * SECOND;
}
