import type { EventView } from '../../core/panel/snapshot.ts';

/** The key of the entry that tells an event: the one that cites it, else one that says the same. */
export const entryOf = ({ inDocument, sameAs }: EventView): string | undefined => inDocument ?? sameAs?.key;

/** The event that an entry is told from. An entry just written is named by its event before the snapshot says so. */
export const eventOf = (events: readonly EventView[], key: string): EventView | undefined =>
  events.find(({ uri, inDocument }) => inDocument === key || uri === key) ??
  events.find(({ sameAs }) => sameAs?.key === key);

/** Why an event counts as told although no entry cites it; undefined where one does, or none tells it. */
export function whyTold({ sameAs }: EventView): string | undefined {
  if (!sameAs) return undefined;
  const from = sameAs.from === undefined ? 'without a source' : `from ${sameAs.from}`;
  return `Already told by an entry ${from}: ${sameAs.why}.`;
}
