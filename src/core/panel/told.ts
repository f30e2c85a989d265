import type { TimelineEntry } from '../document/postmortem.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { groupOf } from './copies.ts';
import { entryKey } from './entry-key.ts';
import type { ToldView } from './snapshot.ts';
import type { Taken } from './taken.ts';

type Telling = Pick<TimelineEvent, 'at' | 'text'>;
type Told = Omit<ToldView, 'event'>;

const SECOND = 1000;

/** A log tells its seconds, and runs of white space are one space there. */
const telling = ({ at, text }: Telling): string =>
  `${Math.floor(at / SECOND)} ${text.replace(/\s+/g, ' ').trim()}`;

/**
 * Which events the document tells: those that an entry cites, else those that tell the same as a cited one, else those
 * that an entry tells at the same second in the same words. Asks the entries, which are few, and never all events.
 */
export function toldBy(
  entries: readonly TimelineEntry[],
  taken: Taken,
  label: (source: string) => string,
): readonly ToldView[] {
  const cited = citedBy(entries, taken);
  const told = new Map<number, Told>([
    ...sameWords(entries, taken, label),
    ...sameThing(cited, taken, label),
    ...[...cited].map(([place, entry]) => [place, { entry }] as const),
  ]);
  return [...told]
    .sort(([a], [b]) => a - b)
    .map(([place, view]) => ({ event: taken.columns.id[place] ?? 0, ...view }));
}

function citedBy(entries: readonly TimelineEntry[], { placeOf }: Taken): ReadonlyMap<number, string> {
  const cited = new Map<number, string>();
  for (const entry of entries) {
    for (const { uri } of entry.sources) {
      const place = placeOf(uri);
      if (place !== undefined) cited.set(place, entryKey(entry));
    }
  }
  return cited;
}

function* sameThing(
  cited: ReadonlyMap<number, string>,
  { copies, events }: Taken,
  label: (source: string) => string,
): Generator<readonly [number, Told]> {
  for (const place of cited.keys()) {
    const group = groupOf(copies, place);
    const first = group.find((one) => cited.has(one)) ?? place;
    const from = label(sourceIn(events[first]?.uri ?? ''));
    const told = { entry: cited.get(first) ?? '', same: { from, why: 'it tells the same' } };
    for (const other of group) yield [other, told];
  }
}

function* sameWords(
  entries: readonly TimelineEntry[],
  { columns, events }: Taken,
  label: (source: string) => string,
): Generator<readonly [number, Told]> {
  for (const entry of entries) {
    const { at, text, sources } = entry;
    if (at === undefined) continue;
    const said = telling({ at, text });
    const second = Math.floor(at / SECOND) * SECOND;
    const source = sources[0] && label(sourceIn(sources[0].uri));
    const same = { ...(source !== undefined && { from: source }), why: 'same time, same words' };
    for (let place = firstFrom(columns.start, second); ; place += 1) {
      const event = events[place];
      if (!event || event.at >= second + SECOND) break;
      if (telling(event) === said) yield [place, { entry: entryKey(entry), same }];
    }
  }
}

const sourceIn = (uri: string): string => uri.split(':')[0] ?? '';

/** The first place whose time is not before an instant. */
function firstFrom(start: Float64Array, at: number): number {
  let [low, high] = [0, start.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
