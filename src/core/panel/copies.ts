import { duplicatesIn, skewText } from '../timeline/duplicates.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { AlsoView } from './snapshot.ts';

/** What several sources tell alike, as the panel shows it. */
export interface Copies {
  /** Those that are folded under an event. */
  also(uri: string): readonly AlsoView[];
  /** The event that this one is folded under. */
  under(uri: string): string | undefined;
  /** All that tell the same as an event, itself left out. */
  others(uri: string): readonly string[];
  readonly notices: readonly string[];
}

export const NO_COPIES: Copies = { also: () => [], under: () => undefined, others: () => [], notices: [] };

export function copiesIn(events: readonly TimelineEvent[], label: (source: string) => string): Copies {
  const { groups, skews } = duplicatesIn(events);
  const byUri = new Map(events.map((event) => [event.uri, event]));
  const where = (uri: string, lead: string): string => whereOf(byUri.get(uri), byUri.get(lead), label);
  const leads = new Map(groups.map((group) => [group.lead, group]));
  const leadOf = new Map(groups.flatMap(({ lead, others }) => others.map(({ uri }) => [uri, lead])));
  return {
    also: (uri) =>
      (leads.get(uri)?.others ?? []).map((other) => ({ ...other, where: where(other.uri, uri) })),
    under: (uri) => leadOf.get(uri),
    others: (uri) => {
      const lead = leadOf.get(uri) ?? uri;
      const all = [lead, ...(leads.get(lead)?.others ?? []).map((other) => other.uri)];
      return all.filter((other) => other !== uri);
    },
    notices: skews.map((skew) => skewText(skew, label)),
  };
}

/** By its source; within one source by the place in it. */
function whereOf(
  event: TimelineEvent | undefined,
  lead: TimelineEvent | undefined,
  label: (source: string) => string,
): string {
  const sameSource = event?.source === lead?.source;
  return `in ${sameSource && event?.place !== undefined ? event.place : label(event?.source ?? '')}`;
}
