import type { Mark } from '../document/mark.ts';
import { marked, momentOf, type Moment, type Unclear, type Timed } from './moments.ts';

/** A stretch in which customers felt it, in milliseconds since the epoch. */
export interface Impact {
  readonly start: number;
  readonly end: number;
}

/** The stretches, or the mark that keeps them from being known. */
export type Impacts =
  | { readonly pairs: readonly Impact[]; readonly unclear?: never }
  | { readonly pairs?: never; readonly unclear: Unclear };

const unclear = (mark: Mark, why: Unclear['why']): Impacts => ({ unclear: { mark, why } });

interface Edge {
  readonly at: number;
  readonly opens: boolean;
}

/** The pairs of impact_start and impact_end in order of time. */
export function impactPairs(entries: readonly Timed[]): Impacts {
  const first = momentOf(entries, 'impact_start');
  if (first.at === undefined) return { unclear: first };
  const edges = edgesOf(entries);
  if (!edges) return unclear('impact_end', 'no-day');
  return pairUp(edges, entries);
}

function edgesOf(entries: readonly Timed[]): readonly Edge[] | undefined {
  const starts = marked(entries, 'impact_start').map(({ at }) => ({ at, opens: true }));
  const ends = marked(entries, 'impact_end').map(({ at }) => ({ at, opens: false }));
  const edges = [...starts, ...ends].flatMap(({ at, opens }) => (at === undefined ? [] : [{ at, opens }]));
  if (edges.length < starts.length + ends.length) return undefined;
  // At one instant the end of one stretch comes before the start of the next.
  return edges.toSorted((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
}

function pairUp(edges: readonly Edge[], entries: readonly Timed[]): Impacts {
  const pairs: Impact[] = [];
  let start: number | undefined;
  for (const { at, opens } of edges) {
    if (opens && start !== undefined) return unclear('impact_start', 'twice');
    if (!opens && start === undefined) return unclear('impact_start', 'missing');
    if (start !== undefined) pairs.push({ start, end: at });
    start = opens ? at : undefined;
  }
  if (start === undefined) return { pairs };
  const end = openEnd(entries);
  return end.at === undefined ? { unclear: end } : { pairs: [...pairs, { start, end: end.at }] };
}

/** An open stretch ends at mitigated, else at resolved. */
function openEnd(entries: readonly Timed[]): Moment {
  const mitigated = momentOf(entries, 'mitigated');
  if (mitigated.why !== 'missing') return mitigated;
  const resolved = momentOf(entries, 'resolved');
  return resolved.why === 'missing' ? { mark: 'impact_end', why: 'missing' } : resolved;
}
