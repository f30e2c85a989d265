import type { Mark } from '../../document/mark.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { DraftInput } from '../draft.ts';
import type { Responder } from '../responders.ts';
import { speakerOf } from '../speakers.ts';
import { MOST_ENTRIES } from './entries.ts';
import type { ImpactFact } from './impact-facts.ts';
import type { Suggestion } from './suggest-draft.ts';

/** What somebody made of a suggestion. */
export interface Confirmed {
  readonly title: string;
  readonly severity: string | undefined;
  readonly services: readonly string[];
  readonly detectedBy: string | undefined;
  readonly restricted: boolean;
  /** The event of each mark that has one, by its uri. */
  readonly marks: Readonly<Partial<Record<Mark, string>>>;
  /** Events to begin with besides those of the marks. */
  readonly entries: readonly string[];
  readonly responders: readonly Pick<Responder, 'handle' | 'role'>[];
  /** Fields of the impact whose facts are taken. */
  readonly impact: readonly ImpactFact['field'][];
}

/** Every proposal taken as it is. */
export const asProposed = (suggestion: Suggestion): Confirmed => ({
  title: suggestion.title?.value ?? '',
  severity: suggestion.severity?.value,
  services: suggestion.services.map(({ value }) => value),
  detectedBy: suggestion.detectedBy?.value,
  restricted: suggestion.restricted !== undefined,
  marks: Object.fromEntries(
    suggestion.marks.flatMap(({ mark, proposed }) => (proposed ? [[mark, proposed.value]] : [])),
  ),
  entries: suggestion.entries.filter(({ picked }) => picked).map(({ uri }) => uri),
  responders: suggestion.people.filter(({ picked }) => picked),
  impact: suggestion.impact.map(({ field }) => field),
});

type Part = Pick<
  DraftInput,
  'title' | 'severity' | 'services' | 'detectedBy' | 'audience' | 'events' | 'responders' | 'impact'
>;

/** What the draft says of it: the events with the marks that were confirmed, and no other. */
export function confirmedInput(
  events: readonly TimelineEvent[],
  { people, impact }: Suggestion,
  confirmed: Confirmed,
): Part {
  return {
    title: confirmed.title,
    ...(confirmed.severity !== undefined && { severity: confirmed.severity }),
    ...(confirmed.detectedBy !== undefined && { detectedBy: confirmed.detectedBy }),
    ...(confirmed.restricted && { audience: 'restricted' }),
    services: confirmed.services,
    responders: confirmed.responders,
    events: chosenOf(events, confirmed).map((event) => actedBy(event, people)),
    impact: impact.filter(({ field }) => confirmed.impact.includes(field)),
  };
}

/** Those of the marks first: where there are too many, the others stay captured. */
function chosenOf(events: readonly TimelineEvent[], { marks, entries }: Confirmed): readonly TimelineEvent[] {
  const marked = marksByEvent(marks);
  const uris = new Set([...new Set([...marked.keys(), ...entries])].slice(0, MOST_ENTRIES));
  return events
    .filter(({ uri }) => uris.has(uri))
    .map((event) => {
      const { suggests: _, ...bare } = event;
      const own = marked.get(event.uri);
      return own ? { ...bare, suggests: own.map((mark) => ({ mark, reason: 'confirmed' })) } : bare;
    });
}

function marksByEvent(marks: Confirmed['marks']): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, readonly Mark[]>();
  for (const [mark, uri] of Object.entries(marks) as readonly (readonly [Mark, string])[])
    found.set(uri, [...(found.get(uri) ?? []), mark]);
  return found;
}

/** The event by the handle that the responders have. */
function actedBy(event: TimelineEvent, people: Suggestion['people']): TimelineEvent {
  const handle = speakerOf(event);
  const person = people.find(({ also }) => handle !== undefined && also.includes(handle));
  return person ? { ...event, actor: person.handle } : event;
}
