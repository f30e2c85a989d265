import { capped, CHOOSE_LESS, type Caps } from '../http/capped.ts';
import type { Connection } from '../http/connection.ts';
import { ConnectorError } from '../http/connector-error.ts';
import type { TimelineEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { scrubbed } from './scrub.ts';
import type { IncidentQuery, Source } from './source.ts';
import { suggestOnce } from './suggested-marks.ts';
import { breather } from './slices.ts';

/** A source with what it may use. Its signal stops it alone: "Skip". */
export interface ConnectedSource {
  readonly source: Source;
  readonly connection: Connection;
  /** What it is asked where that is not what all are asked: what came of it before is left out. */
  readonly query?: IncidentQuery;
}

/** How one source ended. */
export interface SourceOutcome {
  /** Id of the source. */
  readonly source: string;
  readonly label: string;
  /** `partial`: it stopped midway and what came is kept; `error`: nothing came. */
  readonly state: 'complete' | 'partial' | 'error';
  readonly count: number;
  readonly error?: ConnectorError;
  /** Set where it was stopped from here, not by an error. */
  readonly stopped?: boolean;
}

export interface Gathered {
  /** In order of time, each uri once. */
  readonly events: readonly TimelineEvent[];
  /** One a source, in the order they were given. */
  readonly outcomes: readonly SourceOutcome[];
}

export interface GatherProgress {
  readonly source: string;
  /** Events of this source so far. */
  readonly count: number;
  /** Those that came since the last report. */
  readonly fresh: readonly TimelineEvent[];
  /** Set with the last report of a source. */
  readonly outcome?: SourceOutcome;
}

export type OnProgress = (progress: GatherProgress) => void;

/** The most that is gathered from one source at a time: four times a very large incident. */
const MOST = { events: 100_000, requests: 20_000, characters: 256 * 1024 * 1024 };

export type Most = Caps & { readonly events: number };

/** Fetches from all sources at once. Never rejects: each source has an outcome, and none hides another. */
export async function gather(
  sources: readonly ConnectedSource[],
  query: IncidentQuery,
  onProgress: OnProgress = () => {},
  most: Most = MOST,
): Promise<Gathered> {
  const runs = await Promise.all(sources.map((one) => runSource(one, query, onProgress, most)));
  return {
    events: suggestOnce(mergeEvents(...runs.map(({ events }) => events))),
    outcomes: runs.map(({ outcome }) => outcome),
  };
}

interface Run {
  readonly events: readonly TimelineEvent[];
  readonly outcome: SourceOutcome;
}

/** In milliseconds: often enough to be seen moving, and rare enough that a report may cost something. */
const REPORT_EVERY = 250;

async function runSource(
  { source, connection, query: own }: ConnectedSource,
  query: IncidentQuery,
  onProgress: OnProgress,
  most: Most,
): Promise<Run> {
  const events: TimelineEvent[] = [];
  const breathe = breather();
  let reported = 0;
  let at = 0;
  const report = (outcome?: SourceOutcome): void => {
    const fresh = events.slice(reported);
    reported = events.length;
    at = Date.now();
    onProgress({ source: source.id, count: events.length, fresh, ...(outcome && { outcome }) });
  };
  const end = await ending(async () => {
    const bounded = { ...connection, http: capped(connection.http, most) };
    for await (const event of source.events(own ?? query, bounded)) {
      if (events.length === most.events) throw tooMany(source, most);
      events.push(scrubbed(event));
      if (Date.now() - at >= REPORT_EVERY) report();
      await breathe();
      connection.signal.throwIfAborted();
    }
  }, connection.signal);
  const outcome = outcomeOf(source, events.length, end);
  report(outcome);
  return { events, outcome };
}

type Ending = 'complete' | 'stopped' | ConnectorError;

async function ending(run: () => Promise<void>, signal: AbortSignal): Promise<Ending> {
  try {
    await run();
    return 'complete';
  } catch (thrown) {
    if (signal.aborted) return 'stopped';
    return thrown instanceof ConnectorError ? thrown : broken(thrown);
  }
}

const tooMany = ({ label }: Source, { events }: Most): ConnectorError =>
  new ConnectorError(
    'bad-response',
    `${label} has more than ${events.toLocaleString('en')} events, which is the most in one import. ${CHOOSE_LESS}`,
  );

const broken = (cause: unknown): ConnectorError =>
  new ConnectorError(
    'bad-response',
    'Its answer could not be read. The other sources are not touched by it.',
    {
      cause,
    },
  );

function outcomeOf({ id, label }: Source, count: number, end: Ending): SourceOutcome {
  const named = { source: id, label, count };
  if (end === 'complete') return { ...named, state: 'complete' };
  if (end === 'stopped') return { ...named, state: 'partial', stopped: true };
  return { ...named, state: count > 0 ? 'partial' : 'error', error: end };
}
