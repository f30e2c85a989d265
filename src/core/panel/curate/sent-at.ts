import type { TimelineEntry } from '../../document/postmortem.ts';
import type { Taken } from '../taken.ts';

const SECOND = 1000;

/** When the source of an entry says that it happened, where the entry says another time: somebody corrected it. */
export function sentAt(
  { at, when, sources }: TimelineEntry,
  { placeOf, columns }: Pick<Taken, 'placeOf' | 'columns'>,
): number | undefined {
  const [first] = sources;
  const place = first && placeOf(first.uri);
  const sent = place === undefined ? undefined : columns.start[place];
  if (sent === undefined || at === undefined) return undefined;
  // A time to the minute tells no seconds, and so none that differ.
  const unit = /:\d\d:\d\d/.test(when.text) ? SECOND : 60 * SECOND;
  return Math.floor(sent / unit) === Math.floor(at / unit) ? undefined : sent;
}
