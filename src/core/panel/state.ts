import type { Postmortem, TimelineEntry } from '../document/postmortem.ts';
import { UNTITLED } from '../document/untitled.ts';
import { isZone } from '../document/zone.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { formatClock, formatDay, formatDuration, formatOffset } from '../timeline/format.ts';
import { metrics, phases, zeroOf, type Metric } from '../timeline/metrics.ts';
import { copiesIn, NO_COPIES, type Copies } from './copies.ts';
import { withoutEmphasis } from './plain-text.ts';
import type { EntryView, EventView, ImportView, Lane, MetricView, Snapshot } from './snapshot.ts';
import { tellers } from './told.ts';

/** What the host knows beside the document. */
export interface PanelInput {
  readonly events: readonly TimelineEvent[];
  readonly imports: readonly ImportView[];
  readonly running: boolean;
  readonly documentOpen: boolean;
  /** The document is a draft that was closed unsaved; the panel shows it as it last was. */
  readonly discarded?: boolean;
  readonly canImport: boolean;
  /** Labels of the sources that can be asked for what is new. */
  readonly again?: readonly string[];
  /** Label and codicon of a source by its id. */
  readonly sources: Readonly<Record<string, { readonly label: string; readonly icon: string }>>;
}

/** The whole truth of the panel, derived from the document and what was captured. */
export function snapshot(postmortem: Postmortem, input: PanelInput): Snapshot {
  const entries = postmortem.timeline?.entries ?? [];
  const declared = postmortem.timeline?.zone;
  const zone = declared !== undefined && isZone(declared) ? declared : 'UTC';
  const zero = zeroOf(entries);
  const first = entries.find(({ at }) => at !== undefined)?.at ?? input.events[0]?.at;
  const labelOf = (source: string): string => input.sources[source]?.label ?? source;
  // While events come in, what belongs together changes with each of them.
  const copies = input.running ? NO_COPIES : copiesIn(input.events, labelOf);
  const inDocument = placeOf(entries, input, copies);
  const marksSet = new Set(entries.flatMap(({ marks }) => marks.map(({ mark }) => mark)));
  return {
    title: postmortem.title?.text ?? UNTITLED,
    ...frontMatter(postmortem),
    day: first === undefined ? undefined : formatDay(first, zone),
    zone,
    zero,
    metrics: metricViews(metrics(entries, zone)),
    phases: phases(entries).map((phase) => ({
      ...phase,
      duration: formatDuration(phase.end - phase.start),
    })),
    entries: entries.map((entry) => entryView(entry, zone, zero, input)),
    events: input.events.map((event) => ({
      ...eventView(event, zone, zero, inDocument(event), input),
      // A mark that the document has set is proposed no more.
      suggests: event.suggests?.find(({ mark }) => !marksSet.has(mark)),
      also: copies.also(event.uri),
      under: copies.under(event.uri),
    })),
    lanes: lanes(input),
    imports: input.imports,
    running: input.running,
    documentOpen: input.documentOpen,
    discarded: input.discarded ?? false,
    canImport: input.canImport,
    again: input.again ?? [],
    notices: copies.notices,
  };
}

/** Names an entry by what it says, so that it is found again after other lines have moved it. */
export function entryKey({
  at,
  when,
  sources,
  text,
}: Pick<TimelineEntry, 'at' | 'when' | 'sources' | 'text'>): string {
  return sources[0]?.uri ?? `${at ?? when.text} ${text}`;
}

type Place = Pick<EventView, 'inDocument' | 'sameAs'>;

