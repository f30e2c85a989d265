import { readOutEntry } from '../document/placed.ts';
import type { Postmortem, TimelineEntry } from '../document/postmortem.ts';
import type { Timed } from '../timeline/moments.ts';
import { impactDuration, metrics, type Metric } from '../timeline/metrics.ts';
import { fromDigests } from './digest.ts';
import { keptFor } from './kept.ts';

/** The entries that have marks, a few of thousands. */
export const markedEntries = (postmortem: Postmortem): readonly TimelineEntry[] =>
  keptEntries(postmortem, undefined, () =>
    fromDigests(postmortem, ({ entries }) => entries.marked, readOutEntry),
  );

/** The same without where they stand, for whoever asks when something was. */
export const markedTimes = (postmortem: Postmortem): readonly Timed[] =>
  keptTimes(postmortem, undefined, () =>
    fromDigests(
      postmortem,
      ({ entries }) => entries.marked,
      (entry) => entry,
    ),
  );

/** Every metric of a postmortem. */
export const metricsOf = (postmortem: Postmortem): readonly Metric[] =>
  keptMetrics(postmortem, undefined, () => metricsIn(postmortem));

const keptEntries = keptFor<Postmortem, undefined, readonly TimelineEntry[]>();
const keptTimes = keptFor<Postmortem, undefined, readonly Timed[]>();
const keptMetrics = keptFor<Postmortem, undefined, readonly Metric[]>();

function metricsIn(postmortem: Postmortem): readonly Metric[] {
  const zone = postmortem.timeline?.zone;
  const entries = markedTimes(postmortem);
  const key = JSON.stringify([zone, entries.map(({ at, marks }) => [at, ...marks.map(({ mark }) => mark)])]);
  if (last?.key !== key) last = { key, found: [...metrics(entries, zone), impactDuration(entries, zone)] };
  return last.found;
}

// Few keys change a mark or its time, and showing times in a zone takes long.
let last: { readonly key: string; readonly found: readonly Metric[] } | undefined;
