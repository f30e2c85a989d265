import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { isZone } from '../../document/zone.ts';
import type { TimelineEvent } from '../event.ts';
import type { NewEntry } from '../new-entry.ts';
import { readPasted, type Pasted } from '../paste.ts';
import { insertEntries } from '../write.ts';

/** A way to put pasted messages into the timeline, wherever in the document they are pasted. */
export interface EntriesOffer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface PastePlace {
  /** The zone of this machine's clock, which is what chats show. */
  readonly machineZone: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const MOST_OFFERS = 4;

/**
 * The ways to read a text as entries, one for each day and zone that it leaves open: whoever pastes chooses. None for
 * less than two times, and where neither the text nor the timeline says which day it was.
 */
export function entriesOffers(
  postmortem: Postmortem,
  text: string,
  { machineZone, today }: PastePlace,
): readonly EntriesOffer[] {
  const first = readPasted(text, { today });
  if (first.found < 2) return [];
  const zones = first.zoneless === 0 ? ['UTC'] : zonesFor(postmortem, machineZone);
  const days = daysFor(postmortem, first);
  const ways = days.flatMap((date) => zones.map((zone) => ({ date, zone })));
  return ways.slice(0, MOST_OFFERS).flatMap(({ date, zone }) => {
    const read = readPasted(text, { zone, ...(date !== undefined && { date }) });
    const entries = uncited(postmortem, read.events).map(entryOf);
    const edits = entries.length === 0 ? undefined : insertEntries(postmortem, entries);
    const title = titleOf(entries.length, read, [
      ...(days.length > 1 && date !== undefined ? [`First on ${date}`] : []),
      ...(first.zoneless > 0 ? [`Times in ${zone}`] : []),
    ]);
    return edits && edits.length > 0 ? [{ title, edits }] : [];
  });
}

function zonesFor({ timeline }: Postmortem, machineZone: string): readonly string[] {
  const written = timeline?.zone ?? '';
  return [
    ...new Set([...(isZone(written) ? [written] : ['UTC']), ...(isZone(machineZone) ? [machineZone] : [])]),
  ];
}

/** Undefined stands for a text that says its days itself. */
function daysFor({ timeline }: Postmortem, { needs, days }: Pasted): readonly (string | undefined)[] {
  if (needs === undefined) return [undefined];
  return days.length > 0 ? days : timeline?.date === undefined ? [] : [timeline.date];
}

function uncited({ timeline }: Postmortem, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const cited = new Set(timeline?.entries.flatMap(({ sources }) => sources.map(({ uri }) => uri)));
  return events.filter(({ uri }) => !cited.has(uri));
}

function titleOf(count: number, { rest }: Pasted, remarks: readonly string[]): string {
  const left =
    rest.length === 0 ? [] : [rest.length === 1 ? 'Without 1 Line' : `Without ${rest.length} Lines`];
  const what = count === 1 ? '1 Entry' : `${count} Entries`;
  return [`Insert ${what} into the Timeline`, ...remarks, ...left].join(', ');
}

const entryOf = ({
  at,
  text,
  actor,
  bot,
  precision,
  source,
  uri,
  suggests = [],
}: TimelineEvent): NewEntry => ({
  at,
  text,
  marks: [...new Set(suggests.map(({ mark }) => mark))],
  sources: source === 'paste' ? [] : [uri],
  ...(precision && { precision }),
  ...(actor === undefined || bot === true ? {} : { actor }),
});
