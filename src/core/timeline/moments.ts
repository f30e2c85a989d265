import type { Mark } from '../document/mark.ts';
import type { TimelineEntry } from '../document/postmortem.ts';

/** What metrics and phases need of an entry. */
export type Timed = Pick<TimelineEntry, 'at' | 'marks'>;

/** When a mark happened. */
export interface Known {
  readonly mark: Mark;
  readonly at: number;
  readonly why?: never;
}

/** Why it can't be said when a mark happened. */
export interface Unclear {
  readonly mark: Mark;
  readonly at?: never;
  readonly why: 'missing' | 'twice' | 'no-day';
}

export type Moment = Known | Unclear;

/** The entries that carry a mark. */
export const marked = <T extends Timed>(entries: readonly T[], mark: Mark): readonly T[] =>
  entries.filter(({ marks }) => marks.some((one) => one.mark === mark));

/** Of repeats, impact_start counts first and resolved last; any other mark twice is none. Source: DESIGN "Metrics". */
export function momentOf(entries: readonly Timed[], mark: Mark): Moment {
  const found = marked(entries, mark);
  const times = found.flatMap(({ at }) => (at === undefined ? [] : [at]));
  if (found.length === 0) return { mark, why: 'missing' };
  if (found.length > 1 && mark !== 'impact_start' && mark !== 'resolved') return { mark, why: 'twice' };
  if (times.length < found.length) return { mark, why: 'no-day' };
  return { mark, at: times.reduce(mark === 'resolved' ? later : earlier) };
}

const earlier = (a: number, b: number): number => Math.min(a, b);
const later = (a: number, b: number): number => Math.max(a, b);

/** Where T+ counts from: the first impact_start, else detected, else the first entry. */
export function zeroOf(entries: readonly Timed[]): number | undefined {
  const first = (some: readonly Timed[]): number | undefined => {
    const times = some.flatMap(({ at }) => (at === undefined ? [] : [at]));
    return times.length === 0 ? undefined : times.reduce(earlier);
  };
  return first(marked(entries, 'impact_start')) ?? first(marked(entries, 'detected')) ?? first(entries);
}
