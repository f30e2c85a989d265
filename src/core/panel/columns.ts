import type { TimelineEvent } from '../timeline/event.ts';
import { shapeOf } from './repeats.ts';

/**
 * The captured events as they cross to the panel: a typed array a field, in order of time, without their words.
 * An event's *place* is its index in all of these. `NONE` stands where there is nothing.
 */
export interface EventColumns {
  readonly count: number;
  /** Names an event for as long as its panel lives; its place changes when others come in before it. */
  readonly id: Uint32Array;
  /** Milliseconds since the epoch; never smaller than the one before. */
  readonly start: Float64Array;
  /** When the state that it tells of was over, in milliseconds since the epoch; `start` for an instant. */
  readonly end: Float64Array;
  /** Index in `lanes`. */
  readonly lane: Uint16Array;
  /** Index in `kinds`. */
  readonly kind: Uint8Array;
  /** `FLAG.error | FLAG.pinned | …` */
  readonly flags: Uint8Array;
  /** Index in `actors`, or `NONE`. */
  readonly actor: Uint32Array;
  /** What a bot says again and again has one number, whatever its figures; `NONE` for what people say. */
  readonly repeat: Uint32Array;
  /** The sources that events came from, most events first. */
  readonly lanes: readonly LaneName[];
  readonly kinds: readonly string[];
  readonly actors: readonly string[];
}

export interface LaneName {
  readonly source: string;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
}

export const NONE = 0xffffffff;

/** Bits of `flags`. */
export const FLAG = { error: 1, warning: 2, pinned: 4, bot: 8, permalink: 16 } as const;

export interface ColumnsInput {
  /** As merged: in order of time, each uri once. */
  readonly events: readonly TimelineEvent[];
  readonly idOf: (uri: string) => number;
  /** Label and codicon of a source by its id. */
  readonly sources: Readonly<Record<string, { readonly label: string; readonly icon: string }>>;
}

/** The events between two pauses of `buildColumns`. */
const SLICE = 2000;

/** Builds columns a slice at a time: whoever drives it may let others run at each `yield`. */
export function* buildColumns({ events, idOf, sources }: ColumnsInput): Generator<void, EventColumns> {
  const lanes = lanesOf(events, sources);
  const columns = emptyColumns(events.length);
  const names = { lane: numbering(lanes.map(({ source }) => source)), kind: numbering(), actor: numbering() };
  const shapes = numbering();
  const spans = openSpans(columns.end);
  for (const [place, event] of events.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    columns.id[place] = idOf(event.uri);
    columns.start[place] = columns.end[place] = event.at;
    columns.lane[place] = names.lane.of(event.source);
    columns.kind[place] = names.kind.of(event.kind);
    columns.flags[place] = flagsOf(event);
    columns.actor[place] = event.actor === undefined ? NONE : names.actor.of(event.actor);
    columns.repeat[place] = event.bot === true ? shapes.of(shapeOf(event)) : NONE;
    spans.add(place, event);
  }
  return { ...columns, count: events.length, lanes, kinds: names.kind.all, actors: names.actor.all };
}

const emptyColumns = (count: number) => ({
  id: new Uint32Array(count),
  start: new Float64Array(count),
  end: new Float64Array(count),
  lane: new Uint16Array(count),
  kind: new Uint8Array(count),
  flags: new Uint8Array(count),
  actor: new Uint32Array(count),
  repeat: new Uint32Array(count),
});

/** Numbers for names, in the order in which they come. */
function numbering(known: readonly string[] = []) {
  const all = [...known];
  const numbers = new Map(all.map((name, index) => [name, index]));
  const add = (name: string): number => {
    numbers.set(name, all.length);
    return all.push(name) - 1;
  };
  return { all, of: (name: string): number => numbers.get(name) ?? add(name) };
}

const flagsOf = ({ level, pinned, bot, permalink }: TimelineEvent): number =>
  (level === undefined ? 0 : FLAG[level]) |
  (pinned === undefined ? 0 : FLAG.pinned) |
  (bot === true ? FLAG.bot : 0) |
  (permalink === undefined ? 0 : FLAG.permalink);

/** What a status page tells of an incident holds until it tells the next. */
function openSpans(end: Float64Array) {
  const open = new Map<string, number>();
  return {
    add: (place: number, { uri, source, kind, at }: TimelineEvent): void => {
      if (source !== 'statuspage' || kind !== 'status') return;
      const incident = uri.slice(0, uri.lastIndexOf('/'));
      const before = open.get(incident);
      if (before !== undefined) end[before] = at;
      open.set(incident, place);
    },
  };
}

function lanesOf(events: readonly TimelineEvent[], sources: ColumnsInput['sources']): readonly LaneName[] {
  const counts = new Map<string, number>();
  for (const { source } of events) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([source, count]) => ({ source, count, ...nameOf(source, sources) }));
}

/** How a source is called and drawn; by its id where it is none of ours. */
export const nameOf = (
  source: string,
  sources: ColumnsInput['sources'],
): { readonly label: string; readonly icon: string } => ({
  label: sources[source]?.label ?? source,
  icon: sources[source]?.icon ?? 'circle-small',
});
