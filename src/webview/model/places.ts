import type { EventColumns } from '../../core/panel/columns.ts';
import type { AlsoView, EventText, Snapshot, ToldView } from '../../core/panel/snapshot.ts';
import { placeOf } from './captured.ts';

type Told = readonly ToldView[];

/** Where the document tells each event, by the event's id. */
export const toldById = (told: Told): ReadonlyMap<number, ToldView> =>
  new Map(told.map((view) => [view.event, view]));

/** The id of the event that an entry is told from: the one that it cites, else one that says the same. */
export const eventOf = ({ told }: Pick<Snapshot, 'told'>, key: string): number | undefined =>
  (told.find(({ entry, same }) => entry === key && !same) ?? told.find(({ entry }) => entry === key))?.event;

/** Why an event counts as told although no entry cites it; undefined where one does, or none tells it. */
export function whyTold(told: ToldView | undefined): string | undefined {
  if (!told?.same) return undefined;
  const { from, why } = told.same;
  return `Already told by an entry ${from === undefined ? 'without a source' : `from ${from}`}: ${why}.`;
}

/** Where else an event is told, as far as that is among what is shown: the words of events know of later ones too. */
export const alsoKnown = (words: EventText | undefined, columns: EventColumns): readonly AlsoView[] =>
  words?.also.filter(({ event }) => placeOf(columns, event) !== undefined) ?? [];