/** Where the document has an event: in the entry that cites it, else in one that says the same from elsewhere. */
function placeOf(
  entries: readonly TimelineEntry[],
  { sources }: PanelInput,
  copies: Copies,
): (event: TimelineEvent) => Place {
  const cited = new Map(
    entries.flatMap((entry) => entry.sources.map(({ uri }) => [uri, entryKey(entry)] as const)),
  );
  const tellerOf = tellers(entries);
  return (event) => {
    const inDocument = cited.get(event.uri);
    if (inDocument !== undefined) return { inDocument, sameAs: undefined };
    const copy = copies.others(event.uri).find((uri) => cited.has(uri));
    const same = copy === undefined ? tellerOf(event) : undefined;
    const id = (copy ?? same?.sources[0]?.uri)?.split(':')[0];
    const from = id === undefined ? undefined : (sources[id]?.label ?? id);
    const key = copy === undefined ? same && entryKey(same) : cited.get(copy);
    const why = copy === undefined ? 'same time, same words' : 'it tells the same';
    return { inDocument, sameAs: key === undefined ? undefined : { key, from, why } };
  };
}

function metricViews(all: readonly Metric[]): readonly MetricView[] {
  const longest = Math.max(1, ...all.map(({ ms }) => ms ?? 0));
  return all.map(({ id, label, formula, working, ms, unknown, negative, note }) => ({
    id,
    label,
    formula,
    working,
    value: note ?? (ms === undefined ? (unknown ?? 'unknown') : formatDuration(ms)),
    known: ms !== undefined && !negative,
    share: Math.max(0, ms ?? 0) / longest,
  }));
}

const offsetOf = (at: number | undefined, zero: number | undefined): string =>
  at === undefined || zero === undefined ? '' : formatOffset(at - zero);

function entryView(
  entry: TimelineEntry,
  zone: string,
  zero: number | undefined,
  { sources }: PanelInput,
): EntryView {
  const cited = entry.sources[0]?.uri.split(':')[0] ?? '';
  return {
    key: entryKey(entry),
    at: entry.at,
    clock: entry.at === undefined ? entry.when.text : formatClock(entry.at, zone, { seconds: true }),
    offset: offsetOf(entry.at, zero),
    text: entry.text,
    actor: entry.actor?.name,
    marks: entry.marks.map(({ mark }) => mark),
    public: entry.public,
    icon: sources[cited]?.icon ?? (cited === '' ? 'edit' : 'link'),
  };
}

function eventView(
  event: TimelineEvent,
  zone: string,
  zero: number | undefined,
  place: Place,
  { sources }: PanelInput,
): Omit<EventView, 'also' | 'under' | 'suggests'> {
  return {
    uri: event.uri,
    at: event.at,
    clock: formatClock(event.at, zone, { seconds: true }),
    offset: offsetOf(event.at, zero),
    source: event.source,
    icon: sources[event.source]?.icon ?? 'circle-small',
    kind: event.kind,
    text: event.source === 'slack' ? withoutEmphasis(event.text) : event.text,
    actor: event.actor,
    bot: event.bot ?? false,
    place: event.place,
    level: event.level,
    pinned: event.pinned,
    replies: event.replies ?? 0,
    permalink: event.permalink !== undefined,
    ...place,
  };
}

function lanes({ events, imports, sources }: PanelInput): readonly Lane[] {
  const counts = new Map<string, number>(imports.map(({ source }) => [source, 0]));
  for (const { source } of events) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([source, count]) => ({
      source,
      count,
      label: sources[source]?.label ?? source,
      icon: sources[source]?.icon ?? 'circle-small',
      note: laneNote(imports.find((each) => each.source === source)),
    }));
}

function laneNote(source: ImportView | undefined): string | undefined {
  if (source?.state === 'error') return source.error ?? 'Not read.';
  return source?.state === 'waiting' ? source.note : undefined;
}

function frontMatter({
  frontMatter: section,
}: Postmortem): Pick<Snapshot, 'id' | 'severity' | 'status' | 'services'> {
  const value: unknown = section?.value;
  const fields: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const text = (key: string): string | undefined =>
    typeof fields[key] === 'string' ? fields[key] : undefined;
  const services: unknown = fields['services'];
  return {
    id: text('id'),
    severity: text('severity'),
    status: text('status'),
    services: Array.isArray(services) ? services.filter((service) => typeof service === 'string') : [],
  };
}
