import type { Postmortem, TimelineEntry } from '../document/postmortem.ts';
import { UNTITLED } from '../document/untitled.ts';
import { isZone } from '../document/zone.ts';
import { formatClock, formatDay, formatDuration, formatOffset } from '../timeline/format.ts';
import { metrics, phases, zeroOf, type Metric } from '../timeline/metrics.ts';
import { nameOf, type ColumnsInput } from './columns.ts';
import { entryKeys } from './entry-key.ts';
import { confirmationView, type Confirming } from './curate/confirmation.ts';
import { sentAt } from './curate/sent-at.ts';
import type { EntryView, Facts, ImportView, MetricView, Parts, SuggestedView } from './snapshot.ts';
import type { Taken } from './taken.ts';
import { toldBy } from './told.ts';

/** What the host knows beside the document and the events. */
export interface PanelInput {
  /** How many events were captured. */
  readonly total: number;
  readonly imports: readonly ImportView[];
  readonly running: boolean;
  readonly documentOpen: boolean;
  /** The document is a draft that was closed unsaved; the panel shows it as it last was. */
  readonly discarded?: boolean;
  readonly canImport: boolean;
  /** Labels of the sources that can be asked for what is new. */
  readonly again?: readonly string[];
  readonly confirming?: Confirming;
  /** Label and codicon of a source by its id. */
  readonly sources: ColumnsInput['sources'];
}

/** All of the panel but the captured events, derived from the document and what was captured. */
export function partsOf(postmortem: Postmortem, input: PanelInput, taken: Taken): Parts {
  const entries = postmortem.timeline?.entries ?? [];
  const declared = postmortem.timeline?.zone;
  const zone = declared !== undefined && isZone(declared) ? declared : 'UTC';
  const zero = zeroOf(entries);
  const keys = entryKeys(entries);
  const first = entries.find(({ at }) => at !== undefined)?.at ?? taken.columns.start[0];
  return {
    facts: {
      title: postmortem.title?.text ?? UNTITLED,
      ...frontMatter(postmortem),
      day: first === undefined ? undefined : formatDay(first, zone),
      zone,
      zero,
      confirmed: confirmationView(postmortem.timeline, zone, input.confirming),
    },
    metrics: metricViews(metrics(entries, zone)),
    phases: phases(entries).map((phase) => ({
      ...phase,
      duration: formatDuration(phase.end - phase.start),
    })),
    entries: entries.map((entry, index) => ({
      key: keys[index] ?? '',
      ...entryView(entry, zone, zero, input),
      sent: sentAt(entry, taken),
    })),
    told: toldBy(entries, taken, (source) => nameOf(source, input.sources).label),
    suggested: suggested(entries, taken),
    imports: input.imports,
    activity: activityOf(input),
    notices: taken.copies.notices,
  };
}

const activityOf = ({ total, running, documentOpen, discarded, canImport, again }: PanelInput) => ({
  total,
  running,
  documentOpen,
  discarded: discarded ?? false,
  canImport,
  again: again ?? [],
});

/** A mark that the document has set is proposed no more. */
function suggested(
  entries: readonly TimelineEntry[],
  { events, columns, suggesting }: Taken,
): readonly SuggestedView[] {
  const set = new Set(entries.flatMap(({ marks }) => marks.map(({ mark }) => mark)));
  return suggesting.flatMap((place) => {
    const open = events[place]?.suggests?.find(({ mark }) => !set.has(mark));
    return open ? [{ event: columns.id[place] ?? 0, ...open }] : [];
  });
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
): Omit<EntryView, 'key' | 'sent'> {
  const cited = entry.sources[0]?.uri.split(':')[0] ?? '';
  return {
    at: entry.at,
    clock: entry.at === undefined ? entry.when.text : formatClock(entry.at, zone, { seconds: true }),
    offset: offsetOf(entry.at, zero),
    text: entry.text,
    actor: entry.actor?.name,
    id: entry.id?.name,
    marks: entry.marks.map(({ mark }) => mark),
    public: entry.public,
    sources: entry.sources.map(({ uri }) => uri),
    icon: sources[cited]?.icon ?? (cited === '' ? 'edit' : 'link'),
  };
}

function frontMatter({
  frontMatter: section,
}: Postmortem): Pick<Facts, 'id' | 'severity' | 'status' | 'services'> {
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
