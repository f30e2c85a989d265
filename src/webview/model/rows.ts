import type { AlsoView, EventView } from '../../core/panel/snapshot.ts';
import { entryOf } from './places.ts';
import { silences } from './silences.ts';

/** What the captured list shows of its events. */
export interface Filter {
  readonly search: string;
  /** Empty: all. */
  readonly source: string;
  /** Empty: anyone. */
  readonly actor: string;
  /** Empty: any; `warning` keeps errors too. */
  readonly level: '' | 'error' | 'warning';
  readonly pinned: boolean;
  readonly notInDocument: boolean;
  readonly fold: boolean;
}

export const NO_FILTER: Filter = {
  search: '',
  source: '',
  actor: '',
  level: '',
  pinned: false,
  notInDocument: false,
  fold: true,
};

/** How many filters are on, the search aside. */
export const filtersOn = ({ source, actor, level, pinned, notInDocument }: Filter): number =>
  [source !== '', actor !== '', level !== '', pinned, notInDocument].filter(Boolean).length;

/** A row of the captured list: an event, repeats folded into one line, or silence. */
export type Row =
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly event: EventView;
      /** Those that tell the same and are folded under it. */
      readonly also?: readonly AlsoView[];
      /** Why it is folded under the row before. */
      readonly reason?: string;
    }
  | { readonly kind: 'fold'; readonly key: string; readonly events: readonly EventView[] }
  | { readonly kind: 'gap'; readonly key: string; readonly ms: number };

const FOLD_FROM = 3;

/** The rows for the events that pass the filter, in time order; `open` names folds that are unfolded. */
export function rowsOf(
  events: readonly EventView[],
  filter: Filter,
  open: ReadonlySet<string>,
): readonly Row[] {
  const shown = events.filter((event) => passes(event, filter));
  const plain = filter.search === '' && filtersOn(filter) === 0;
  const rows = filter.fold ? folded(shown, filter, open) : shown.map((event) => eventRow(event));
  return plain ? withGaps(rows, shown) : rows;
}

export function passes(
  event: EventView,
  { search, source, actor, level, pinned, notInDocument }: Filter,
): boolean {
  if (source !== '' && event.source !== source) return false;
  if (actor !== '' && event.actor !== actor) return false;
  if (level !== '' && event.level !== level && event.level !== 'error') return false;
  if (pinned && event.pinned === undefined) return false;
  if (notInDocument && entryOf(event) !== undefined) return false;
  return search === '' || matches(event, search);
}

export function matches({ text, actor, place }: EventView, search: string): boolean {
  const wanted = search.toLowerCase();
  return [text, actor ?? '', place ?? ''].some((part) => part.toLowerCase().includes(wanted));
}

const eventRow = (event: EventView, more: Partial<Extract<Row, { kind: 'event' }>> = {}): Row => ({
  kind: 'event',
  key: event.uri,
  event,
  ...more,
});

/** What a search finds is never folded under something else. */
function folded(shown: readonly EventView[], { search }: Filter, open: ReadonlySet<string>): readonly Row[] {
  const there = new Map(search === '' ? shown.map((event) => [event.uri, event]) : []);
  const heads = shown.filter(({ under }) => under === undefined || !there.has(under));
  return foldRepeats(heads, open).flatMap((row) =>
    row.kind === 'event' ? withCopies(row.event, there, open) : [row],
  );
}

/** The key by which an event's copies are unfolded. */
export const copiesKey = (uri: string): string => `same:${uri}`;

function withCopies(
  event: EventView,
  there: ReadonlyMap<string, EventView>,
  open: ReadonlySet<string>,
): readonly Row[] {
  const also = event.also.filter(({ uri }) => there.has(uri));
  if (also.length === 0) return [eventRow(event)];
  const copies = open.has(copiesKey(event.uri)) ? also : [];
  return [
    eventRow(event, { also }),
    ...copies.flatMap(({ uri, reason }) => {
      const copy = there.get(uri);
      return copy ? [eventRow(copy, { reason })] : [];
    }),
  ];
}

/** How many events have no row of their own. */
export const foldedIn = (rows: readonly Row[], open: ReadonlySet<string>): number =>
  rows.reduce((sum, row) => {
    if (row.kind === 'gap' || open.has(row.kind === 'fold' ? row.key : copiesKey(row.key))) return sum;
    const hidden =
      row.kind === 'fold' ? row.events.flatMap(({ uri, also }) => [uri, ...also]) : (row.also ?? []);
    return sum + hidden.length;
  }, 0);

/** What a bot says again and again is told alike but for its figures. */
const shape = ({ actor, text }: EventView): string =>
  `${actor ?? ''}|${text.replace(/[0-9a-f]*\d[0-9a-f]*/gi, '#')}`;

const folds = (event: EventView): boolean =>
  event.bot && entryOf(event) === undefined && event.pinned === undefined;

function foldRepeats(events: readonly EventView[], open: ReadonlySet<string>): readonly Row[] {
  const groups = new Map<string, EventView[]>();
  for (const event of events) {
    if (!folds(event)) continue;
    const group = groups.get(shape(event));
    if (group) group.push(event);
    else groups.set(shape(event), [event]);
  }
  return events.flatMap((event): readonly Row[] => {
    const group = folds(event) ? groups.get(shape(event)) : undefined;
    if (!group || group.length < FOLD_FROM) return [eventRow(event)];
    const key = `fold:${group[0]?.uri ?? ''}`;
    const head: readonly Row[] = group[0] === event ? [{ kind: 'fold', key, events: group }] : [];
    return open.has(key) ? [...head, eventRow(event)] : head;
  });
}

/** A silence goes before the first row that follows it; folded repeats break it as every event does. */
function withGaps(rows: readonly Row[], events: readonly EventView[]): readonly Row[] {
  const gaps = [...silences(events)];
  return rows.flatMap((row): readonly Row[] => {
    const before: Row[] = [];
    for (let gap = gaps[0]; gap && gap.end <= (timeOf(row) ?? 0); gap = gaps[0]) {
      before.push({ kind: 'gap', key: `gap:${gap.start}`, ms: gap.end - gap.start });
      gaps.shift();
    }
    return [...before, row];
  });
}

function timeOf(row: Row | undefined): number | undefined {
  if (!row || row.kind === 'gap') return undefined;
  return row.kind === 'event' ? row.event.at : row.events[0]?.at;
}
