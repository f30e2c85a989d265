import type { Timeline } from '../../document/postmortem.ts';
import { confirmationHolds, confirmedOf, digestsOf } from '../../timeline/confirm/confirmed.ts';
import { formatShortDay } from '../../timeline/format.ts';
import { entryKeys } from '../entry-key.ts';
import type { ConfirmationView } from '../snapshot.ts';

/** What the host knows of a confirmation beside the document. */
export interface Confirming {
  /** The role of a handle. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Of the entries as they were then, where it was confirmed on this machine. */
  readonly digests?: readonly string[];
}

/** Who confirmed the timeline, and what changed since; undefined where nobody has. */
export function confirmationView(
  timeline: Timeline | undefined,
  zone: string,
  { roles = {}, digests }: Confirming = {},
): ConfirmationView | undefined {
  const confirmed = timeline && confirmedOf(timeline);
  if (!confirmed) return undefined;
  const at = Date.parse(confirmed.at);
  const role = roles[confirmed.by];
  const view = {
    by: role === undefined ? `@${confirmed.by}` : `the ${role}`,
    on: Number.isNaN(at) ? confirmed.at : formatShortDay(at, zone),
    holds: confirmationHolds(timeline) === true,
  };
  return { ...view, ...(!view.holds && digests && changedSince(timeline, digests)) };
}

/** What is written anew or otherwise; at least as many as are there no more. */
function changedSince({ entries }: Timeline, before: readonly string[]) {
  const now = digestsOf(entries);
  const keys = entryKeys(entries).filter((_, index) => !before.includes(now[index] ?? ''));
  const gone = before.filter((digest) => !now.includes(digest)).length;
  return { changed: keys, count: Math.max(keys.length, gone) };
}
