import { FLAG, NONE, type EventColumns } from '../../core/panel/columns.ts';
import type { MetricView, PhaseView, Snapshot } from '../../core/panel/snapshot.ts';
import { formatDuration } from '../../core/timeline/format.ts';
import { lower } from '../drawing/search-sorted.ts';
import type { Captured } from './captured.ts';
import type { Received } from './received.ts';

type Known = Received & { readonly snapshot: Snapshot };

/**
 * What could be known at an instant: nothing that came at it or after, no title nor severity, for they tell the ending,
 * and no metric that ends later. Places stay those of all events, since what is left out comes behind.
 */
export function asKnownAt(known: Known, until: number): Known {
  const count = lower(known.captured.columns.start, until);
  const captured = firstOf(known.captured, count, until);
  return {
    ...known,
    captured,
    hits: hitsIn(known, count),
    snapshot: snapshotAt(known.snapshot, captured, until),
  };
}

function firstOf({ columns, told, under }: Captured, count: number, until: number): Captured {
  const { id, start, end, lane, kind, flags, actor, repeat } = columns;
  const counts = new Uint32Array(columns.lanes.length);
  for (const each of lane.subarray(0, count)) counts[each] = (counts[each] ?? 0) + 1;
  const first: EventColumns = {
    ...columns,
    count,
    id: id.subarray(0, count),
    start: start.subarray(0, count),
    // What went on then has no end yet.
    end: end.subarray(0, count).map((each) => Math.min(each, until)),
    lane: lane.subarray(0, count),
    kind: kind.subarray(0, count),
    // What was pinned, and how it was answered, came later.
    flags: flags.subarray(0, count).map((each) => each & ~FLAG.pinned),
    actor: actor.subarray(0, count),
    repeat: repeat.subarray(0, count),
    kinds: namedBy(kind.subarray(0, count), columns.kinds),
    actors: namedBy(actor.subarray(0, count), columns.actors),
    lanes: columns.lanes.map((name, index) => ({ ...name, count: counts[index] ?? 0 })),
  };
  const leads = under.subarray(0, count).map((lead) => (lead < count ? lead : NONE));
  return { columns: first, told: told.subarray(0, count), under: leads };
}

/** Names are numbered in the order in which they come, so that those known by then are the first ones. */
const namedBy = (numbers: Uint8Array | Uint32Array, names: readonly string[]): readonly string[] => {
  let most = -1;
  for (const number of numbers) if (number !== NONE && number > most) most = number;
  return names.slice(0, most + 1);
};

function hitsIn({ hits }: Known, count: number): Received['hits'] {
  if (!hits) return undefined;
  const at = hits.at.subarray(0, count);
  return { ...hits, at, count: at.reduce((sum, hit) => sum + hit, 0) };
}

function snapshotAt(all: Snapshot, { columns }: Captured, until: number): Snapshot {
  const entries = all.entries.filter(({ at }) => at !== undefined && at < until);
  const there = new Set(columns.id);
  const marks = new Set<string>(entries.flatMap((entry) => entry.marks));
  const shown = new Set(entries.map(({ key }) => key));
  return {
    ...all,
    title: all.id ?? 'The incident',
    // The document says how bad it turned out to be, and how far its story is told today.
    severity: undefined,
    status: undefined,
    entries,
    phases: all.phases.flatMap((phase) => phaseAt(phase, until)),
    metrics: all.metrics.map((metric) => metricAt(metric, marks)),
    told: all.told.filter(({ event, entry }) => there.has(event) && shown.has(entry)),
    suggested: all.suggested.filter(({ event }) => there.has(event)),
    lanes: all.lanes.map((lane, index) => ({ ...lane, count: columns.lanes[index]?.count ?? lane.count })),
    // That clocks differ is found by what both of them told, later too.
    notices: [],
  };
}

function phaseAt(phase: PhaseView, until: number): readonly PhaseView[] {
  if (phase.start >= until) return [];
  if (phase.end < until) return [phase];
  return [{ ...phase, end: until, duration: `so far ${formatDuration(until - phase.start)}` }];
}

/** `detected − impact_start` is known once both are told. */
function metricAt(metric: MetricView, marks: ReadonlySet<string>): MetricView {
  const needs = metric.formula.match(/[a-z_]+/g) ?? [];
  if (metric.working === undefined || needs.every((mark) => marks.has(mark))) return metric;
  return { ...metric, value: 'not known yet', known: false, working: undefined, share: 0 };
}
