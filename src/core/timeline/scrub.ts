import { findKeys, findSecrets, type Secret } from '../secrets/find-secrets.ts';
import type { TimelineEvent } from './event.ts';

/** The event with what looks like a secret taken out of its text: what was never captured can't leak. */
export function scrubbed(event: TimelineEvent): TimelineEvent {
  const text = withoutSecrets(event.text);
  return text === event.text ? event : { ...event, text };
}

/** The text with each secret named instead of shown. Addresses and telephone numbers are people's, and stay. */
export function withoutSecrets(text: string): string {
  return withoutFound(text, findKeys(text));
}

/** The text with people's addresses and telephone numbers taken out as well: for what goes to others. */
export const withoutPrivate = (text: string): string => withoutFound(text, findSecrets(text));

export const withoutFound = (text: string, found: readonly Secret[]): string =>
  found.reduceRight(
    (rest, { start, end, what }) => `${rest.slice(0, start)}[${what} removed]${rest.slice(end)}`,
    text,
  );
